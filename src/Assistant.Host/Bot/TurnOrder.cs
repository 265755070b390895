namespace Assistant.Host.Bot;

/// <summary>Lets the turns of one conversation run one at a time, in the order in which they came. Safe for concurrent use.</summary>
internal sealed class TurnOrder
{
    private readonly Lock guard = new();
    private readonly Dictionary<string, Queue> queues = [];

    /// <summary>Waits until it is the caller's turn, which lasts until the result is disposed of.</summary>
    public async Task<IDisposable> EnterAsync(string conversation, CancellationToken cancellationToken)
    {
        var turn = new Turn(this, conversation, Join(conversation));
        try
        {
            await turn.Queue.Gate.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Leave(turn);
            throw;
        }

        return turn;
    }

    private Queue Join(string conversation)
    {
        lock (guard)
        {
            if (!queues.TryGetValue(conversation, out var queue))
                queues[conversation] = queue = new Queue();
            queue.Length++;
            return queue;
        }
    }

    private void Leave(Turn turn)
    {
        lock (guard)
        {
            if (--turn.Queue.Length == 0)
                queues.Remove(turn.Conversation);
        }
    }

    private sealed class Queue
    {
        public SemaphoreSlim Gate { get; } = new(1);

        /// <summary>Turns that run or wait.</summary>
        public int Length { get; set; }
    }

    private sealed record Turn(TurnOrder Order, string Conversation, Queue Queue) : IDisposable
    {
        public void Dispose()
        {
            Queue.Gate.Release();
            Order.Leave(this);
        }
    }
}
