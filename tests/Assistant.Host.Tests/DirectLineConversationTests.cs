using System.Net;
using System.Text.Json.Nodes;

namespace Assistant.Host.Tests;

public class DirectLineConversationTests(SharedHost shared)
{
    [Fact]
    public async Task ANewConversationIsCreatedAndAStartedOneIsFoundAgain()
    {
        var host = shared.Host;
        var client = await ChatClient.NewAsync(host);

        var first = await client.StartAsync();
        var second = await client.StartAsync();

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.Status, second.Status));
        Assert.Equal(client.Id, first.Text("conversationId"));
        Assert.Equal(1800, (int)first.Body["expires_in"]!);
        Assert.StartsWith($"ws://{host.Address.Authority}/v3/directline/conversations/{client.Id}/stream?watermark=&t=", first.Text("streamUrl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheAssistantGreetsOnceWithSuggestionsThatSayWhatTheySend()
    {
        var host = shared.Host;
        var client = await ChatClient.StartedAsync(host);
        await client.StartAsync();

        var greeting = await client.GreetingAsync();
        await client.AskAsync("hello");

        Assert.Single((await client.ReadAsync()).Activities, activity => activity["replyToId"] is null && (string?)activity["from"]!["role"] == "bot");
        var actions = greeting["suggestedActions"]!["actions"]!.AsArray();
        Assert.NotEmpty(actions);
        Assert.All(actions, action => Assert.Equal((string)action!["title"]!, (string)action["value"]!));
        Assert.All(actions, action => Assert.Equal("imBack", (string)action!["type"]!));
    }

    [Fact]
    public async Task AMessageIsEchoedFromTheTokensUserBeforeItsAnswer()
    {
        var host = shared.Host;
        var client = await ChatClient.StartedAsync(host, user: "dl_alice");
        await client.GreetingAsync();

        var posted = await client.PostAsync(new JsonObject
        {
            ["type"] = "message",
            ["text"] = "hello",
            ["from"] = new JsonObject { ["id"] = "mallory", ["name"] = "Alice", ["role"] = "bot" },
            ["channelData"] = new JsonObject { ["clientActivityID"] = "abc" },
        });
        await client.ReplyToAsync(posted.Text("id"));

        var log = (await client.ReadAsync()).Activities;
        var echo = log.Single(activity => (string?)activity["id"] == posted.Text("id"));
        Assert.Equal("""{"id":"dl_alice","role":"user","name":"Alice"}""", echo["from"]!.ToJsonString());
        Assert.Equal("abc", (string)echo["channelData"]!["clientActivityID"]!);
        Assert.Equal("directline", (string)echo["channelId"]!);
        Assert.NotNull((string?)echo["timestamp"]);
        Assert.Equal(["bot", "user", "bot"], log.Select(activity => (string)activity["from"]!["role"]!));
    }

    [Fact]
    public async Task IdsCarryTheConversationAndAPaddedNumber()
    {
        var host = shared.Host;
        var client = await ChatClient.StartedAsync(host);
        await client.AskAsync("hello");

        var ids = (await client.ReadAsync()).Activities.Select(activity => (string)activity["id"]!).ToList();

        Assert.All(ids, id => Assert.Matches($"^{client.Id}\\|\\d{{7}}$", id));
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task TheOrderThatWebChatSortsByGrows()
    {
        var host = shared.Host;
        var client = await ChatClient.StartedAsync(host);
        await client.AskAsync("one");
        await client.AskAsync("two");

        var places = (await client.ReadAsync()).Activities.Select(activity => (long)activity["channelData"]!["webchat:sequence-id"]!).ToList();

        Assert.Equal(5, places.Count);
        Assert.Equal(places.Order().Distinct(), places);
    }

    [Fact]
    public async Task AWatermarkLeavesOutWhatWasRead()
    {
        var host = shared.Host;
        var client = await ChatClient.StartedAsync(host);
        await client.AskAsync("one");
        var read = await client.ReadAsync();

        Assert.Empty((await client.ReadAsync(read.Text("watermark"))).Activities);
        var second = await client.AskAsync("two");
        var rest = await client.ReadAsync(read.Text("watermark"));

        Assert.Equal([(string)second["replyToId"]!, (string)second["id"]!], rest.Activities.Select(activity => (string)activity["id"]!));
    }

    [Fact]
    public async Task MessagesThatComeFasterThanAnswersAreAnsweredInOrder()
    {
        var host = shared.Host;
        var client = await ChatClient.StartedAsync(host);
        await client.GreetingAsync();

        var posted = new List<string>();
        for (var i = 0; i < 10; i++)
            posted.Add((await client.SayAsync($"question {i}")).Text("id"));
        await client.ReplyToAsync(posted[^1]);

        var answered = (await client.ReadAsync()).Activities.Select(activity => (string?)activity["replyToId"]).OfType<string>();
        Assert.Equal(posted, answered);
    }

    [Fact]
    public async Task TypingIsTakenAndNotShown()
    {
        var host = shared.Host;
        var client = await ChatClient.StartedAsync(host);
        await client.GreetingAsync();

        var posted = await client.PostAsync(new JsonObject { ["type"] = "typing" });

        Assert.Equal(HttpStatusCode.OK, posted.Status);
        Assert.Single((await client.ReadAsync()).Activities);
    }
}
