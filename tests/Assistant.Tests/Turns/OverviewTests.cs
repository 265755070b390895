using Assistant.Turns;
using Xunit;

namespace Assistant.Tests.Turns;

/// <summary>Questions about the article as a whole.</summary>
public sealed class OverviewTests(Library library)
{
    [Theory]
    [InlineData("top 3 numbers to print", 3)]
    [InlineData("给我三个关键数字", 3)]
    [InlineData("key figures of the article", 5)]
    [InlineData("文章的主要數據", 5)]
    [InlineData("the 4 most striking numbers", 4)]
    public async Task TheFiguresThatMatterMostAreGivenAsManyAsAreAskedFor(string question, int count)
    {
        var reply = await library.AskAsync(question);

        Assert.Equal(Outcome.Answered, reply.Outcome);
        Assert.Equal(library.Facts.Article.Highlights.Take(count).Select(fact => fact.Id), reply.Cited());
    }

    [Theory]
    [InlineData("timeline of 2024")]
    [InlineData("按時間列出2024年的事")]
    public async Task DatedEventsAreGivenInTheirOrder(string question)
    {
        var cited = (await library.AskAsync(question)).Cited();

        var days = cited.Select(id => library.Facts.Find(id)!.Date!.Value).ToList();
        Assert.Equal(days.Order(), days);
        Assert.Contains("neutrino-experiment", cited);
        Assert.Contains("plenary-date", cited);
    }

    [Theory]
    [InlineData("List all targets.", "biomedicine-target,aerospace-target")]
    [InlineData("有哪些目標？", "biomedicine-target,aerospace-target")]
    [InlineData("列出2026年及以后的目标", "aerospace-target")]
    public async Task TargetsAreListed(string question, string targets) =>
        Assert.Equal(targets.Split(','), (await library.AskAsync(question)).Cited());

    [Fact]
    public async Task NoEventsOfAnotherYearAreMadeOfThem() =>
        Assert.Equal(Outcome.Refused, (await library.AskAsync("timeline of 2023")).Outcome);
}
