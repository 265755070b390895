using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Assistant.Host.Bot;

/// <summary>
/// The SDK's adapter for channels that answer over their <c>serviceUrl</c>, with this bot's memory, its sign of typing, its apology,
/// and its care for messages that may not have arrived.
/// </summary>
internal sealed class ChannelAdapter : CloudAdapter
{
    private readonly UndeliveredMessages undelivered;

    public ChannelAdapter(
        BotFrameworkAuthentication authentication,
        OnceMiddleware once,
        RememberMiddleware remember,
        UndeliveredMessages undelivered,
        LiveReplyMiddleware live,
        TurnFaults faults,
        ILogger<ChannelAdapter> logger)
        : base(authentication, logger)
    {
        this.undelivered = undelivered;
        Use(once).Use(remember).Use(live).Use(new ShowTypingMiddleware()).Use(undelivered);
        OnTurnError = faults.ApologiseAsync;
    }

    /// <summary>Carries out a turn for an activity that is at hand, and gives the response to an invoke.</summary>
    public Task<InvokeResponse> AnswerAsync(string? authorization, Activity activity, IBot bot, CancellationToken cancellationToken) =>
        ProcessActivityAsync(authorization, activity, bot.OnTurnAsync, cancellationToken);

    /// <summary>One by one, so that a message which may not have arrived does not keep the next from being sent.</summary>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new List<ResourceResponse>(activities.Length);
        foreach (var activity in activities)
            responses.AddRange(await SendAsync(turnContext, activity, cancellationToken));
        return [.. responses];
    }

    /// <summary>A sign of typing beside a message that grows.</summary>
    private static bool IsNeedless(ITurnContext turnContext, Activity activity) =>
        activity is { Type: ActivityTypes.Typing, Text: null } && turnContext.TurnState.Get<LiveReply>() is TeamsLiveReply { HasBegun: true };

    private async Task<ResourceResponse[]> SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        if (IsNeedless(turnContext, activity))
            return [new ResourceResponse("")];
        try
        {
            return await base.SendActivitiesAsync(turnContext, [activity], cancellationToken);
        }
        catch (Exception fault) when (UndeliveredMessages.IsKept(activity, fault))
        {
            await undelivered.KeepAsync(turnContext, activity, fault);
            return [new ResourceResponse("")];
        }
    }
}
