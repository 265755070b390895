using Assistant.Turns;
using Microsoft.Data.Sqlite;

namespace Assistant.Host.Conversations;

/// <summary>
/// Conversations on disk: what clients saw, what still waits for an answer, what is remembered between turns.
/// Safe for concurrent use; only one process at a time may have a folder open. Reads are synchronous, as SQLite's are.
/// </summary>
internal sealed class ConversationStore : IAsyncDisposable
{
    private readonly FileStream held;
    private readonly StoreReaders readers;
    private readonly CommitWriter writer;
    private readonly RecentMemories recent = new();

    /// <summary>Opens the database in <paramref name="folder"/>, or makes it.</summary>
    public ConversationStore(string folder)
    {
        Directory.CreateDirectory(folder);
        held = Hold(folder);
        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "conversations.db"), Pooling = false };
        var connection = new SqliteConnection(file.ConnectionString);
        connection.Open();
        connection.Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        Schema.Migrate(connection);
        writer = new CommitWriter(connection, recent);
        file.Mode = SqliteOpenMode.ReadOnly;
        readers = new StoreReaders(file.ConnectionString);
    }

    /// <summary>Completes when all of <paramref name="commit"/> is durable; commits become visible in the order of the calls.</summary>
    public Task CommitAsync(Commit commit) => writer.WriteAsync(commit);

    /// <summary>The conversation as it was last committed, or null when it never started.</summary>
    public StoredConversation? Load(string id) => readers.Read(
        """
        SELECT user,
            (SELECT max(sequence) FROM log WHERE conversation = id),
            max(ifnull((SELECT max(number) FROM log WHERE conversation = id), 0),
                ifnull((SELECT max(number) FROM inbox WHERE conversation = id), 0)),
            (SELECT max(at) FROM log WHERE conversation = id),
            ended
        FROM conversation WHERE id = $1
        """,
        row => new StoredConversation(id, row.GetString(0), Whole(row, 1), Whole(row, 2), Whole(row, 3), Recall(id)) { HasEnded = row.GetBoolean(4) },
        id).FirstOrDefault();

    /// <summary>Lines of the log behind the cursor <paramref name="after"/>, oldest first, at most <paramref name="limit"/>.</summary>
    public IReadOnlyList<LogEntry> ReadLog(string id, long after, int limit) => readers.Read(
        "SELECT sequence, number, at, activity FROM log WHERE conversation = $1 AND sequence > $2 ORDER BY sequence LIMIT $3",
        row => new LogEntry(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), (byte[])row[3]),
        id, after, limit);

    /// <summary>Every activity that was accepted and not answered, in order within its conversation.</summary>
    public IReadOnlyList<InboxEntry> ReadInbox() => readers.Read(
        "SELECT conversation, number, activity FROM inbox ORDER BY conversation, number",
        row => new InboxEntry(row.GetString(0), row.GetInt64(1), (byte[])row[2]));

    /// <summary>What is remembered of a conversation as it was last committed; <see cref="Memory.None"/> when nothing is.</summary>
    public Memory Recall(string id) => recent.Find(id) ?? readers.Read(
        "SELECT focus, greeted FROM memory WHERE conversation = $1",
        row => new Memory(new Focus(row.GetString(0)), row.GetBoolean(1)),
        id).FirstOrDefault(Memory.None);

    /// <summary>Messages of a conversation that may not have reached the user and were not offered again, oldest first.</summary>
    public IReadOnlyList<UndeliveredMessage> ReadUndelivered(string id) => readers.Read(
        "SELECT number, activity FROM undelivered WHERE conversation = $1 ORDER BY number",
        row => new UndeliveredMessage(row.GetInt64(0), (byte[])row[1]),
        id);

    /// <summary>What an activity came to when it was delivered before, as JSON in UTF-8; null where it was not, or too long ago.</summary>
    public byte[]? FindDelivered(string key) =>
        readers.Read("SELECT outcome FROM delivered WHERE key = $1", row => (byte[])row[0], key).FirstOrDefault();

    /// <summary>Feedback on the answers of a conversation, oldest first.</summary>
    public IReadOnlyList<Feedback> ReadFeedback(string id) => readers.Read(
        "SELECT message, user, reaction, reasons, comment, at FROM feedback WHERE conversation = $1 ORDER BY number",
        row => new Feedback(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5))),
        id);

    /// <summary>The writer closes last: the last connection merges the write-ahead log, which a reader may not.</summary>
    public async ValueTask DisposeAsync()
    {
        readers.Dispose();
        await writer.DisposeAsync();
        await held.DisposeAsync();
    }

    private static FileStream Hold(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, "in-use.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault)
        {
            throw new InvalidOperationException(
                $"The folder {folder} cannot be opened for this host alone; another host may be using it. Stop that one or set Conversations:Folder.", fault);
        }
    }

    private static long Whole(SqliteDataReader row, int column) => row.IsDBNull(column) ? 0 : row.GetInt64(column);
}
