using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Browser;

/// <summary>No text is ever run, whoever wrote it and wherever it is shown; also where a browser knows no content security policy.</summary>
public sealed class ScriptInjectionTests(Stage stage)
{
    private const int Together = 80;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task NoPayloadRunsAnywhereOnThePage(bool hasPolicy)
    {
        Assert.True(Payloads.All.Count >= 300);
        foreach (var payloads in Payloads.All.Chunk(Together))
            await AssertHarmlessAsync(payloads, hasPolicy ? await PolicyAsync() : null);
    }

    private async Task AssertHarmlessAsync(string[] payloads, string? policy)
    {
        await using var host = await HostileHost.StartAsync(payloads, policy);
        await using var reader = await Reader.OpenAsync(stage.Browser, host.Address, "en-US");
        var dialogs = 0;
        reader.Page.Dialog += (_, dialog) =>
        {
            dialogs++;
            _ = dialog.DismissAsync();
        };
        await Expect(reader.Messages).ToHaveCountAsync(payloads.Length);
        await Expect(reader.Questions).ToHaveCountAsync(payloads.Length);
        await Expect(reader.Suggestions).ToHaveCountAsync(1);

        await reader.Marks.Last.ScrollIntoViewIfNeededAsync();
        await reader.Marks.Last.HoverAsync();
        await Expect(reader.Page.GetByRole(AriaRole.Tooltip)).ToBeVisibleAsync();
        await reader.Foot.GetByRole(AriaRole.Button, new() { Name = "How this answer came about" }).ClickAsync();
        await reader.Marks.Last.ClickAsync();
        await Expect(reader.Source.Locator(".fact")).ToHaveCountAsync(payloads.Length);
        await reader.Page.RunAndWaitForDownloadAsync(() => reader.Page.Locator("#export").ClickAsync());

        Assert.False(await reader.Page.EvaluateAsync<bool>("() => 'ran' in window"));
        Assert.Equal(0, dialogs);
        Assert.Equal(host.Address.Authority, new Uri(reader.Page.Url).Authority);
    }

    /// <summary>The policy that the real host sends, for a host at any port.</summary>
    private async Task<string> PolicyAsync()
    {
        using var http = new HttpClient();
        using var response = await http.GetAsync(stage.Address, TestContext.Current.CancellationToken);
        return response.Headers.GetValues("Content-Security-Policy").Single().Replace($"ws://{stage.Address.Authority}", "SOCKET", StringComparison.Ordinal);
    }
}
