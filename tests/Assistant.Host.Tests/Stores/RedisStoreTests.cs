using Assistant.Host.Conversations;
using Assistant.Host.Conversations.Redis;
using Assistant.Host.Conversations.Sqlite;
using Assistant.Turns;
using StackExchange.Redis;

namespace Assistant.Host.Tests.Stores;

public sealed class RedisStoreTests : StoreTests, IAsyncLifetime
{
    private RedisProcess redis = null!;
    private ConnectionMultiplexer connection = null!;

    public async ValueTask InitializeAsync()
    {
        redis = await RedisProcess.StartedAsync();
        connection = await redis.ConnectAsync();
    }

    [Fact]
    public async Task WhatWasCommittedIsThereAfterAPowerCut()
    {
        var store = Open();
        await Task.WhenAll(Enumerable.Range(1, 50).Select(i => store.CommitAsync(new Commit("a") { Shown = [Line(i)], Memory = new Memory(new Focus($"{i}"), Greeted: true) })));

        await redis.KillAsync();
        await redis.StartAsync();
        await using var anew = await redis.ConnectAsync();
        var again = new RedisStore(anew, replicas: 0);

        Assert.Equal(Enumerable.Range(1, 50).Select(i => (long)i), (await again.ReadLogAsync("a", 0, 100)).Select(line => line.Sequence));
        Assert.Equal("50", (await again.RecallAsync("a")).Focus.Value);
    }

    [Fact]
    public async Task WithoutTheReplicasThatItHasToReachNoCommitCounts()
    {
        var store = new RedisStore(connection, replicas: 1);

        var fault = await Assert.ThrowsAsync<StoreFaultException>(() => store.CommitAsync(new Commit("a") { StartedBy = "one", Version = "1" }));
        Assert.Equal("0 of 1 replicas have the commit.", fault.Message);

        await using var replica = await RedisProcess.StartedAsync("--replicaof", "127.0.0.1", $"{redis.Port}");
        for (var patience = 0; patience < 100; patience++)
        {
            try
            {
                await store.CommitAsync(new Commit($"b{patience}") { StartedBy = "one", Version = "1" });
                await using var reader = await replica.ConnectAsync();
                Assert.NotNull(await new RedisStore(reader, replicas: 0).LoadAsync($"b{patience}"));
                return;
            }
            catch (StoreFaultException)
            {
                // The replica has not caught up.
            }
        }

        Assert.Fail("The replica was never reached.");
    }

    [Fact]
    public async Task OfAUserWhoIsErasedNothingIsInTheAppendOnlyFile()
    {
        var store = Open();
        await store.CommitAsync(new Commit("a") { StartedBy = "zanzibar-quokka", Version = "1", Shown = [Line(1)] });
        Assert.True(redis.IsInAFile("zanzibar-quokka"));

        await store.CommitAsync(new Commit("") { Erased = "zanzibar-quokka" });

        Assert.False(redis.IsInAFile("zanzibar-quokka"));
    }

    [Fact]
    public async Task WhatOneKindOfStoreWritesTheOtherTakesIn()
    {
        var folder = SomeFolder.New();
        var store = Open();
        await store.CommitAsync(new Commit("a")
        {
            StartedBy = "one",
            Version = "1",
            Shown = [Line(1, "first"), Line(2)],
            Received = new InboxEntry("a", 1, Line(1).Activity),
            Memory = new Memory(new Focus("gd"), Greeted: true),
        });
        await store.CommitAsync(new Commit("msteams/b")
        {
            User = "two",
            Memory = new Memory(new Focus("bj"), Greeted: false),
            Undelivered = "{\"text\":\"你好\"}"u8.ToArray(),
            Feedback = new Feedback("m", "two", "like", "", "好", DateTimeOffset.UnixEpoch),
            Unanswered = new UnansweredQuestion("two", "why?", DateTimeOffset.UnixEpoch),
        });
        await using (var sqlite = new SqliteStore(folder))
        {
            await CopyAsync(store, sqlite);
            await connection.GetServers()[0].FlushAllDatabasesAsync();
            await CopyAsync(sqlite, store);
            Assert.Equal((await sqlite.LoadAsync("a"))!.Received, (await store.LoadAsync("a"))!.Received);
            Assert.Equal(await LinesAsync(sqlite), await LinesAsync(store));
        }

        var full = await Assert.ThrowsAsync<InvalidOperationException>(() => store.ImportAsync(new StringReader("")));
        Assert.Equal("The conversation store is not empty; set Cluster:Redis to an empty Redis and import into that.", full.Message);
        Directory.Delete(folder, recursive: true);
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        await redis.DisposeAsync();
    }

    private protected override IConversationStore Open() => new RedisStore(connection, replicas: 0);

    private static async Task CopyAsync(IConversationStore from, IConversationStore to)
    {
        var copy = new StringWriter();
        var count = await from.ExportAsync(copy);
        Assert.Equal(count, await to.ImportAsync(new StringReader(copy.ToString())));
    }

    private static async Task<List<string>> LinesAsync(IConversationStore store)
    {
        var copy = new StringWriter();
        await store.ExportAsync(copy);
        return [.. copy.ToString().Split(Environment.NewLine).Order(StringComparer.Ordinal)];
    }
}
