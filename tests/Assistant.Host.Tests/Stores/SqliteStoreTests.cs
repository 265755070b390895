using Assistant.Host.Conversations;
using Assistant.Host.Conversations.Sqlite;
using Assistant.Turns;
using Microsoft.Data.Sqlite;

namespace Assistant.Host.Tests.Stores;

public sealed class SqliteStoreTests : StoreTests, IDisposable
{
    private readonly string folder = SomeFolder.New();

    private protected override IConversationStore Open() => new SqliteStore(folder);

    [Fact]
    public async Task AStoreThatIsClosedLeavesOneFile()
    {
        await using (var store = Open())
        {
            await store.CommitAsync(new Commit("a") { Version = "1", StartedBy = "one", Shown = [Line(1)] });
            Assert.NotNull(await store.LoadAsync("a"));
        }

        Assert.False(File.Exists(Path.Combine(folder, "conversations.db-wal")));
    }

    [Fact]
    public async Task WhatAnEarlierHostRememberedIsRecalled()
    {
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "conversations.db")};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            connection.Run(
                """
                CREATE TABLE conversation (id TEXT PRIMARY KEY, user TEXT NOT NULL) WITHOUT ROWID;
                CREATE TABLE memory (conversation TEXT PRIMARY KEY, focus TEXT NOT NULL, greeted INTEGER NOT NULL) WITHOUT ROWID;
                INSERT INTO memory VALUES ('a', 'gd', 1);
                PRAGMA user_version = 3;
                """);
        }

        await using var store = new SqliteStore(folder);
        Assert.Equal(new Memory(new Focus("gd"), Greeted: true), await store.RecallAsync("a"));
    }

    [Fact]
    public void TheEngineIsOneThatKeepsItsWriteAheadLogSound()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Assert.True(Version.Parse(connection.ServerVersion) >= new Version(3, 51, 3), connection.ServerVersion);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4096)]
    public async Task ADamagedDatabaseIsRefusedAndLeftAsItIs(int from)
    {
        var file = Path.Combine(folder, "conversations.db");
        await using (var store = new SqliteStore(folder))
            await Task.WhenAll(Enumerable.Range(0, 100).Select(i => store.CommitAsync(new Commit($"a{i}") { Version = "1", StartedBy = "one", Shown = [Line(1)] })));
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        Array.Fill(bytes, (byte)0x5A, from, 4096);
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);

        var fault = Assert.Throws<InvalidOperationException>(() => new SqliteStore(folder));

        Assert.StartsWith($"The conversation database {file} is damaged or cannot be read (", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("Move it away and start the host without it, or put a copy in its place.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ADatabaseOfALaterHostIsRefused()
    {
        await new SqliteStore(folder).DisposeAsync();
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "conversations.db")};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            connection.Run("PRAGMA user_version = 99");
        }

        var fault = Assert.Throws<InvalidOperationException>(() => new SqliteStore(folder));
        Assert.EndsWith("has version 99; this host knows 7. Start the host that wrote it.", fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
