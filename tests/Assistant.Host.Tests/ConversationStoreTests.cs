using Assistant.Host.Conversations;
using Assistant.Turns;
using Microsoft.Data.Sqlite;

namespace Assistant.Host.Tests;

public sealed class ConversationStoreTests : IDisposable
{
    private readonly string folder = SomeFolder.New();

    [Fact]
    public async Task WhatWasCommittedIsReadAgainFromTheFile()
    {
        await using (var store = new ConversationStore(folder))
        {
            await store.CommitAsync(new Commit("a")
            {
                StartedBy = "dl_user",
                Version = "1",
                Shown = [Line(1), Line(2)],
                Received = new InboxEntry("a", 2, "{}"u8.ToArray()),
                Memory = new Memory(new Focus("gd"), Greeted: true),
            });
            Assert.NotNull(store.Load("a"));
        }

        Assert.False(File.Exists(Path.Combine(folder, "conversations.db-wal")));
        await using var again = new ConversationStore(folder);
        var stored = again.Load("a")!;
        Assert.Equal(("dl_user", 2L, 2L, 20L, new Memory(new Focus("gd"), Greeted: true)), (stored.User, stored.LastSequence, stored.LastNumber, stored.LastAt, stored.Memory));
        Assert.Equal([2L], again.ReadLog("a", 1, 10).Select(line => line.Sequence));
        Assert.Equal([("a", 2L)], stored.Inbox.Select(entry => (entry.Conversation, entry.Number)));
        Assert.Equal(["a"], again.FindUnanswered());
    }

    [Fact]
    public async Task ACommitThatFailsLeavesNothingBehindAndHarmsNoNeighbour()
    {
        await using var store = new ConversationStore(folder);
        await store.CommitAsync(new Commit("a") { Version = "1", StartedBy = "one", Shown = [Line(1)] });

        var neighbours = Enumerable.Range(0, 20).Select(i => store.CommitAsync(new Commit($"n{i}") { Version = "1", StartedBy = "two" })).ToList();
        var failing = store.CommitAsync(new Commit("a") { Memory = new Memory(new Focus("lost"), Greeted: true), Shown = [Line(2)], StartedBy = "again", Version = "1" });
        neighbours.AddRange(Enumerable.Range(20, 20).Select(i => store.CommitAsync(new Commit($"n{i}") { Version = "1", StartedBy = "two" })));

        await Assert.ThrowsAsync<StoreFaultException>(() => failing);
        await Task.WhenAll(neighbours);
        var stored = store.Load("a")!;
        Assert.Equal(("one", 1L, Memory.None), (stored.User, stored.LastSequence, stored.Memory));
        Assert.All(Enumerable.Range(0, 40), i => Assert.NotNull(store.Load($"n{i}")));
    }

    [Fact]
    public async Task ACommitThatFollowsAnotherVersionIsRefusedWholly()
    {
        await using var store = new ConversationStore(folder);
        await store.CommitAsync(new Commit("a") { StartedBy = "one", Version = "first.0" });
        await store.CommitAsync(new Commit("a") { After = "first.0", Version = "second.1", Shown = [Line(1)] });

        var late = store.CommitAsync(new Commit("a") { After = "first.0", Version = "first.1", Shown = [Line(2)], Memory = new Memory(new Focus("late"), Greeted: true) });

        var fault = await Assert.ThrowsAsync<StoreFaultException>(() => late);
        Assert.Equal("Conversation a has gone on elsewhere, or is gone.", fault.InnerException!.Message);
        var stored = store.Load("a")!;
        Assert.Equal(("second.1", 1L, Memory.None), (stored.Version, stored.LastSequence, stored.Memory));
    }

    [Fact]
    public async Task WhatIsRecalledIsWhatWasCommittedLastAlsoWhenTheHostStartsAgain()
    {
        var last = new Memory(new Focus("49"), Greeted: true);
        await using (var store = new ConversationStore(folder))
        {
            await Task.WhenAll(Enumerable.Range(0, 50).Select(i => store.CommitAsync(new Commit("a") { Memory = new Memory(new Focus($"{i}"), Greeted: true) })));
            Assert.Equal(last, store.Recall("a"));
            Assert.Equal(Memory.None, store.Recall("b"));
        }

        await using var again = new ConversationStore(folder);
        Assert.Equal(last, again.Recall("a"));
    }

    [Fact]
    public async Task ManyReadAtOnceWhileOthersCommitAndTheStoreClosesAfterThem()
    {
        await using (var store = new ConversationStore(folder))
        {
            await store.CommitAsync(new Commit("a") { Version = "1", StartedBy = "one" });
            var commits = Enumerable.Range(1, 100).Select(i => store.CommitAsync(new Commit("a") { Shown = [Line(i)] })).ToList();
            var reads = Enumerable.Range(0, 100).Select(_ => Task.Run(() => store.ReadLog("a", 0, 200).Select(line => line.Sequence).ToList()));
            foreach (var seen in await Task.WhenAll(reads))
                Assert.Equal(Enumerable.Range(1, seen.Count).Select(i => (long)i), seen);
            await Task.WhenAll(commits);
            Assert.Equal(100, store.ReadLog("a", 0, 200).Count);
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

        await using var store = new ConversationStore(folder);
        Assert.Equal(new Memory(new Focus("gd"), Greeted: true), store.Recall("a"));
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
        await using (var store = new ConversationStore(folder))
            await Task.WhenAll(Enumerable.Range(0, 100).Select(i => store.CommitAsync(new Commit($"a{i}") { Version = "1", StartedBy = "one", Shown = [Line(1)] })));
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        Array.Fill(bytes, (byte)0x5A, from, 4096);
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);

        var fault = Assert.Throws<InvalidOperationException>(() => new ConversationStore(folder));

        Assert.StartsWith($"The conversation database {file} is damaged or cannot be read (", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith("Move it away and start the host without it, or put a copy in its place.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ADatabaseOfALaterHostIsRefused()
    {
        await new ConversationStore(folder).DisposeAsync();
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "conversations.db")};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            connection.Run("PRAGMA user_version = 99");
        }

        var fault = Assert.Throws<InvalidOperationException>(() => new ConversationStore(folder));
        Assert.EndsWith("has version 99; this host knows 7. Start the host that wrote it.", fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static LogEntry Line(long sequence) => new(sequence, sequence, sequence * 10, "{}"u8.ToArray());
}
