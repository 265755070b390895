using Microsoft.Data.Sqlite;

namespace Assistant.Host.Conversations.Sqlite;

/// <summary>The tables of the conversation database, as forward-only steps counted in <c>user_version</c>.</summary>
internal static class Schema
{
    /// <summary>All tables, in the order of their coming.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["conversation", "log", "inbox", "memory", "feedback", "undelivered", "delivered", "unanswered"];

    private static readonly string[] Steps =
    [
        """
        CREATE TABLE conversation (
            id TEXT PRIMARY KEY,
            user TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE log (
            conversation TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            number INTEGER NOT NULL,
            at INTEGER NOT NULL,
            activity BLOB NOT NULL,
            PRIMARY KEY (conversation, sequence)) WITHOUT ROWID;
        CREATE TABLE inbox (
            conversation TEXT NOT NULL,
            number INTEGER NOT NULL,
            activity BLOB NOT NULL,
            PRIMARY KEY (conversation, number)) WITHOUT ROWID;
        CREATE TABLE memory (
            conversation TEXT PRIMARY KEY,
            focus TEXT NOT NULL,
            greeted INTEGER NOT NULL) WITHOUT ROWID;
        """,
        """
        CREATE TABLE feedback (
            number INTEGER PRIMARY KEY,
            conversation TEXT NOT NULL,
            message TEXT NOT NULL,
            user TEXT NOT NULL,
            reaction TEXT NOT NULL,
            reasons TEXT NOT NULL,
            comment TEXT NOT NULL,
            at INTEGER NOT NULL);
        """,
        """
        CREATE TABLE undelivered (
            number INTEGER PRIMARY KEY,
            conversation TEXT NOT NULL,
            activity BLOB NOT NULL);
        CREATE INDEX undelivered_of ON undelivered (conversation);
        """,
        // A memory is too long for the leaves of an index: there each change would also free and take a page of overflow.
        """
        CREATE TABLE remembered (
            conversation TEXT PRIMARY KEY,
            focus TEXT NOT NULL,
            greeted INTEGER NOT NULL);
        INSERT INTO remembered SELECT conversation, focus, greeted FROM memory;
        DROP TABLE memory;
        ALTER TABLE remembered RENAME TO memory;
        """,
        """
        CREATE TABLE delivered (
            key TEXT PRIMARY KEY,
            outcome BLOB NOT NULL,
            at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX delivered_at ON delivered (at);
        ALTER TABLE conversation ADD COLUMN ended INTEGER NOT NULL DEFAULT 0;
        """,
        "ALTER TABLE conversation ADD COLUMN version TEXT NOT NULL DEFAULT '';",
        """
        ALTER TABLE memory ADD COLUMN user TEXT NOT NULL DEFAULT '';
        CREATE TABLE unanswered (
            number INTEGER PRIMARY KEY,
            conversation TEXT NOT NULL,
            user TEXT NOT NULL,
            question TEXT NOT NULL,
            at INTEGER NOT NULL);
        """,
    ];

    /// <summary>Brings the database up to date; one of a later version of the host is refused untouched.</summary>
    public static void Migrate(SqliteConnection connection)
    {
        var version = Version(connection);
        if (version > Steps.Length)
            throw new InvalidOperationException(
                $"The conversation database {connection.DataSource} has version {version}; this host knows {Steps.Length}. Start the host that wrote it.");

        for (; version < Steps.Length; version++)
        {
            using var transaction = connection.BeginTransaction();
            connection.Run(Steps[version] + $"PRAGMA user_version = {version + 1};", transaction);
            transaction.Commit();
        }
    }

    private static long Version(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return (long)command.ExecuteScalar()!;
    }
}
