namespace Assistant.Host.Conversations;

/// <summary>One line of what a client of a conversation sees.</summary>
/// <param name="Sequence">Place in the log, from 1, in the order of commits; a client's cursor.</param>
/// <param name="Number">Number in the activity's id; given out before the commit, so not always in the log's order.</param>
/// <param name="At">Milliseconds since 1970, growing from line to line.</param>
/// <param name="Activity">The activity as JSON in UTF-8.</param>
internal sealed record LogEntry(long Sequence, long Number, long At, ReadOnlyMemory<byte> Activity);

/// <summary>An activity that was accepted and still waits for its turn.</summary>
internal sealed record InboxEntry(string Conversation, long Number, ReadOnlyMemory<byte> Activity);

/// <summary>The outcome of an activity that its channel may deliver again.</summary>
/// <param name="Key">Equal for all deliveries of the activity.</param>
/// <param name="Outcome">The outcome as JSON in UTF-8.</param>
/// <param name="At">When it was carried out.</param>
internal sealed record Delivered(string Key, ReadOnlyMemory<byte> Outcome, DateTimeOffset At)
{
    /// <summary>How long a channel may deliver an activity again.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(10);
}

/// <summary>A message that was sent and may not have arrived.</summary>
internal sealed record UndeliveredMessage(long Number, ReadOnlyMemory<byte> Activity);

/// <summary>A question that was refused.</summary>
/// <param name="User">Id of the user on the channel.</param>
/// <param name="Question">The user's words.</param>
/// <param name="At">When it was refused.</param>
internal sealed record UnansweredQuestion(string User, string Question, DateTimeOffset At);

/// <summary>What changes together: all of it is durable, or none.</summary>
/// <param name="Conversation">Id of the conversation; for channels that keep their own log, the channel and its conversation's id.</param>
internal sealed record Commit(string Conversation)
{
    /// <summary>The user of a conversation that starts with this commit; otherwise null.</summary>
    public string? StartedBy { get; init; }

    /// <summary>
    /// The version of the conversation that this commit follows; a store that holds another refuses it, since somebody else has gone on with
    /// the conversation. Null at its start and for channels that keep their own log.
    /// </summary>
    public string? After { get; init; }

    /// <summary>The version of the conversation from this commit on; null for channels that keep their own log.</summary>
    public string? Version { get; init; }

    /// <summary>Lines to add to the log.</summary>
    public IReadOnlyList<LogEntry> Shown { get; init; } = [];

    /// <summary>An activity to put into the inbox, or null.</summary>
    public InboxEntry? Received { get; init; }

    /// <summary>Number of the inbox entry that is done, or null.</summary>
    public long? Answered { get; init; }

    /// <summary>A message that may not have reached the user, as JSON in UTF-8, or null.</summary>
    public ReadOnlyMemory<byte>? Undelivered { get; init; }

    /// <summary>Number of the last undelivered message that was offered again, and with it all before; or null.</summary>
    public long? Offered { get; init; }

    /// <summary>The only user of a channel's conversation, where it has one; otherwise null.</summary>
    public string? User { get; init; }

    /// <summary>A question that the article does not answer, for those who mend the facts; or null.</summary>
    public UnansweredQuestion? Unanswered { get; init; }

    /// <summary>A user of whom nothing is kept from now on, in no conversation; or null.</summary>
    public string? Erased { get; init; }

    /// <summary>Feedback to keep, or null.</summary>
    public Feedback? Feedback { get; init; }

    /// <summary>What an activity of a channel came to, should the channel deliver it again; or null.</summary>
    public Delivered? Delivered { get; init; }

    /// <summary>Whether nobody may take part in the conversation any more.</summary>
    public bool Ended { get; init; }

    /// <summary>What to remember from now on, or null where it stays as it was.</summary>
    public Memory? Memory { get; init; }
}

/// <summary>A conversation as it was last committed.</summary>
internal sealed record StoredConversation(string Id, string User, long LastSequence, long LastNumber, long LastAt, Memory Memory)
{
    /// <summary>
    /// Lines of the log among which an activity that a client sends again is looked for: behind it may stand the answers to all that waited
    /// before it, and some more.
    /// </summary>
    public const int RecentLines = 4 * Conversation.Capacity;

    /// <summary>Known only to the host that made the last commit; see <see cref="Commit.After"/>.</summary>
    public required string Version { get; init; }

    /// <summary>Whether nobody may take part in it any more.</summary>
    public bool HasEnded { get; init; }

    /// <summary>What was accepted and not answered, oldest first.</summary>
    public IReadOnlyList<InboxEntry> Inbox { get; init; } = [];

    /// <summary>The numbers of the activities that were received last, by the keys that their client knows them by.</summary>
    public IReadOnlyDictionary<string, long> Received { get; init; } = new Dictionary<string, long>();
}
