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

    private async Task<(Outcome Outcome, Tongue Tongue)> OutcomeAsync(string question, Focus focus)
    {
        var reply = await library.AskAsync(question, focus);
        return (reply.Outcome, reply.Tongue);
    }
}
