using System.Net;
using System.Text.Json.Nodes;

namespace Assistant.Host.Tests;

/// <summary>Who gets at a conversation, and how often.</summary>
public sealed class DirectLineAccessTests(SharedHost shared)
{
    [Fact]
    public async Task OfTwoHundredTokensOnlyItsOwnOpensAConversation()
    {
        const int Many = 200;
        var clients = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => ChatClient.StartedAsync(shared.Host)));

        var opened = 0;
        await Parallel.ForEachAsync(clients, TestContext.Current.CancellationToken, async (conversation, _) =>
        {
            foreach (var holder in clients)
            {
                var answer = await ChatClient.CallAsync(shared.Host.Http, HttpMethod.Get, conversation.Activities, holder.Token);
                if (answer.Status == HttpStatusCode.OK && holder == conversation)
                    Interlocked.Increment(ref opened);
                else
                    Assert.Equal((HttpStatusCode.Forbidden, "Forbidden"), (answer.Status, answer.ErrorCode));
            }
        });

        Assert.Equal(Many, opened);
    }

    [Fact]
    public async Task ATokenOfAPageIsOfNoUseToAPageOfAnotherOrigin()
    {
        const string Own = "https://www.example.org", Other = "https://shop.example.org";
        await using var host = RunningHost.Start(("DirectLine:AllowedOrigins:0", Own), ("DirectLine:AllowedOrigins:1", Other));
        host.Http.DefaultRequestHeaders.Add("Origin", Own);
        var token = (await ChatClient.CallAsync(host.Http, HttpMethod.Post, "chat/token", null)).Text("token");
        var started = await ChatClient.CallAsync(host.Http, HttpMethod.Post, "v3/directline/conversations", token);
        Assert.Equal(HttpStatusCode.Created, started.Status);

        host.Http.DefaultRequestHeaders.Remove("Origin");
        host.Http.DefaultRequestHeaders.Add("Origin", Other);

        foreach (var held in new[] { token, started.Text("token") })
            Assert.Equal("OriginNotAllowed", (await ChatClient.CallAsync(host.Http, HttpMethod.Post, "v3/directline/tokens/refresh", held)).ErrorCode);
        var another = await ChatClient.CallAsync(host.Http, HttpMethod.Post, "chat/token", token);
        Assert.NotEqual(started.Text("conversationId"), another.Text("conversationId"));
    }

    [Fact]
    public async Task WhoSendsTooManyMessagesIsToldToWaitAndOthersAreNot()
    {
        await using var host = RunningHost.Start(("DirectLine:MessagesPerMinute", "1"));
        var (eager, calm) = (await ChatClient.StartedAsync(host, "dl_eager"), await ChatClient.StartedAsync(host, "dl_calm"));
        for (var at = 0; at < 64; at++)
            await eager.PostAsync(new JsonObject { ["type"] = "typing" });

        using var request = new HttpRequestMessage(HttpMethod.Post, eager.Activities) { Content = new StringContent("{}") };
        request.Headers.Authorization = new("Bearer", eager.Token);
        using var refused = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter?.Delta);
        Assert.Equal(HttpStatusCode.OK, (await calm.SayAsync("hello")).Status);
    }
}
