namespace Assistant.Host.Conversations;

/// <summary>
/// What is kept of conversations: what clients saw, what still waits for an answer, what is remembered between turns. Implementers are safe
/// for concurrent use, and fail with a <see cref="StoreFaultException"/> when they cannot read or make a commit durable.
/// </summary>
internal interface IConversationStore : IAsyncDisposable
{
    /// <summary>Whether other hosts commit to it too, so that what this one has committed need not be the last.</summary>
    bool IsShared { get; }

    /// <summary>
    /// Completes when all of <paramref name="commit"/> is durable; commits of a conversation become visible in the order of the calls. When it
    /// fails, nothing more can be built on the version that the commit would have made.
    /// </summary>
    Task CommitAsync(Commit commit);

    /// <summary>
    /// The conversation as it was last committed, or null when it never started. Its version is read first: what is committed meanwhile makes
    /// it out of date, so that nothing can be built on a mixture.
    /// </summary>
    ValueTask<StoredConversation?> LoadAsync(string id);

    /// <summary>Lines of the log behind the cursor <paramref name="after"/>, oldest first, at most <paramref name="limit"/>.</summary>
    ValueTask<IReadOnlyList<LogEntry>> ReadLogAsync(string id, long after, int limit);

    /// <summary>The conversations in which an activity was accepted and not answered.</summary>
    ValueTask<IReadOnlyList<string>> FindUnansweredAsync();

    /// <summary>What is remembered of a conversation as it was last committed; <see cref="Memory.None"/> when nothing is.</summary>
    ValueTask<Memory> RecallAsync(string id);

    /// <summary>Messages of a conversation that may not have reached the user and were not offered again, oldest first.</summary>
    ValueTask<IReadOnlyList<UndeliveredMessage>> ReadUndeliveredAsync(string id);

    /// <summary>What an activity came to when it was delivered before, as JSON in UTF-8; null where it was not, or too long ago.</summary>
    ValueTask<byte[]?> FindDeliveredAsync(string key);

    /// <summary>Feedback on the answers of a conversation, oldest first.</summary>
    ValueTask<IReadOnlyList<Feedback>> ReadFeedbackAsync(string id);

    /// <summary>The questions that were refused, oldest first.</summary>
    ValueTask<IReadOnlyList<UnansweredQuestion>> ReadUnansweredAsync();

    /// <summary>Writes all that is kept, as lines of JSON that <see cref="ImportAsync"/> of any store takes in; the number of lines.</summary>
    Task<int> ExportAsync(TextWriter output);

    /// <summary>Takes in what another store wrote; the number of lines.</summary>
    /// <exception cref="InvalidOperationException">Something is kept here already, or a line cannot be read; says which and why.</exception>
    Task<int> ImportAsync(TextReader input);
}
