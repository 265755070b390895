using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Browser;

/// <summary>WCAG 2.2 AA as axe checks it, and the keyboard alone.</summary>
public sealed class AccessibilityTests(Stage stage)
{
    [Theory]
    [InlineData("en-US", ColorScheme.Light, 1100)]
    [InlineData("zh-HK", ColorScheme.Dark, 1100)]
    [InlineData("zh-CN", ColorScheme.Light, 320)]
    public async Task AxeFindsNothing(string locale, ColorScheme scheme, int width)
    {
        await using var reader = await Reader.OpenAsync(stage.Browser, stage.Address, locale, options =>
        {
            options.ColorScheme = scheme;
            options.ViewportSize = new() { Width = width, Height = 760 };
        });
        await Expect(reader.Suggestions).ToHaveCountAsync(3);
        await AssertCleanAsync(reader);

        await reader.AskAsync(locale == "en-US" ? "how does Guangdong's tech transfer compare with Beijing's" : "廣東的技術轉移與北京相比如何");
        await reader.Foot.GetByRole(AriaRole.Button).Nth(2).ClickAsync();
        await AssertCleanAsync(reader);

        await reader.Marks.First.ClickAsync();
        await Expect(reader.Source.Locator("mark")).ToBeVisibleAsync();
        await AssertCleanAsync(reader);
    }

    [Fact]
    public async Task TheKeyboardAloneAsksAndOpensASource()
    {
        await using var reader = await Reader.OpenAsync(stage.Browser, stage.Address, "en-US");
        await Expect(reader.Suggestions).ToHaveCountAsync(3);

        await PressToAsync(reader, "Tab", "webchat__send-box-text-box__html-text-area");
        await reader.Page.Keyboard.TypeAsync("What was Guangdong's R&D spending in 2023?");
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(reader.Messages.Last).ToContainTextAsync("480.26 billion yuan");
        await PressToAsync(reader, "Shift+Tab", "webchat__basic-transcript");
        await reader.Page.Keyboard.PressAsync("Enter");
        await PressToAsync(reader, "Tab", "webchat__render-markdown__citation");
        await reader.Page.Keyboard.PressAsync("Enter");

        await Expect(reader.Source.Locator("mark")).ToContainTextAsync("480.26 billion yuan");
    }

    /// <summary>Presses the key until the element of the class has the focus.</summary>
    private static async Task PressToAsync(Reader reader, string key, string className)
    {
        for (var presses = 0; presses < 40; presses++)
        {
            var classes = await reader.Page.EvaluateAsync<string>("() => document.activeElement.className");
            if (classes.Split(' ').Contains(className))
                return;
            await reader.Page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"The key {key} does not reach {className}.");
    }

    private static async Task AssertCleanAsync(Reader reader)
    {
        var result = await reader.Page.RunAxe(new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
        var faults = result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}");
        Assert.True(result.Violations.Length == 0, string.Join(Environment.NewLine, faults));
    }
}
