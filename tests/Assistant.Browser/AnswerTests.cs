using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Browser;

public sealed class AnswerTests(Stage stage)
{
    private const string Comparison = "how does Guangdong's tech transfer compare with Beijing's";

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task AComparisonShowsBothFiguresWithTheirSources(ColorScheme scheme)
    {
        await using var reader = await Reader.OpenAsync(stage.Browser, stage.Address, "en-US", options => options.ColorScheme = scheme);

        await reader.AskAsync(Comparison);

        var answer = reader.Messages.Last;
        await Expect(answer).ToContainTextAsync("7.512 billion");
        await Expect(answer).ToContainTextAsync("16.35 billion");
        await Expect(answer.Locator(".webchat__render-markdown__citation")).Not.ToHaveCountAsync(0);
        await Expect(answer.Locator(".webchat__link-definitions__list-item")).Not.ToHaveCountAsync(0);
        await reader.KeepAsync($"answer-{scheme}");
        Assert.Empty(reader.Errors);
        Assert.Empty(reader.RequestsElsewhere(stage.Address));
    }

    [Fact]
    public async Task AComparisonIsDrawnAsBarsOfATable()
    {
        await using var reader = await Reader.OpenAsync(stage.Browser, stage.Address, "en-US");

        await reader.AskAsync(Comparison);

        var chart = reader.Page.GetByRole(AriaRole.Table, new() { Name = "University technology-transfer contract value" });
        await Expect(chart.GetByRole(AriaRole.Rowheader)).ToHaveTextAsync(["Guangdong", "Beijing"]);
        await Expect(chart.Locator(".value")).ToHaveTextAsync(["7.512 billion yuan (75.12億元)", "16.35 billion yuan (163.5億元)"]);
        await Expect(reader.Page.Locator(".ac-adaptiveCard")).ToContainTextAsync("How it was computed: 16.35 billion - 7.512 billion");
        var (first, second) = (await chart.Locator(".bar").First.BoundingBoxAsync(), await chart.Locator(".bar").Last.BoundingBoxAsync());
        Assert.Equal(7.512 / 16.35, first!.Width / second!.Width, tolerance: 0.01);
    }

    [Fact]
    public async Task APastedTextGetsAMarkForEachOfItsClaims()
    {
        await using var reader = await Reader.OpenAsync(stage.Browser, stage.Address, "en-US");

        await reader.AskAsync("Is this right? DJI holds up to 70% of the global drone market. The Greater Bay Area has 80 unicorns. The Eiffel Tower is 330 metres tall.");

        var verdicts = reader.Messages.Last.GetByRole(AriaRole.Listitem).Filter(new() { HasText = ": “" });
        await Expect(verdicts).ToHaveTextAsync([new Regex("^✓ Supported"), new Regex("^✗ No"), new Regex("^\\? Not in the article")]);
        await reader.KeepAsync("claim-check");
    }

    [Fact]
    public async Task ASuggestedQuestionIsAskedAsItStands()
    {
        await using var reader = await Reader.OpenAsync(stage.Browser, stage.Address, "en-US");
        var question = await reader.Suggestions.First.InnerTextAsync();

        await reader.Suggestions.First.ClickAsync();

        await Expect(reader.Questions).ToHaveTextAsync(question);
        await Expect(reader.Messages).ToHaveCountAsync(2);
    }
}
