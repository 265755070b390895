using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Assistant.Host.Conversations;

/// <summary>Carries out the turn of one inbox entry and ends it with <see cref="Mailbox.AnswerAsync"/>.</summary>
internal delegate Task TurnRunner(Mailbox mailbox, InboxEntry entry, CancellationToken cancellationToken);

/// <summary>
/// Runs one conversation in this process: activities are durable before they are acknowledged, turns run one at a time in
/// the order of arrival, and readers wait for new lines of the log. Safe for concurrent use.
/// </summary>
internal sealed class Mailbox(
    Conversation conversation, ConversationStore store, TurnRunner run, TimeProvider time, ILogger logger, CancellationToken stopping)
{
    /// <summary>Turns that may wait in one conversation; a person does not type more.</summary>
    public const int Capacity = 64;

    private readonly Lock gate = new();
    private readonly Channel<Arrival> inbox = Channel.CreateUnbounded<Arrival>();
    private TaskCompletionSource news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task working = Task.CompletedTask;
    private int waiting;

    public string Id => conversation.Id;

    public string User => conversation.User;

    public Memory Memory => conversation.Memory;

    /// <summary>Whether nobody may take part any more.</summary>
    public bool HasEnded => conversation.HasEnded;

    /// <summary>Ends the conversation: its tokens open nothing any more.</summary>
    public Task EndAsync()
    {
        lock (gate)
            return store.CommitAsync(conversation.End());
    }

    /// <summary>The turn that is running or the last that ran.</summary>
    public Task Working => Volatile.Read(ref working);

    /// <summary>Stores and shows an activity and lets the bot answer it in its turn. Returns its id, or null when the inbox is full.</summary>
    public async Task<string?> ReceiveAsync(JsonObject activity)
    {
        InboxEntry entry;
        Task committed;
        lock (gate)
        {
            if (waiting >= Capacity)
                return null;
            var commit = conversation.Receive(activity, time.GetUtcNow());
            entry = commit.Received!;
            committed = store.CommitAsync(commit);
            Enqueue(new Arrival(entry, committed));
        }

        await committed;
        Ring();
        return conversation.IdOf(entry.Number);
    }

    /// <summary>Lets the bot answer an entry that is stored already.</summary>
    public void Resume(InboxEntry entry)
    {
        lock (gate)
            Enqueue(new Arrival(entry, Task.CompletedTask));
    }

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
    public async Task AnswerAsync(InboxEntry entry, IReadOnlyList<(long Number, JsonObject Activity)> said, Memory memory)
    {
        Task committed;
        lock (gate)
            committed = store.CommitAsync(conversation.Answer(entry, said, memory, time.GetUtcNow()));
        await committed;
        Ring();
    }

    /// <summary>Those who see what passes.</summary>
    public Onlookers Onlookers { get; } = new();

    /// <summary>Shows an activity under a reserved number to those who look on; it is not kept.</summary>
    public void Pass(long number, JsonObject activity)
    {
        lock (gate)
            Onlookers.Show(conversation.Pass(number, activity, time.GetUtcNow()));
    }

    /// <summary>Lines of the log behind the cursor, oldest first.</summary>
    public IReadOnlyList<LogEntry> Read(long after, int limit) => store.ReadLog(Id, after, limit);

    /// <summary>A task that completes when lines were added after this call; take it before reading, so that none is missed.</summary>
    public Task News() => Volatile.Read(ref news).Task;

    private void Ring() =>
        Interlocked.Exchange(ref news, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();

    private void Enqueue(Arrival arrival)
    {
        inbox.Writer.TryWrite(arrival);
        if (waiting++ == 0)
            working = Task.Run(WorkAsync);
    }

    private async Task WorkAsync()
    {
        do
        {
            if (inbox.Reader.TryRead(out var arrival))
                await RunAsync(arrival);
        }
        while (!Done());
    }

    private bool Done()
    {
        lock (gate)
            return --waiting == 0;
    }

    /// <summary>A turn that fails leaves its entry in the store, to be answered when the host starts again.</summary>
    private async Task RunAsync(Arrival arrival)
    {
        try
        {
            await arrival.Committed;
            stopping.ThrowIfCancellationRequested();
            await run(this, arrival.Entry, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Mailboxes.TurnPostponed(logger, Id);
        }
#pragma warning disable CA1031 // The last edge of a turn: the next turn of the conversation must still run.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Mailboxes.TurnFailed(logger, fault, Id);
        }
    }

    private sealed record Arrival(InboxEntry Entry, Task Committed);
}
