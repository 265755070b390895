using System.Text;
using Assistant.Host.Conversations;
using Assistant.Turns;

namespace Assistant.Host.Tests.Stores;

/// <summary>What every store promises.</summary>
public abstract class StoreTests
{
    /// <summary>Opens the store, empty at the first time, and then with what is in it.</summary>
    private protected abstract IConversationStore Open();

    [Fact]
    public async Task WhatWasCommittedIsReadAgainByTheNext()
    {
        await using (var store = Open())
        {
            await store.CommitAsync(new Commit("a")
            {
                StartedBy = "dl_user",
                Version = "1",
                Shown = [Line(1), Line(2)],
                Received = new InboxEntry("a", 2, "{}"u8.ToArray()),
                Memory = new Memory(new Focus("gd"), Greeted: true),
            });
            Assert.NotNull(await store.LoadAsync("a"));
        }

        await using var again = Open();
        var stored = (await again.LoadAsync("a"))!;
        Assert.Equal(("dl_user", 2L, 2L, 20L, new Memory(new Focus("gd"), Greeted: true)), (stored.User, stored.LastSequence, stored.LastNumber, stored.LastAt, stored.Memory));
        Assert.Equal([2L], (await again.ReadLogAsync("a", 1, 10)).Select(line => line.Sequence));
        Assert.Equal([("a", 2L)], stored.Inbox.Select(entry => (entry.Conversation, entry.Number)));
        Assert.Equal(["a"], await again.FindUnansweredAsync());
    }

    [Fact]
    public async Task ACommitThatFailsLeavesNothingBehindAndHarmsNoNeighbour()
    {
        await using var store = Open();
        await store.CommitAsync(new Commit("a") { Version = "1", StartedBy = "one", Shown = [Line(1)] });

        var neighbours = Enumerable.Range(0, 20).Select(i => store.CommitAsync(new Commit($"n{i}") { Version = "1", StartedBy = "two" })).ToList();
        var failing = store.CommitAsync(new Commit("a") { Memory = new Memory(new Focus("lost"), Greeted: true), Shown = [Line(2)], StartedBy = "again", Version = "1" });
        neighbours.AddRange(Enumerable.Range(20, 20).Select(i => store.CommitAsync(new Commit($"n{i}") { Version = "1", StartedBy = "two" })));

        await Assert.ThrowsAsync<StoreFaultException>(() => failing);
        await Task.WhenAll(neighbours);
        var stored = (await store.LoadAsync("a"))!;
        Assert.Equal(("one", 1L, Memory.None), (stored.User, stored.LastSequence, stored.Memory));
        foreach (var i in Enumerable.Range(0, 40))
            Assert.NotNull(await store.LoadAsync($"n{i}"));
    }

    [Fact]
    public async Task ACommitThatFollowsAnotherVersionIsRefusedWholly()
    {
        await using var store = Open();
        await store.CommitAsync(new Commit("a") { StartedBy = "one", Version = "first.0" });
        await store.CommitAsync(new Commit("a") { After = "first.0", Version = "second.1", Shown = [Line(1)] });

        var late = store.CommitAsync(new Commit("a") { After = "first.0", Version = "first.1", Shown = [Line(2)], Memory = new Memory(new Focus("late"), Greeted: true) });

        var fault = await Assert.ThrowsAsync<StoreFaultException>(() => late);
        Assert.Equal("Conversation a has gone on elsewhere, or is gone.", (fault.InnerException ?? fault).Message);
        var stored = (await store.LoadAsync("a"))!;
        Assert.Equal(("second.1", 1L, Memory.None), (stored.Version, stored.LastSequence, stored.Memory));
    }

    [Fact]
    public async Task WhatIsRecalledIsWhatWasCommittedLastAlsoWhenTheHostStartsAgain()
    {
        var last = new Memory(new Focus("49"), Greeted: true);
        await using (var store = Open())
        {
            await Task.WhenAll(Enumerable.Range(0, 50).Select(i => store.CommitAsync(new Commit("a") { Memory = new Memory(new Focus($"{i}"), Greeted: true) })));
            Assert.Equal(last, await store.RecallAsync("a"));
            Assert.Equal(Memory.None, await store.RecallAsync("b"));
        }

        await using var again = Open();
        Assert.Equal(last, await again.RecallAsync("a"));
    }

    [Fact]
    public async Task ManyReadAtOnceWhileOthersCommitAndTheStoreClosesAfterThem()
    {
        await using (var store = Open())
        {
            await store.CommitAsync(new Commit("a") { Version = "1", StartedBy = "one" });
            var commits = Enumerable.Range(1, 100).Select(i => store.CommitAsync(new Commit("a") { Shown = [Line(i)] })).ToList();
            var reads = Enumerable.Range(0, 100).Select(_ => Task.Run(async () => (await store.ReadLogAsync("a", 0, 200)).Select(line => line.Sequence).ToList()));
            foreach (var seen in await Task.WhenAll(reads))
                Assert.Equal(Enumerable.Range(1, seen.Count).Select(i => (long)i), seen);
            await Task.WhenAll(commits);
            Assert.Equal(100, (await store.ReadLogAsync("a", 0, 200)).Count);
        }

    }

