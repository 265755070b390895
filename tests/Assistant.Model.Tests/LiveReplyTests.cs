using System.Net;
using System.Text.Json.Nodes;
using Assistant.Host.Tests;
using Assistant.Host.Tests.Teams;
using Assistant.Model.Tests.Wire;
using Microsoft.AspNetCore.Http;

namespace Assistant.Model.Tests;

/// <summary>Replies that grow on the wire: in Web Chat over its socket, in a personal chat of Teams over the channel's address.</summary>
public sealed class LiveReplyTests : IAsyncLifetime
{
    private const string Question = "What was Guangdong's R&D spending in 2023 and how many unicorns are in the GBA?";
    private const string Told = "In 2023, Guangdong's R&D spending was **480.26 billion yuan** (4802.6億元) [1].";

    /// <summary>A first sentence, then nothing more until the deadline.</summary>
    private static readonly Step Halting = Step.Saying("In 2023, Guangdong's R&D spending was {{fact:rd-spending.value}}. " + new string(' ', 400)) with { Hold = "body", Times = 0 };

    private HostileModelServer server = null!;
    private RunningHost host = null!;

    public async ValueTask InitializeAsync()
    {
        server = await HostileModelServer.StartAsync();
        host = RunningHost.Start(
            ("Model:Provider", "AzureOpenAI"), ("Model:Endpoint", server.Address.ToString()), ("Model:Deployment", "some-deployment"), ("Model:ApiKey", Connected.Key),
            ("Model:DeadlineSeconds", "3"), ("Model:Stream", "true"));
        server.Play(Halting);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task WebChatSeesAReplyGrowAndTheLogKeepsItsEndAlone()
    {
        var client = await ChatClient.NewAsync(host);
        using var stream = await StreamClient.OpenAsync((await client.StartAsync()).Text("streamUrl"));

        var asked = (await client.SayAsync(Question)).Text("id");
        var seen = await stream.ReadUntilReplyToAsync(asked);

        Assert.Single(seen, activity => (string?)activity["type"] == "typing" && activity["text"] is null);
        var words = seen.Where(activity => (string?)activity["type"] == "typing" && activity["text"] is not null).ToList();
        Assert.Equal(["informative", "streaming"], words.Select(word => (string)word["channelData"]!["streamType"]!));
        Assert.Equal([1, 2], words.Select(word => (int)word["channelData"]!["streamSequence"]!));
        Assert.Equal("Looking it up in the article…", (string)words[0]["text"]!);
        Assert.Equal(Told, (string)words[1]["text"]!);
        var end = seen[^1];
        Assert.StartsWith(Told, (string)end["text"]!, StringComparison.Ordinal);
        Assert.Contains("**70**", (string)end["text"]!, StringComparison.Ordinal);
        Assert.Equal("final", (string)end["channelData"]!["streamType"]!);
        Assert.Null(end["channelData"]!["streamSequence"]);
        Assert.All(seen.Where(activity => activity["channelData"]?["streamType"] is not null), activity => Assert.Equal((string)words[0]["id"]!, (string)activity["channelData"]!["streamId"]!));
        var places = seen.Select(activity => (long)activity["channelData"]!["webchat:sequence-id"]!).ToList();
        Assert.Equal(places.Order(), places);
        Assert.Equal(seen.Count, seen.Select(activity => (string)activity["id"]!).Distinct().Count());
        Assert.DoesNotContain((await client.ReadAsync()).Activities, activity => (string?)activity["type"] == "typing");
    }

    [Fact]
    public async Task WhoComesLateSeesTheReplyOnce()
    {
        var client = await ChatClient.StartedAsync(host);
        var asked = (await client.SayAsync(Question)).Text("id");
        await client.ReplyToAsync(asked);

        using var stream = await StreamClient.OpenAsync((await client.ReconnectAsync("")).Text("streamUrl"));
        var seen = await stream.ReadUntilReplyToAsync(asked);

        Assert.Single(seen, activity => (string?)activity["replyToId"] == asked);
        Assert.DoesNotContain(seen, activity => (string?)activity["type"] == "typing");
    }

    [Fact]
    public async Task APersonalChatInTeamsSeesAReplyGrow()
    {
        await using var teams = await FakeChannel.StartAsync();

        await SendAsync(SomeTeams.Message(teams.ServiceUrl, Question));
        var seen = await teams.NextWithSignsAsync();

        Assert.Equal(["informative", "streaming", "final"], seen.Select(activity => (string?)Info(activity)?["streamType"]));
        Assert.Equal([1, 2, null], seen.Select(activity => (int?)Info(activity)!["streamSequence"]));
        Assert.Equal([null, "from-the-channel", "from-the-channel"], seen.Select(activity => (string?)Info(activity)!["streamId"]));
        Assert.All(seen, activity => Assert.Equal("personal", (string)activity["conversation"]!["conversationType"]!));
        Assert.Equal(Told, (string)seen[1]["text"]!);
        Assert.StartsWith(Told, (string)seen[2]["text"]!, StringComparison.Ordinal);
        Assert.Contains("AIGeneratedContent", seen[2].ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("AIGeneratedContent", seen[1].ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhereTeamsTakesNoWordsOnTheWayTheReplyIsAMessage()
    {
        await using var teams = await FakeChannel.StartAsync();
        teams.RefusalOfSigns = http => RefuseAsync(http, "Message size too large");

        await SendAsync(SomeTeams.Message(teams.ServiceUrl, Question));
        var (_, reply) = await teams.NextAsync();

        Assert.Null(Info(reply));
        Assert.StartsWith(Told, (string)reply["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReplyThatTheUserStopsIsNotSent()
    {
        await using var teams = await FakeChannel.StartAsync();
        var isFirst = true;
        teams.RefusalOfSigns = http =>
        {
            if (!isFirst)
                return RefuseAsync(http, "Content stream was canceled by user");
            isFirst = false;
            http.Response.StatusCode = StatusCodes.Status201Created;
            return http.Response.WriteAsync("""{"id":"some-stream"}""");
        };

        await SendAsync(SomeTeams.Message(teams.ServiceUrl, Question));

        Assert.True(teams.HasNoMore());
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task AGroupGetsTheReplyWhole(string kind)
    {
        await using var teams = await FakeChannel.StartAsync();

        await SendAsync(SomeTeams.Mention(teams.ServiceUrl, Question, kind));
        var seen = await teams.NextWithSignsAsync();

        Assert.All(seen, activity => Assert.Null(Info(activity)));
        Assert.Contains("**70**", (string)seen[^1]["text"]!, StringComparison.Ordinal);
    }

    private static JsonNode? Info(JsonObject activity) => activity["entities"]?.AsArray().SingleOrDefault(entity => (string?)entity!["type"] == "streaminfo");

    private static Task RefuseAsync(HttpContext http, string reason)
    {
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(new JsonObject { ["error"] = new JsonObject { ["code"] = "ContentStreamNotAllowed", ["message"] = reason } }.ToJsonString());
    }

    private async Task SendAsync(JsonObject activity)
    {
        using var content = new StringContent(activity.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var response = await host.Http.PostAsync(new Uri("api/messages", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Accepted, response.StatusCode.ToString());
    }
}
