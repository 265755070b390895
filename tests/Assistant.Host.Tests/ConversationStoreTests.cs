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
                Shown = [Line(1), Line(2)],
                Received = new InboxEntry("a", 2, "{}"u8.ToArray()),
                Memory = new Memory(new Focus("gd"), Greeted: true),
            });
            Assert.NotNull(store.Load("a"));
        }

        Assert.False(File.Exists(Path.Combine(folder, "conversations.db-wal")));
        await using var again = new ConversationStore(folder);
        Assert.Equal(new StoredConversation("a", "dl_user", 2, 2, 20, new Memory(new Focus("gd"), Greeted: true)), again.Load("a"));
        Assert.Equal([2L], again.ReadLog("a", 1, 10).Select(line => line.Sequence));
        Assert.Equal([("a", 2L)], again.ReadInbox().Select(entry => (entry.Conversation, entry.Number)));
    }

    [Fact]
    public async Task ACommitThatFailsLeavesNothingBehindAndHarmsNoNeighbour()
    {
        await using var store = new ConversationStore(folder);
        await store.CommitAsync(new Commit("a") { StartedBy = "one", Shown = [Line(1)] });

        var neighbours = Enumerable.Range(0, 20).Select(i => store.CommitAsync(new Commit($"n{i}") { StartedBy = "two" })).ToList();
        var failing = store.CommitAsync(new Commit("a") { Memory = new Memory(new Focus("lost"), Greeted: true), Shown = [Line(2)], StartedBy = "again" });
        neighbours.AddRange(Enumerable.Range(20, 20).Select(i => store.CommitAsync(new Commit($"n{i}") { StartedBy = "two" })));

        await Assert.ThrowsAsync<SqliteException>(() => failing);
        await Task.WhenAll(neighbours);
        Assert.Equal(new StoredConversation("a", "one", 1, 1, 10, Memory.None), store.Load("a"));
        Assert.All(Enumerable.Range(0, 40), i => Assert.NotNull(store.Load($"n{i}")));
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
            await store.CommitAsync(new Commit("a") { StartedBy = "one" });
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
    public async Task ADatabaseOfALaterHostIsRefused()
    {
        await new ConversationStore(folder).DisposeAsync();
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "conversations.db")};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            connection.Run("PRAGMA user_version = 99");
        }

        var fault = Assert.Throws<InvalidOperationException>(() => new ConversationStore(folder));
        Assert.EndsWith("has version 99; this host knows 5. Start the host that wrote it.", fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static LogEntry Line(long sequence) => new(sequence, sequence, sequence * 10, "{}"u8.ToArray());
}
