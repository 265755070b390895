using System.Net;
using System.Net.WebSockets;

namespace Assistant.Host.Tests;

public class DirectLineStreamTests(SharedHost shared)
{
    [Fact]
    public async Task TheStreamCarriesGreetingEchoAndAnswerInOrder()
    {
        var host = shared.Host;
        var client = await ChatClient.NewAsync(host);
        using var stream = await StreamClient.OpenAsync((await client.StartAsync()).Text("streamUrl"));

        await stream.SendEmptyAsync();
        var posted = (await client.SayAsync("hello")).Text("id");
        var seen = await stream.ReadUntilReplyToAsync(posted);

        Assert.Equal(["bot", "user", "bot"], seen.Select(activity => (string)activity["from"]!["role"]!));
        Assert.Equal(posted, (string)seen[1]["id"]!);
    }

    [Fact]
    public async Task AfterACutTheStreamGoesOnBehindTheWatermark()
    {
        var host = shared.Host;
        var client = await ChatClient.NewAsync(host);
        var cut = await StreamClient.OpenAsync((await client.StartAsync()).Text("streamUrl"));
        await cut.ReadUntilReplyToAsync((await client.SayAsync("one")).Text("id"));
        cut.Dispose();
        var missed = (await client.SayAsync("two")).Text("id");

        var again = await client.ReconnectAsync(cut.Watermark);
        using var stream = await StreamClient.OpenAsync(again.Text("streamUrl"));
        var seen = await stream.ReadUntilReplyToAsync(missed);

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal([null, missed], seen.Select(activity => (string?)activity["replyToId"]));
    }

    [Fact]
    public async Task ATicketLetsInOnce()
    {
        var host = shared.Host;
        var url = (await (await ChatClient.NewAsync(host)).StartAsync()).Text("streamUrl");
        using var first = await StreamClient.OpenAsync(url);

        await Assert.ThrowsAsync<WebSocketException>(() => StreamClient.OpenAsync(url));
    }

    [Fact]
    public async Task ATicketOfAnotherConversationOpensNothing()
    {
        var host = shared.Host;
        var mine = await ChatClient.NewAsync(host);
        var other = await ChatClient.StartedAsync(host);
        var url = (await mine.StartAsync()).Text("streamUrl").Replace(mine.Id, other.Id, StringComparison.Ordinal);

        await Assert.ThrowsAsync<WebSocketException>(() => StreamClient.OpenAsync(url));
    }

    [Fact]
    public async Task AHostThatStopsSaysGoodBye()
    {
        await using var host = RunningHost.Start();
        var client = await ChatClient.NewAsync(host);
        using var stream = await StreamClient.OpenAsync((await client.StartAsync()).Text("streamUrl"));

        host.BeginStop();

        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, await stream.ReadToEndAsync());
    }
}
