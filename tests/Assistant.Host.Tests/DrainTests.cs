using System.Net;
using System.Net.WebSockets;
using Assistant.Browser;

namespace Assistant.Host.Tests;

public sealed class DrainTests
{
    [Fact]
    public async Task AHostThatIsToldToStopUnderLoadFinishesAndLeavesPolitely()
    {
        await using var host = new HostProcess();
        await host.StartAsync();
        using var http = new HttpClient { BaseAddress = host.Address };
        var clients = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ChatClient.StartedAsync(http)));
        var streams = await Task.WhenAll(clients.Select(async client => await StreamClient.OpenAsync((await client.StartAsync()).Text("streamUrl"))));
        var asking = clients.Select(KeepAskingAsync).ToList();
        var closing = streams.Select(stream => stream.ReadToEndAsync()).ToList();
        await Task.Delay(300, TestContext.Current.CancellationToken);

        Assert.Equal(0, await host.TerminateAsync());

        Assert.All(await Task.WhenAll(closing), code => Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, code));
        var acknowledged = await Task.WhenAll(asking);
        await host.StartAsync();
        foreach (var (client, ids) in clients.Zip(acknowledged))
        {
            Assert.NotEmpty(ids);
            await client.ReplyToAsync(ids[^1]);
            var answered = (await client.ReadAsync()).Activities.Select(activity => (string?)activity["replyToId"]).OfType<string>().ToList();
            Assert.Equal(ids.Take(answered.Count), answered);
        }

        foreach (var stream in streams)
            stream.Dispose();
    }

    /// <summary>Asks until the host takes no more; the ids that it acknowledged.</summary>
    private static async Task<List<string>> KeepAskingAsync(ChatClient client)
    {
        var acknowledged = new List<string>();
        try
        {
            for (var count = 0; count < 400; count++)
            {
                var answer = await client.SayAsync("What was Guangdong's R&D spending in 2023?");
                if (answer.Status == HttpStatusCode.OK)
                    acknowledged.Add(answer.Text("id"));
                else
                    await Task.Delay(5, TestContext.Current.CancellationToken);
            }
        }
        catch (HttpRequestException)
        {
            // It listens no more.
        }

        return acknowledged;
    }
}
