using Assistant.Turns;
using Microsoft.Data.Sqlite;

namespace Assistant.Host.Conversations.Sqlite;

/// <summary>Conversations in a database on the disk. Only one process at a time may have its folder open. Reads are synchronous, as SQLite's are.</summary>
internal sealed class SqliteStore : IConversationStore
{
    /// <summary>Seconds to wait for a database that another process has locked.</summary>
    private const int Patience = 2;

    private readonly FileStream held;
    private readonly string database;
    private readonly SqliteReaders readers;
    private readonly CommitWriter writer;
    private readonly RecentMemories recent = new();

    /// <summary>Opens the database in <paramref name="folder"/>, or makes it.</summary>
    public SqliteStore(string folder)
    {
        Directory.CreateDirectory(folder);
        held = Hold(folder);
        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "conversations.db"), Pooling = false, DefaultTimeout = Patience };
        var connection = Open(file.ConnectionString);
        Schema.Migrate(connection);
        writer = new CommitWriter(connection, recent);
        database = file.ConnectionString;
        file.Mode = SqliteOpenMode.ReadOnly;
        readers = new SqliteReaders(file.ConnectionString);
    }

    public bool IsShared => false;

    public Task CommitAsync(Commit commit) => writer.WriteAsync(commit);

    public ValueTask<StoredConversation?> LoadAsync(string id) => new(readers.Read(
        """
        SELECT user, version, ended,
            (SELECT max(sequence) FROM log WHERE conversation = id),
            max(ifnull((SELECT max(number) FROM log WHERE conversation = id), 0),
                ifnull((SELECT max(number) FROM inbox WHERE conversation = id), 0)),
            (SELECT max(at) FROM log WHERE conversation = id)
        FROM conversation WHERE id = $1
        """,
        row => new StoredConversation(id, row.GetString(0), Whole(row, 3), Whole(row, 4), Whole(row, 5), Recall(id))
        {
            Version = row.GetString(1),
            HasEnded = row.GetBoolean(2),
            Inbox = ReadInbox(id),
            Received = ReadReceived(id),
        },
        id).FirstOrDefault());

    public ValueTask<IReadOnlyList<LogEntry>> ReadLogAsync(string id, long after, int limit) => new(readers.Read(
        "SELECT sequence, number, at, activity FROM log WHERE conversation = $1 AND sequence > $2 ORDER BY sequence LIMIT $3",
        row => new LogEntry(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), (byte[])row[3]),
        id, after, limit));

    public ValueTask<IReadOnlyList<string>> FindUnansweredAsync() =>
        new(readers.Read("SELECT DISTINCT conversation FROM inbox ORDER BY conversation", row => row.GetString(0)));

    public ValueTask<Memory> RecallAsync(string id) => new(Recall(id));

    public ValueTask<IReadOnlyList<UndeliveredMessage>> ReadUndeliveredAsync(string id) => new(readers.Read(
        "SELECT number, activity FROM undelivered WHERE conversation = $1 ORDER BY number",
        row => new UndeliveredMessage(row.GetInt64(0), (byte[])row[1]),
        id));

    public ValueTask<byte[]?> FindDeliveredAsync(string key) =>
        new(readers.Read("SELECT outcome FROM delivered WHERE key = $1", row => (byte[])row[0], key).FirstOrDefault());

    public ValueTask<IReadOnlyList<Feedback>> ReadFeedbackAsync(string id) => new(readers.Read(
        "SELECT message, user, reaction, reasons, comment, at FROM feedback WHERE conversation = $1 ORDER BY number",
        row => new Feedback(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5))),
        id));

    public ValueTask<IReadOnlyList<UnansweredQuestion>> ReadUnansweredAsync() => new(readers.Read(
        "SELECT user, question, at FROM unanswered ORDER BY number",
        row => new UnansweredQuestion(row.GetString(0), row.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)))));

    public async Task<int> ExportAsync(TextWriter output)
    {
        await using var connection = new SqliteConnection(database);
        await connection.OpenAsync();
        return await new SqliteCopy(connection).WriteAsync(output);
    }

    public async Task<int> ImportAsync(TextReader input)
    {
        await using var connection = new SqliteConnection(database);
        await connection.OpenAsync();
        return await new SqliteCopy(connection).ReadAsync(input);
    }

    /// <summary>The writer closes last: the last connection merges the write-ahead log, which a reader may not.</summary>
    public async ValueTask DisposeAsync()
    {
        readers.Dispose();
        await writer.DisposeAsync();
        await held.DisposeAsync();
    }

    /// <summary>A database that is damaged is refused, before a commit can make it worse.</summary>
    private static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        string damage;
        try
        {
            connection.Open();
            connection.Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;");
            using var check = connection.Prepare("PRAGMA quick_check(1)");
            damage = (string)check.ExecuteScalar()!;
            if (damage == "ok")
                return connection;
        }
        catch (SqliteException fault)
        {
            damage = fault.Message;
        }

        connection.Dispose();
        throw new InvalidOperationException(
            $"The conversation database {connection.DataSource} is damaged or cannot be read ({damage}). Move it away and start the host without it, or put a copy in its place.");
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

    private Memory Recall(string id) => recent.Find(id) ?? readers.Read(
        "SELECT focus, greeted FROM memory WHERE conversation = $1",
        row => new Memory(new Focus(row.GetString(0)), row.GetBoolean(1)),
        id).FirstOrDefault(Memory.None);

    private List<InboxEntry> ReadInbox(string id) => readers.Read(
        "SELECT number, activity FROM inbox WHERE conversation = $1 ORDER BY number",
        row => new InboxEntry(id, row.GetInt64(0), (byte[])row[1]),
        id);

    private Dictionary<string, long> ReadReceived(string id)
    {
        var received = new Dictionary<string, long>(StringComparer.Ordinal);
        var lines = readers.Read(
            """
            SELECT json_extract(CAST(activity AS TEXT), '$.channelData.clientActivityID') AS key, min(number)
            FROM (SELECT activity, number FROM log WHERE conversation = $1 ORDER BY sequence DESC LIMIT $2)
            WHERE key IS NOT NULL GROUP BY key
            """,
            row => (Key: row.GetString(0), Number: row.GetInt64(1)),
            id, StoredConversation.RecentLines);
        foreach (var (key, number) in lines)
            received[key] = number;
        return received;
    }

    private static long Whole(SqliteDataReader row, int column) => row.IsDBNull(column) ? 0 : row.GetInt64(column);
}
