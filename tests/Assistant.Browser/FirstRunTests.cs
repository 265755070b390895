using static Microsoft.Playwright.Assertions;

namespace Assistant.Browser;

public sealed class FirstRunTests(Stage stage)
{
    [Theory]
    [InlineData("en-US", "Guangdong", "New conversation")]
    [InlineData("zh-HK", "廣東", "新對話")]
    [InlineData("zh-CN", "广东", "新对话")]
    public async Task ThePageGreetsWithThreeQuestionsInTheLanguageOfTheBrowser(string locale, string place, string label)
    {
        await using var reader = await Reader.OpenAsync(stage.Browser, stage.Address, locale);

        await Expect(reader.Suggestions).ToHaveCountAsync(3);
        await Expect(reader.Messages).ToHaveCountAsync(1);
        await Expect(reader.Page.Locator("html")).ToHaveAttributeAsync("lang", locale);
        await Expect(reader.Page.Locator("#restart")).ToHaveAttributeAsync("aria-label", label);
        Assert.Contains(place, string.Concat(await reader.Suggestions.AllInnerTextsAsync()), StringComparison.Ordinal);
        await reader.KeepAsync($"first-run-{locale}");
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task ChoosingALanguageGreetsAnewAndIsRemembered()
    {
        await using var reader = await Reader.OpenAsync(stage.Browser, stage.Address, "en-US");
        await Expect(reader.Suggestions).ToHaveCountAsync(3);

        await reader.Page.Locator("[data-locale=zh-HK]").ClickAsync();
        await Expect(reader.Suggestions.Filter(new() { HasText = "廣東" })).Not.ToHaveCountAsync(0);
        await reader.Page.ReloadAsync();

        await Expect(reader.Page.Locator("[data-locale=zh-HK]")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(reader.Messages).ToHaveCountAsync(1);
        Assert.Empty(reader.Errors);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-HK")]
    public async Task NothingScrollsSidewaysOnASmallPhone(string locale)
    {
        await using var reader = await Reader.OpenAsync(
            stage.Browser, stage.Address, locale, options => options.ViewportSize = new() { Width = 320, Height = 640 });

        await reader.AskAsync("how does Guangdong's tech transfer compare with Beijing's");

        Assert.Equal(0, await reader.OverflowAsync());
        await reader.KeepAsync($"phone-{locale}");
    }
}