    [Fact]
    public async Task WhatAChannelMayDeliverAgainIsFoundAndWhatIsOfferedIsDone()
    {
        await using var store = Open();
        var outcome = "{}"u8.ToArray();
        await store.CommitAsync(new Commit("msteams/a") { Delivered = new Delivered("message|a|1", outcome, DateTimeOffset.UnixEpoch.AddYears(60)), Undelivered = "{\"text\":\"one\"}"u8.ToArray() });
        await store.CommitAsync(new Commit("msteams/a") { Undelivered = "{\"text\":\"two\"}"u8.ToArray() });
        await store.CommitAsync(new Commit("msteams/b") { Undelivered = "{\"text\":\"other\"}"u8.ToArray() });

        Assert.Equal(outcome, await store.FindDeliveredAsync("message|a|1"));
        Assert.Null(await store.FindDeliveredAsync("message|a|2"));
        var kept = await store.ReadUndeliveredAsync("msteams/a");
        Assert.Equal(["{\"text\":\"one\"}", "{\"text\":\"two\"}"], kept.Select(message => Encoding.UTF8.GetString(message.Activity.Span)));

        await store.CommitAsync(new Commit("msteams/a") { Offered = kept[0].Number });
        Assert.Equal([kept[1].Number], (await store.ReadUndeliveredAsync("msteams/a")).Select(message => message.Number));
        Assert.Single(await store.ReadUndeliveredAsync("msteams/b"));
    }

    [Fact]
    public async Task WhatIsAnsweredWaitsNoMoreAndWhatClientsSentIsKnown()
    {
        await using var store = Open();
        await store.CommitAsync(new Commit("a") { StartedBy = "one", Version = "1", Shown = [Line(1, "first"), Line(2, "second")], Received = new InboxEntry("a", 1, Line(1).Activity) });
        await store.CommitAsync(new Commit("a") { After = "1", Version = "2", Received = new InboxEntry("a", 2, Line(2).Activity) });
        await store.CommitAsync(new Commit("a") { After = "2", Version = "3", Answered = 1, Shown = [Line(3)] });

        var stored = (await store.LoadAsync("a"))!;
        Assert.Equal([2L], stored.Inbox.Select(entry => entry.Number));
        Assert.Equal([("first", 1L), ("second", 2L)], stored.Received.OrderBy(one => one.Value).Select(one => (one.Key, one.Value)));
        Assert.Equal(["a"], await store.FindUnansweredAsync());

        await store.CommitAsync(new Commit("a") { After = "3", Version = "4", Answered = 2, Ended = true });
        Assert.Empty(await store.FindUnansweredAsync());
        Assert.True((await store.LoadAsync("a"))!.HasEnded);
    }

    [Fact]
    public async Task OfAUserWhoIsErasedNothingIsKept()
    {
        await using var store = Open();
        foreach (var user in (string[])["one", "two"])
        {
            await store.CommitAsync(new Commit($"of-{user}") { StartedBy = user, Version = "1", Shown = [Line(1)], Received = new InboxEntry($"of-{user}", 1, Line(1).Activity) });
            await store.CommitAsync(new Commit($"msteams/of-{user}")
            {
                User = user,
                Memory = new Memory(new Focus("gd"), Greeted: true),
                Delivered = new Delivered($"message|of-{user}|1", "{}"u8.ToArray(), DateTimeOffset.UnixEpoch.AddYears(60)),
                Undelivered = "{}"u8.ToArray(),
                Feedback = new Feedback("m", user, "like", "", "", DateTimeOffset.UnixEpoch),
                Unanswered = new UnansweredQuestion(user, "why?", DateTimeOffset.UnixEpoch),
            });
        }

        await store.CommitAsync(new Commit("") { Erased = "one" });

        Assert.Null(await store.LoadAsync("of-one"));
        Assert.Equal(Memory.None, await store.RecallAsync("msteams/of-one"));
        Assert.Null(await store.FindDeliveredAsync("message|of-one|1"));
        var copy = new StringWriter();
        Assert.Equal(8, await store.ExportAsync(copy));
        Assert.DoesNotContain("one", copy.ToString(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<StoreFaultException>(() => store.CommitAsync(new Commit("of-one") { After = "1", Version = "2", Shown = [Line(2)] }));
        Assert.Null(await store.LoadAsync("of-one"));
    }

    private protected static LogEntry Line(long sequence, string? key = null) => new(
        sequence, sequence, sequence * 10, Encoding.UTF8.GetBytes(key is null ? "{}" : $$$"""{"channelData":{"clientActivityID":"{{{key}}}"}}"""));
}
