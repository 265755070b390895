using Assistant.Host.Cards;
using Assistant.Host.Conversations;
using Microsoft.Bot.Builder;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace Assistant.Host.Bot;

/// <summary>
/// Lends the bot the memory of a channel's conversation for a turn, and keeps what became of it. The next turn of the conversation begins
/// when that is kept, so that no turn is without the memory of the one before. The outcome of an activity that the channel may deliver again
/// is kept with it.
/// </summary>
internal sealed class RememberMiddleware(IConversationStore store, TurnOrder order, TimeProvider clock) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (ConversationKey.Of(turnContext.Activity) is not { } key)
        {
            turnContext.TurnState.Add(new TurnMemory(Memory.None));
            await next(cancellationToken);
            return;
        }

        using var own = await order.EnterAsync(key, cancellationToken);
        var before = await store.RecallAsync(key);
        var turn = new TurnMemory(before);
        turnContext.TurnState.Add(turn);
        await next(cancellationToken);
        var delivered = turnContext.TurnState.Get<Delivery.Key>() is { } delivery
            ? new Delivered(delivery.Value, Outcome.Write(Delivery.ResponseOf(turnContext)), clock.GetUtcNow())
            : null;
        var activity = turnContext.Activity;
        var user = activity.From?.Id ?? "";
        var unanswered = turn.Unanswered is null ? null : new UnansweredQuestion(user, turn.Unanswered, clock.GetUtcNow());
        if (turn.Memory != before || delivered is not null || unanswered is not null)
            await store.CommitAsync(new Commit(key)
            {
                Memory = turn.Memory != before ? turn.Memory : null,
                User = Chat.IsGroup(activity) ? null : user,
                Delivered = delivered,
                Unanswered = unanswered,
            });
    }
}
