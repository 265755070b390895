using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Browser;

public sealed class ContinuityTests(Stage stage)
{
    private const string Question = "how does Guangdong's tech transfer compare with Beijing's";

    [Fact]
    public async Task AReloadedPageGoesOnWithItsConversation()
    {
        await using var reader = await Reader.OpenAsync(stage.Browser, stage.Address, "en-US");
        await reader.AskAsync(Question);

        await reader.Page.ReloadAsync();

        await Expect(reader.Questions).ToHaveTextAsync(Question);
        await Expect(reader.Messages).ToHaveCountAsync(2);
        await reader.AskAsync("and Jiangsu?");
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task ANewConversationStartsWithTheGreetingAlone()
    {
        await using var reader = await Reader.OpenAsync(stage.Browser, stage.Address, "en-US");
        await reader.AskAsync(Question);

        await reader.Page.Locator("#restart").ClickAsync();

        await Expect(reader.Questions).ToHaveCountAsync(0);
        await Expect(reader.Messages).ToHaveCountAsync(1);
        await Expect(reader.Suggestions).ToHaveCountAsync(3);
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task ASocketThatIsCutLosesAndRepeatsNothing()
    {
        await using var reader = await Reader.OpenAsync(stage.Browser, stage.Address, "en-US");
        IWebSocketRoute? socket = null;
        await reader.Page.RouteWebSocketAsync(new Regex("/stream"), opened =>
        {
            socket = opened;
            opened.ConnectToServer();
        });
        await reader.Page.ReloadAsync();
        await reader.AskAsync(Question);

        await socket!.CloseAsync();
        await reader.AskAsync("and Jiangsu?");

        await Expect(reader.Questions).ToHaveTextAsync([Question, "and Jiangsu?"]);
        await Expect(reader.Messages).ToHaveCountAsync(3);
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task AKilledAndRestartedHostLosesAndRepeatsNothing()
    {
        await using var host = new HostProcess();
        await host.StartAsync();
        await using var reader = await Reader.OpenAsync(stage.Browser, host.Address, "en-US");
        await reader.AskAsync(Question);

        await host.KillAsync();
        await Expect(reader.Page.Locator("#notice")).ToContainTextAsync("Connection lost");
        await reader.KeepAsync("host-away");
        await host.StartAsync();
        await reader.Page.Locator("#retry").ClickAsync();

        await Expect(reader.Page.Locator("#notice")).ToBeHiddenAsync();
        await Expect(reader.Questions).ToHaveCountAsync(1);
        await Expect(reader.Messages).ToHaveCountAsync(2);
        await reader.AskAsync("and Jiangsu?");
        await Expect(reader.Questions).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task AHostThatForgotTheConversationStartsANewOneAndSaysSo()
    {
        await using var host = new HostProcess();
        await host.StartAsync();
        await using var reader = await Reader.OpenAsync(stage.Browser, host.Address, "en-US");
        await reader.AskAsync(Question);

        await host.KillAsync();
        host.Forget();
        await host.StartAsync();

        await Expect(reader.Page.Locator("#notice")).ToHaveTextAsync(
            "The earlier conversation has ended, so a new one was started.", new() { UseInnerText = true, Timeout = 20_000 });
        await Expect(reader.Questions).ToHaveCountAsync(0);
        await Expect(reader.Messages).ToHaveCountAsync(1);
        await reader.AskAsync(Question);
    }
}
