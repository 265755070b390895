namespace Microsoft.Bot.Builder;

/// <summary>Runs what comes after a middleware.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);

/// <summary>Sees every turn before the bot, and after it when it awaits <c>next</c>.</summary>
public interface IMiddleware
{
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
