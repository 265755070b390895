using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Browser;

public sealed class WidgetTests(Stage stage)
{
    [Fact]
    public async Task OneScriptTagPutsAChatOnAPageThatOpensOnDemand()
    {
        await using var reader = await Reader.OpenAsync(stage.Browser, stage.Address, "en-US");
        await PretendAsync(reader.Page, "<p>Some page</p><script src='/widget.js' data-locale='zh-HK'></script>");

        await Expect(reader.Page.Locator("iframe")).ToHaveCountAsync(0);
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "向助理提問" }).ClickAsync();

        var chat = reader.Page.FrameLocator("iframe");
        await Expect(chat.Locator(".webchat__suggested-action")).ToHaveCountAsync(3);
        await Expect(chat.Locator("html")).ToHaveAttributeAsync("lang", "zh-HK");
        await reader.KeepAsync("widget");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "關閉助理" }).ClickAsync();
        await Expect(reader.Page.Locator("iframe")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task AnInlineChatFillsTheElementThatItIsGiven()
    {
        await using var reader = await Reader.OpenAsync(stage.Browser, stage.Address, "en-US");
        await PretendAsync(
            reader.Page, "<div id='here' style='height:600px'></div><script src='/widget.js' data-mode='inline' data-target='#here'></script>");

        await Expect(reader.Page.FrameLocator("#here iframe").Locator(".webchat__suggested-action")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task AnAllowedOriginEmbedsTheChat()
    {
        await using var embedder = await Embedder.StartAsync();
        await using var host = new HostProcess(new() { ["DirectLine__AllowedOrigins__0"] = embedder.Origin });
        await host.StartAsync();
        embedder.Host = host.Address;
        await using var reader = await Reader.OpenAsync(stage.Browser, host.Address, "en-US");

        await reader.Page.GotoAsync(embedder.Origin);

        await Expect(reader.Page.FrameLocator("iframe").Locator(".webchat__suggested-action")).ToHaveCountAsync(3);
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task AnyOtherOriginIsRefused()
    {
        await using var embedder = await Embedder.StartAsync();
        await using var host = new HostProcess(new() { ["DirectLine__AllowedOrigins__0"] = "https://example.org", ["DirectLine__Secret"] = "some-secret-0123456789" });
        await host.StartAsync();
        embedder.Host = host.Address;
        await using var reader = await Reader.OpenAsync(stage.Browser, host.Address, "en-US");

        await reader.Page.RunAndWaitForConsoleMessageAsync(
            () => reader.Page.GotoAsync(embedder.Origin), new() { Predicate = message => message.Text.Contains("frame-ancestors", StringComparison.Ordinal) });

        await Expect(reader.Page.FrameLocator("iframe").Locator("#chat")).ToHaveCountAsync(0);
    }

    /// <summary>Serves a page of the same origin that embeds the widget.</summary>
    private async Task PretendAsync(IPage page, string body)
    {
        var address = new Uri(stage.Address, "somewhere").AbsoluteUri;
        await page.RouteAsync(address, route => route.FulfillAsync(new() { ContentType = "text/html", Body = $"<!doctype html><body>{body}" }));
        await page.GotoAsync(address);
    }
}
