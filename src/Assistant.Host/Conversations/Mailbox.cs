using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Assistant.Host.Conversations;

/// <summary>Carries out the turn of one inbox entry and ends it with <see cref="Mailbox.AnswerAsync"/>.</summary>
internal delegate Task TurnRunner(Mailbox mailbox, InboxEntry entry, CancellationToken cancellationToken);

/// <summary>
/// Runs one conversation in this process: activities are durable before they are acknowledged, turns run one at a time in the order of
/// arrival, and readers wait for new lines of the log. When a commit fails it is lost: it takes nothing more, and what is stored is taken up
/// by another. Safe for concurrent use.
/// </summary>
internal sealed class Mailbox(Conversation conversation, IConversationStore store, TurnRunner run, MailboxHost host) : IConversation
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(50);

    private readonly Lock gate = new();
    private readonly Onlookers onlookers = new();
    private Task lastCommit = Task.CompletedTask;
    private TaskCompletionSource news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task working = Task.CompletedTask;
    private bool isWorking;
    private volatile bool isLost;

    public string Id => conversation.Id;

    public string User => conversation.User;

    public Memory Memory => conversation.Memory;

    public bool HasEnded => conversation.HasEnded;

    /// <summary>Whether a commit failed, so that nothing more comes of it.</summary>
    public bool IsLost => isLost;

    /// <summary>When it is lost, how long after that it is to be taken up anew.</summary>
    public TimeSpan Pause { get; set; } = ShortestPause;

    /// <summary>The turn that is running or the last that ran.</summary>
    public Task Working => Volatile.Read(ref working);

    public Task EndAsync()
    {
        lock (gate)
            return CommitAsync(conversation.End());
    }

    /// <summary>Lets the bot answer what is stored and waits.</summary>
    public void Resume()
    {
        lock (gate)
            Work();
    }

    public async Task<string?> ReceiveAsync(JsonObject activity)
    {
        Reception.Accepted accepted;
        Task durable;
        lock (gate)
        {
            Demand();
            if (conversation.Receive(activity, host.Time.GetUtcNow()) is not Reception.Accepted taken)
                return null;
            accepted = taken;
            durable = taken.Commit is { } commit ? CommitAsync(commit) : conversation.IsDurable(taken.Step) ? Task.CompletedTask : lastCommit;
        }

        await durable;
        return conversation.IdOf(accepted.Number);
    }

    public ValueTask<string> NewIdAsync() => new(Reserve().Id);

    /// <summary>A number and id for something the bot is about to say.</summary>
    public (long Number, string Id) Reserve()
    {
        lock (gate)
        {
            var number = conversation.NextNumber();
            return (number, conversation.IdOf(number));
        }
    }

    /// <summary>The number behind an id of this conversation, or null when it is not one.</summary>
    public long? NumberOf(string id) => conversation.NumberOf(id);

    /// <summary>Ends a turn: what was said, what is remembered and the end of the entry become durable together, then visible.</summary>
    public Task AnswerAsync(InboxEntry entry, IReadOnlyList<(long Number, JsonObject Activity)> said, Memory memory, string? unanswered)
    {
        lock (gate)
        {
            Demand();
            return CommitAsync(conversation.Answer(entry, said, memory, unanswered, host.Time.GetUtcNow()));
        }
    }

    /// <summary>Shows an activity under a reserved number to those who look on; it is not kept.</summary>
    public void Pass(long number, JsonObject activity)
    {
        lock (gate)
        {
            var passing = conversation.Pass(number, activity, host.Time.GetUtcNow());
            onlookers.Show(passing);
            host.Passed(this, passing);
        }
    }

    public ValueTask<IReadOnlyList<LogEntry>> ReadAsync(long after, int limit) => store.ReadLogAsync(Id, after, limit);

    public IWatch Watch() => new View(this);

    /// <summary>Hands a commit in, in the order of the decisions; called with the gate held.</summary>
    private Task CommitAsync(Commit commit) => lastCommit = SettleAsync(store.CommitAsync(commit), conversation.Decided);

    private async Task SettleAsync(Task committed, long step)
    {
        try
        {
            await committed;
        }
        catch (StoreFaultException fault)
        {
            Lose(fault);
            throw;
        }

        lock (gate)
        {
            conversation.Settle(step);
            Pause = ShortestPause;
            Work();
        }

        Ring();
    }

    /// <summary>Takes nothing more: what is stored has gone from under it.</summary>
    /// <returns>Whether it did until now.</returns>
    public bool Abandon()
    {
        lock (gate)
        {
            if (isLost)
                return false;
            isLost = true;
        }

        Ring();
        return true;
    }

    private void Lose(StoreFaultException fault)
    {
        if (Abandon())
            host.Lost(this, fault);
    }

    /// <summary>What was decided and not committed is in its state, so nothing may be built on it.</summary>
    private void Demand()
    {
        if (isLost)
            throw new StoreFaultException($"Conversation {Id} is being taken up anew.");
    }

    private void Ring() =>
        Interlocked.Exchange(ref news, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();

    private void Work()
    {
        if (isWorking || isLost || conversation.Next() is null)
            return;
        isWorking = true;
        working = Task.Run(WorkAsync);
    }

    private async Task WorkAsync()
    {
        while (Take() is { } entry)
            await RunAsync(entry);
    }

    private InboxEntry? Take()
    {
        lock (gate)
        {
            var next = isLost ? null : conversation.Next();
            isWorking = next is not null;
            return next;
        }
    }

    /// <summary>A turn that fails leaves its entry in the store, to be answered when the host starts again.</summary>
    private async Task RunAsync(InboxEntry entry)
    {
        try
        {
            host.Stopping.ThrowIfCancellationRequested();
            await run(this, entry, host.Stopping);
        }
        catch (OperationCanceledException) when (host.Stopping.IsCancellationRequested)
        {
            host.Postponed(this);
        }
        catch (StoreFaultException fault)
        {
            Lose(fault);
        }
#pragma warning disable CA1031 // The last edge of a turn: the next turn of the conversation must still run.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            host.Failed(this, fault);
        }

        lock (gate)
            conversation.Leave(entry);
    }

    private sealed class View(Mailbox mailbox) : IWatch
    {
        private readonly Channel<PassingActivity> passing = mailbox.onlookers.Join();

        public bool IsOver => mailbox.IsLost;

        public ChannelReader<PassingActivity> Passing => passing.Reader;

        public Task News() => Volatile.Read(ref mailbox.news).Task;

        public void Dispose() => mailbox.onlookers.Leave(passing);
    }
}

/// <summary>What a mailbox has of those around it.</summary>
/// <param name="Time">The clock.</param>
/// <param name="Lost">Called once, when a commit failed.</param>
/// <param name="Postponed">Called for a turn that waits for the next start.</param>
/// <param name="Failed">Called for a turn that failed.</param>
/// <param name="Passed">Called for what is shown and not kept, in its order.</param>
/// <param name="Stopping">Cancelled when running turns are waited for no more.</param>
internal sealed record MailboxHost(
    TimeProvider Time,
    Action<Mailbox, StoreFaultException> Lost,
    Action<Mailbox> Postponed,
    Action<Mailbox, Exception> Failed,
    Action<Mailbox, PassingActivity> Passed,
    CancellationToken Stopping);
