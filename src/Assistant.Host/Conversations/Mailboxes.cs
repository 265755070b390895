using System.Text.Json.Nodes;

namespace Assistant.Host.Conversations;

/// <summary>
/// The conversations that run in this process. At start the turns that a stopped or crashed host left unanswered are run;
/// at the end running turns are waited for. One mailbox a conversation, so that turns never overlap; it lives as long as a
/// turn, a request or a stream holds it, and is loaded again when somebody comes back, or when a commit of it failed.
/// </summary>
internal sealed partial class Mailboxes : IConversations, IHostedService, IDisposable
{
    private const int FirstSweep = 1024;
    private static readonly TimeSpan LastMoment = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, WeakReference<Mailbox>> open = new(StringComparer.Ordinal);
    private readonly SingleFlight<Mailbox> starting = new();
    private readonly SingleFlight<Mailbox?> loading = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly IConversationStore store;
    private readonly TurnRunner run;
    private readonly MailboxHost host;
    private readonly ILogger logger;
    private int nextSweep = FirstSweep;
    private Task? ending;

    public Mailboxes(IConversationStore store, TurnRunner run, TimeProvider time, ILogger<Mailboxes> logger)
    {
        this.store = store;
        this.run = run;
        this.logger = logger;
        host = new MailboxHost(time, Replace, mailbox => TurnPostponed(logger, mailbox.Id), (mailbox, fault) => TurnFailed(logger, fault, mailbox.Id), static (_, _) => { }, stopping.Token);
    }

    public async ValueTask<IConversation?> FindAsync(string id) => Held(id) ?? await LoadOnceAsync(id);

    public async Task<(IConversation Conversation, bool Started)> OpenAsync(string id, string user, JsonObject arrival)
    {
        if (await FindAsync(id) is { } running)
            return (running, false);
        return await starting.RunAsync(id, () => StartAsync(id, user, arrival));
    }

    public async Task EraseAsync(string user)
    {
        await store.CommitAsync(new Commit("") { Erased = user });
        foreach (var mailbox in Open().Where(mailbox => mailbox.User == user))
            mailbox.Abandon();
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var unanswered = await store.FindUnansweredAsync();
        foreach (var id in unanswered)
            await FindAsync(id);
        if (unanswered.Count > 0)
            TurnsResumed(logger, unanswered.Count);
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

    /// <summary>The running conversation, unless it is lost; null where none runs.</summary>
    private Mailbox? Held(string id)
    {
        lock (gate)
            return open.TryGetValue(id, out var held) && held.TryGetTarget(out var mailbox) && !mailbox.IsLost ? mailbox : null;
    }

    /// <summary>Takes up a conversation as it is stored; of those who ask for it at one time, one loads it.</summary>
    private async Task<Mailbox?> LoadOnceAsync(string id) => (await loading.RunAsync(id, () => LoadAsync(id))).Outcome;

    private async Task<Mailbox?> LoadAsync(string id) =>
        Held(id) ?? (await store.LoadAsync(id) is { } stored ? Hold(new Conversation(stored, Conversation.NewActivation())) : null);

    private Mailbox Hold(Conversation conversation)
    {
        var mailbox = new Mailbox(conversation, store, run, host);
        lock (gate)
        {
            if (open.Count >= nextSweep)
            {
                foreach (var (id, _) in open.Where(one => !one.Value.TryGetTarget(out _)).ToList())
                    open.Remove(id);
                nextSweep = Math.Max(FirstSweep, open.Count * 2);
            }

            open[conversation.Id] = new WeakReference<Mailbox>(mailbox);
        }

        mailbox.Resume();
        return mailbox;
    }

    private List<Mailbox> Open()
    {
        lock (gate)
            return [.. open.Values.Select(held => held.TryGetTarget(out var mailbox) ? mailbox : null).OfType<Mailbox>()];
    }

    private async Task<Mailbox> StartAsync(string id, string user, JsonObject arrival)
    {
        if (await LoadOnceAsync(id) is { } running)
            return running;
        await store.CommitAsync(Conversation.Start(id, user, arrival, Conversation.NewActivation()));
        return (await LoadOnceAsync(id))!;
    }

    private void Replace(Mailbox lost, StoreFaultException fault)
    {
        CommitFailed(logger, fault, lost.Id);
        _ = TakeUpAsync(lost.Id, lost.Pause);
    }

    /// <summary>Takes up what is stored of a conversation, as soon as the store can be read again; the longer it fails, the more rarely.</summary>
    private async Task TakeUpAsync(string id, TimeSpan pause)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(pause, host.Time, stopping.Token);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
                if (await LoadOnceAsync(id) is { } next)
                    next.Pause = pause;
                return;
            }
            catch (StoreFaultException)
            {
                // Said already; the next try comes later.
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Answering turns that the last run of the host left open in {Count} conversations")]
    private static partial void TurnsResumed(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "A turn of conversation {Conversation} waits for the next start of the host")]
    private static partial void TurnPostponed(ILogger logger, string conversation);

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn of conversation {Conversation} failed; it is tried again at the next start")]
    private static partial void TurnFailed(ILogger logger, Exception fault, string conversation);

    [LoggerMessage(Level = LogLevel.Error, Message = "A commit of conversation {Conversation} failed; the conversation is taken up anew as it is stored")]
    private static partial void CommitFailed(ILogger logger, Exception fault, string conversation);
}
