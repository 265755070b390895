using System.Collections.Concurrent;
using Assistant.Host.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace Assistant.Host.Bot;

/// <summary>
/// Lets an activity that Teams delivers again pass once: a message is not answered twice, and a repeated invoke gets the response of the
/// first, also while that is still being made. Remembers for ten minutes; what other hosts did, or this one before it was started again, the
/// store remembers.
/// </summary>
internal sealed class OnceMiddleware(IConversationStore store, TimeProvider clock) : IMiddleware
{
    private const int Most = 50_000;
    private static readonly TimeSpan Window = Delivered.Window;

    private readonly DateTimeOffset started = clock.GetUtcNow();

    private readonly ConcurrentDictionary<string, TaskCompletionSource<InvokeResponse?>> turns = new();
    private readonly ConcurrentQueue<(string Key, DateTimeOffset At)> order = new();

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (Delivery.KeyOf(turnContext.Activity) is not { } key)
        {
            await next(cancellationToken);
            return;
        }

        Forget();
        var own = new TaskCompletionSource<InvokeResponse?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = turns.GetOrAdd(key, own);
        if (first == own)
            await RunAsync(key, own, turnContext, next, cancellationToken);
        else
            await RespondAsync(turnContext, await first.Task.WaitAsync(cancellationToken), cancellationToken);
    }

    /// <summary>A turn that fails before it said anything is forgotten, so that its repetition is a first try.</summary>
    private async Task RunAsync(
        string key, TaskCompletionSource<InvokeResponse?> own, ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        order.Enqueue((key, clock.GetUtcNow()));
        var isDone = false;
        try
        {
            if ((store.IsShared || clock.GetUtcNow() - started < Window) && await store.FindDeliveredAsync(key) is { } outcome)
            {
                await RespondAsync(turnContext, Outcome.Read(outcome), cancellationToken);
            }
            else
            {
                turnContext.TurnState.Add(new Delivery.Key(key));
                await next(cancellationToken);
            }

            isDone = true;
        }
        finally
        {
            if (!isDone && !turnContext.Responded)
                turns.TryRemove(key, out _);
            own.SetResult(Delivery.ResponseOf(turnContext));
        }
    }

    private static async Task RespondAsync(ITurnContext turnContext, InvokeResponse? response, CancellationToken cancellationToken)
    {
        if (response is not null)
            await turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = response }, cancellationToken);
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        while (order.TryPeek(out var oldest) && (now - oldest.At > Window || order.Count > Most) && order.TryDequeue(out oldest))
            turns.TryRemove(oldest.Key, out _);
    }
}
