namespace Microsoft.Bot.Builder;

/// <summary>What runs at the end of an adapter's middleware.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);
