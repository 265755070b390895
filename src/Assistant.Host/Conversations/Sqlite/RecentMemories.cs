namespace Assistant.Host.Conversations.Sqlite;

/// <summary>The memories of the conversations that spoke last, as they were last committed. Safe for concurrent use.</summary>
internal sealed class RecentMemories
{
    /// <summary>At least as many are kept, and at most twice as many.</summary>
    public const int Generation = 2000;

    private readonly Lock gate = new();
    private Dictionary<string, Memory> young = new(StringComparer.Ordinal);
    private Dictionary<string, Memory> old = new(StringComparer.Ordinal);

    /// <summary>The memory of a conversation, or null where it is not at hand.</summary>
    public Memory? Find(string conversation)
    {
        lock (gate)
            return young.GetValueOrDefault(conversation) ?? old.GetValueOrDefault(conversation);
    }

    /// <summary>Takes what a commit remembers, if it does; called in the order of the commits, when they are durable.</summary>
    public void Keep(Commit commit)
    {
        if (commit.Erased is not null)
            Clear();
        if (commit.Memory is not { } memory)
            return;
        lock (gate)
        {
            if (young.Count >= Generation)
                (young, old) = (new(StringComparer.Ordinal), young);
            young[commit.Conversation] = memory;
        }
    }

    private void Clear()
    {
        lock (gate)
        {
            young.Clear();
            old.Clear();
        }
    }
}
