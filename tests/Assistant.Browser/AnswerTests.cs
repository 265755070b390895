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
    public async Task ACitationOpensTheFactThatItStandsOn()
    {
        await using var reader = await Reader.OpenAsync(stage.Browser, stage.Address, "en-US");
        await reader.AskAsync(Comparison);

        await reader.Messages.Last.Locator(".webchat__render-markdown__citation").First.ClickAsync();

        var dialog = reader.Page.Locator("dialog.webchat__citation-modal-dialog");
        await Expect(dialog).ToBeVisibleAsync();
        await Expect(dialog.Locator(".webchat__citation-modal-dialog__body")).Not.ToBeEmptyAsync();
        await reader.KeepAsync("citation");
        await reader.Page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
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
