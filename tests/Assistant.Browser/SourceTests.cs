using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Browser;

public sealed class SourceTests(Stage stage)
{
    private const string Comparison = "how does Guangdong's tech transfer compare with Beijing's";

    [Fact]
    public async Task AMarkShowsItsFactUnderThePointerAndInFocus()
    {
        await using var reader = await Reader.OpenAsync(stage.Browser, stage.Address, "en-US");
        await reader.AskAsync(Comparison);
        var hint = reader.Page.GetByRole(AriaRole.Tooltip);

        await reader.Marks.First.HoverAsync();
        await Expect(hint).ToContainTextAsync("7.512 billion yuan");
        await reader.Page.Mouse.MoveAsync(0, 0);
        await Expect(hint).ToBeHiddenAsync();
        await reader.Marks.Last.FocusAsync();
        await Expect(hint).ToContainTextAsync("16.35 billion yuan");
        await reader.Page.Keyboard.PressAsync("Escape");
        await Expect(hint).ToBeHiddenAsync();
    }

    [Fact]
    public async Task ASourceOpensBesideTheChatAndGivesTheFocusBack()
    {
        await using var reader = await Reader.OpenAsync(stage.Browser, stage.Address, "en-US");
        await reader.AskAsync(Comparison);

        await reader.Marks.First.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");

        await Expect(reader.Source.Locator("mark")).ToContainTextAsync("7.512 billion yuan");
        await Expect(reader.Source).ToContainTextAsync("Paragraph 33");
        await Expect(reader.Source).ToContainTextAsync("Southern Finance Omnimedia");
        await reader.KeepAsync("source");
        var (pane, box) = (await reader.Source.BoundingBoxAsync(), await reader.QuestionBox.BoundingBoxAsync());
        Assert.True(pane!.X > box!.X + box.Width);
        await reader.Page.Keyboard.PressAsync("Escape");
        await Expect(reader.Source).ToBeHiddenAsync();
        await Expect(reader.Marks.First).ToBeFocusedAsync();
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task AnEntryOfTheListBelowTheAnswerOpensItsSource()
    {
        await using var reader = await Reader.OpenAsync(stage.Browser, stage.Address, "zh-CN");
        await reader.AskAsync("广东的技术转移与北京相比如何");

        await reader.Messages.Last.Locator(".webchat__link-definitions__list-item-box").Last.ClickAsync();

        await Expect(reader.Source.Locator("mark")).ToContainTextAsync("163.5亿元");
        await Expect(reader.Page.Locator("dialog[open]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task OnAPhoneTheSourceIsASheetOverTheChat()
    {
        await using var reader = await Reader.OpenAsync(
            stage.Browser, stage.Address, "zh-HK", options => options.ViewportSize = new() { Width = 320, Height = 640 });
        await reader.AskAsync("廣東的技術轉移與北京相比如何");

        await reader.Marks.First.ClickAsync();

        await Expect(reader.Source.Locator("mark")).ToContainTextAsync("75.12億元");
        await reader.KeepAsync("source-phone");
        var sheet = await reader.Source.BoundingBoxAsync();
        Assert.Equal(640, sheet!.Y + sheet.Height, tolerance: 1);
        Assert.Equal(0, await reader.OverflowAsync());
        await reader.Source.GetByRole(AriaRole.Button, new() { Name = "關閉" }).ClickAsync();
        await Expect(reader.Source).ToBeHiddenAsync();
    }

    [Fact]
    public async Task AFactOfTheSourceIsAskedAbout()
    {
        await using var reader = await Reader.OpenAsync(stage.Browser, stage.Address, "en-US");
        await reader.AskAsync(Comparison);
        await reader.Marks.First.ClickAsync();

        await reader.Source.GetByRole(AriaRole.Button, new() { Name = "Ask about this" }).First.ClickAsync();

        await Expect(reader.Questions.Last).ToHaveTextAsync("What were Guangdong universities' technology-transfer contracts worth in 2022?");
        await Expect(reader.Messages.Last).ToContainTextAsync("7.512 billion yuan");
    }
}
