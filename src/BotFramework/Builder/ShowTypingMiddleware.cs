using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Shows that the bot is writing while a message takes long. Each turn has its own timer, and a turn whose replies go
/// into the response shows nothing.
/// </summary>
public class ShowTypingMiddleware : IMiddleware
{
    private readonly TimeSpan _delay;
    private readonly TimeSpan _period;

    /// <summary>Times are in milliseconds: before the first sign, and between signs.</summary>
    public ShowTypingMiddleware(int delay = 500, int period = 2000)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period);
        _delay = TimeSpan.FromMilliseconds(delay);
        _period = TimeSpan.FromMilliseconds(period);
    }

    public async Task OnTurnAsync(
        ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        var activity = turnContext.Activity;
        if (activity.Type != ActivityTypes.Message || activity.DeliveryMode == DeliveryModes.ExpectReplies
            || activity.Conversation is null || IsCalledByBot(turnContext))
        {
            await next(cancellationToken);
            return;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = ShowAsync(turnContext, over.Token);
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            await over.CancelAsync();
            await typing;
        }
    }

    /// <summary>Another bot shows its own signs.</summary>
    private static bool IsCalledByBot(ITurnContext turnContext) =>
        turnContext.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey) is { } identity
        && BotTokens.CallerOf(identity) is not null;

    private async Task ShowAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        try
        {
            for (var wait = _delay; ; wait = _period)
            {
                await Task.Delay(wait, cancellationToken);
                var typing = new Activity(ActivityTypes.Typing)
                    .ApplyConversationReference(turnContext.Activity.GetConversationReference());
                await turnContext.Adapter.SendActivitiesAsync(turnContext, [typing], cancellationToken);
            }
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // The turn is over.
        }
        catch (Exception e) when (e is HttpRequestException or ErrorResponseException or OperationCanceledException)
        {
            // A sign of typing that the channel does not take is not worth the turn.
        }
    }
}
