using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Assistant.Host.Conversations;

/// <summary>
/// The conversations that run in this process. At start the turns that a stopped or crashed host left unanswered are run;
/// at the end running turns are waited for. One mailbox a conversation, so that turns never overlap; it lives as long as a
/// turn, a request or a stream holds it, and is loaded again when somebody comes back.
/// </summary>
internal sealed partial class Mailboxes(ConversationStore store, TurnRunner run, TimeProvider time, ILogger<Mailboxes> logger) : IHostedService, IDisposable
{
    private const int FirstSweep = 1024;
    private static readonly TimeSpan LastMoment = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly Dictionary<string, WeakReference<Mailbox>> open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<Mailbox>>> starting = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stopping = new();
    private int nextSweep = FirstSweep;
    private Task? ending;

    /// <summary>The conversation with this id, or null when it never started.</summary>
    public Mailbox? Find(string id)
    {
        lock (gate)
        {
            if (open.TryGetValue(id, out var held) && held.TryGetTarget(out var mailbox))
                return mailbox;
            return store.Load(id) is { } stored ? Hold(new Conversation(stored)) : null;
        }
    }

    /// <summary>Finds a conversation or starts it; in a start the bot is told <paramref name="arrival"/>. Safe for racing callers.</summary>
    public async Task<(Mailbox Mailbox, bool Started)> OpenAsync(string id, string user, JsonObject arrival)
    {
        if (Find(id) is { } running)
            return (running, false);

        var mine = new Lazy<Task<Mailbox>>(() => StartAsync(id, user, arrival));
        var first = starting.GetOrAdd(id, mine);
        try
        {
            return (await first.Value, ReferenceEquals(first, mine));
        }
        finally
        {
            starting.TryRemove(new(id, mine));
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var unanswered = store.ReadInbox();
        foreach (var entry in unanswered)
            Find(entry.Conversation)?.Resume(entry);
        if (unanswered.Count > 0)
            TurnsResumed(logger, unanswered.Count);
        return Task.CompletedTask;
    }

    /// <summary>Turns that wait get a moment; what is not answered by then is answered at the next start. May be called twice.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (gate)
            ending ??= EndAsync();
        return ending.WaitAsync(cancellationToken);
    }

    public void Dispose() => stopping.Dispose();

    private Task EndAsync()
    {
        stopping.CancelAfter(LastMoment);
        return Task.WhenAll(Open().Select(mailbox => mailbox.Working));
    }

    private Mailbox Hold(Conversation conversation)
    {
        if (open.Count >= nextSweep)
        {
            foreach (var (id, _) in open.Where(one => !one.Value.TryGetTarget(out _)).ToList())
                open.Remove(id);
            nextSweep = Math.Max(FirstSweep, open.Count * 2);
        }

        var mailbox = new Mailbox(conversation, store, run, time, logger, stopping.Token);
        open[conversation.Id] = new WeakReference<Mailbox>(mailbox);
        return mailbox;
    }

    private List<Mailbox> Open()
    {
        lock (gate)
            return [.. open.Values.Select(held => held.TryGetTarget(out var mailbox) ? mailbox : null).OfType<Mailbox>()];
    }

    private async Task<Mailbox> StartAsync(string id, string user, JsonObject arrival)
    {
        if (Find(id) is { } running)
            return running;
        var commit = Conversation.Start(id, user, arrival);
        await store.CommitAsync(commit);
        var mailbox = Find(id)!;
        mailbox.Resume(commit.Received!);
        return mailbox;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Answering {Count} turns that the last run of the host left open")]
    private static partial void TurnsResumed(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "A turn of conversation {Conversation} waits for the next start of the host")]
    internal static partial void TurnPostponed(ILogger logger, string conversation);

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn of conversation {Conversation} failed; it is tried again at the next start")]
    internal static partial void TurnFailed(ILogger logger, Exception fault, string conversation);
}
