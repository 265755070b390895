using Assistant.Facts;
using Assistant.Language;
using Assistant.Turns;
using Xunit;

namespace Assistant.Tests.Turns;

public sealed class SuggestionTests(Library library)
{
    [Theory]
    [InlineData("en-US", Tongue.English)]
    [InlineData("zh-HK", Tongue.TraditionalChinese)]
    [InlineData("zh-CN", Tongue.SimplifiedChinese)]
    [InlineData(null, Tongue.English)]
    public async Task AGreetingSuggestsThreeQuestionsThatAreAnswered(string? locale, Tongue tongue)
    {
        var greeting = library.Respondent.Greet(locale);

        Assert.Equal((Outcome.Talked, tongue), (greeting.Outcome, greeting.Tongue));
        Assert.Equal(3, greeting.Suggestions.Count);
        foreach (var question in greeting.Suggestions)
            Assert.Equal((Outcome.Answered, tongue), await OutcomeAsync(question, greeting.Focus));
    }

    [Fact]
    public async Task EveryQuestionThatMayBeSuggestedIsAnsweredFromItsFacts()
    {
        var unanswered = new List<string>();
        foreach (var golden in library.Facts.Golden)
        {
            foreach (var question in Suggested(golden))
            {
                var reply = await library.AskAsync(question);
                if (reply.Outcome != Outcome.Answered || !reply.Cited().Intersect(golden.Facts).Any())
                    unanswered.Add($"{question} -> {reply.Outcome}: {string.Join(", ", reply.Cited())} instead of {string.Join(", ", golden.Facts)}");
            }
        }

        Assert.Equal([], unanswered);
    }

    [Fact]
    public async Task AReplyNeverSuggestsTheQuestionItAnswers()
    {
        var asked = library.Facts.Golden.Where(golden => golden.Facts.Count == 1).Select(golden => golden.English[0]);
        foreach (var question in asked)
            Assert.DoesNotContain(question, (await library.AskAsync(question)).Suggestions);
    }

    private async Task<(Outcome Outcome, Tongue Tongue)> OutcomeAsync(string question, Focus focus)
    {
        var reply = await library.AskAsync(question, focus);
        return (reply.Outcome, reply.Tongue);
    }

    private static string[] Suggested(Golden golden) =>
        [golden.English[0], golden.Chinese[0], Simplifier.Simplify(golden.Chinese[0])];
}
