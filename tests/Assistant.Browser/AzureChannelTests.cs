using static Microsoft.Playwright.Assertions;

namespace Assistant.Browser;

/// <summary>The page on a Direct Line channel elsewhere. Azure's is stood in for by a second host, which speaks the same protocol.</summary>
public sealed class AzureChannelTests(Stage stage)
{
    [Fact]
    public async Task ThePageTalksToTheChannelWithTokensOfItsHost()
    {
        const string Secret = "some-secret-of-the-channel";
        await using var channel = new HostProcess(new() { ["DirectLine__Secret"] = Secret });
        await using var host = new HostProcess(new() { ["DirectLine__AzureSecret"] = Secret, ["DirectLine__AzureEndpoint"] = channel.Address.AbsoluteUri });
        channel.Settings["DirectLine__AllowedOrigins__0"] = host.Address.GetLeftPart(UriPartial.Authority);
        await channel.StartAsync();
        await host.StartAsync();
        await using var reader = await Reader.OpenAsync(stage.Browser, host.Address, "en-US");

        await reader.AskAsync("What was Guangdong's R&D spending in 2023?");

        await Expect(reader.Messages.Last).ToContainTextAsync("480.26 billion yuan");
        Assert.Contains(reader.Requests, request => request.StartsWith($"{channel.Address}v3/directline/conversations", StringComparison.Ordinal));
        Assert.DoesNotContain(reader.Requests, request => request.Contains($"{host.Address.Authority}/v3/", StringComparison.Ordinal));
        await reader.Page.ReloadAsync();
        await Expect(reader.Messages.Last).ToContainTextAsync("480.26 billion yuan");
        Assert.Empty(reader.Errors);
    }
}
