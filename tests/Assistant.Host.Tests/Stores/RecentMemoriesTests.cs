using Assistant.Host.Conversations;
using Assistant.Host.Conversations.Sqlite;
using Assistant.Turns;

namespace Assistant.Host.Tests.Stores;

public sealed class RecentMemoriesTests
{
    private readonly RecentMemories recent = new();

    [Fact]
    public void TheConversationsThatSpokeLastAreAtHandAndThoseLongBeforeAreNot()
    {
        Keep(0, 3 * RecentMemories.Generation);

        Assert.Null(recent.Find("0"));
        Assert.All(
            Enumerable.Range(2 * RecentMemories.Generation, RecentMemories.Generation),
            i => Assert.Equal(Some($"{i}"), recent.Find($"{i}")));
    }

    [Fact]
    public void TheLaterOfTwoMemoriesOfAConversationIsFoundHoweverManyOthersSpokeBetween()
    {
        recent.Keep(new Commit("a") { Memory = Some("earlier") });
        Keep(0, RecentMemories.Generation);
        recent.Keep(new Commit("a") { Memory = Some("later") });
        Keep(RecentMemories.Generation, RecentMemories.Generation - 1);

        Assert.Equal(Some("later"), recent.Find("a"));
    }

    [Fact]
    public void ACommitThatRemembersNothingLeavesWhatWasRemembered()
    {
        recent.Keep(new Commit("a") { Memory = Some("earlier") });
        recent.Keep(new Commit("a") { Offered = 1 });

        Assert.Equal(Some("earlier"), recent.Find("a"));
    }

    private void Keep(int first, int count)
    {
        foreach (var i in Enumerable.Range(first, count))
            recent.Keep(new Commit($"{i}") { Memory = Some($"{i}") });
    }

    private static Memory Some(string focus) => new(new Focus(focus), Greeted: true);
}
