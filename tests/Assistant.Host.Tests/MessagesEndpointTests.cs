using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Assistant.Host.Tests;

public class MessagesEndpointTests(SharedHost shared)
{
    private const string Nowhere = "http://127.0.0.1:9/";

    [Fact]
    public async Task ExpectedRepliesComeInTheResponse()
    {
        var host = shared.Host;

        var answered = await PostAsync(host, Message(Nowhere, "hello", expectReplies: true));

        var reply = Assert.Single(answered.Activities);
        Assert.Equal(HttpStatusCode.OK, answered.Status);
        Assert.Equal(("message", "m1"), ((string)reply["type"]!, (string)reply["replyToId"]!));
        Assert.NotEqual("", (string)reply["text"]!);
    }

    [Fact]
    public async Task OtherwiseRepliesGoToTheChannelsService()
    {
        await using var channel = await FakeChannel.StartAsync();
        var host = shared.Host;

        var answered = await PostAsync(host, Message(channel.ServiceUrl, "hello"));
        var (path, reply) = await channel.NextAsync();

        Assert.Equal(HttpStatusCode.OK, answered.Status);
        Assert.Equal("/v3/conversations/c1/activities/m1", path);
        Assert.Equal(("bot", "user"), ((string)reply["from"]!["id"]!, (string)reply["recipient"]!["id"]!));
    }

    [Fact]
    public async Task TheAssistantGreetsOnceHoweverOftenTheChannelTellsOfMembers()
    {
        await using var channel = await FakeChannel.StartAsync();
        var host = shared.Host;

        await PostAsync(host, Joined(channel.ServiceUrl, "bot"));
        await PostAsync(host, Joined(channel.ServiceUrl, "user"));
        await PostAsync(host, Message(channel.ServiceUrl, "hello"));

        Assert.Null((await channel.NextAsync()).Activity["replyToId"]);
        Assert.Equal("m1", (string?)(await channel.NextAsync()).Activity["replyToId"]);
    }

    [Fact]
    public async Task AChannelThatCannotBeReachedIsNoFaultOfTheCaller()
    {
        var host = shared.Host;

        Assert.Equal(HttpStatusCode.OK, (await PostAsync(host, Message(Nowhere, "hello"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(host, Message(Nowhere, "hello", expectReplies: true))).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"text\":\"no type\"}")]
#if !BOTBUILDER_PACKAGES // Which read the number as text.
    [InlineData("{\"type\":\"message\",\"text\":5}")]
#endif
    public async Task WhatIsNoActivityIsABadRequest(string body)
    {
        var host = shared.Host;
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var refused = await host.Http.PostAsync("api/messages", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AnUnknownTypeIsTakenAndLeftAlone()
    {
        var host = shared.Host;
        var activity = Message(Nowhere, "hello", expectReplies: true);
        activity["type"] = "banana";

        var answered = await PostAsync(host, activity);

        Assert.Equal(HttpStatusCode.OK, answered.Status);
        Assert.Empty(answered.Activities);
    }

    [Fact]
    public async Task ABodyOfMoreThan256KilobytesIsTooLarge()
    {
        var host = shared.Host;

        var refused = await PostAsync(host, Message(Nowhere, new string('a', 300_000)));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "BadArgument"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task WithoutAnAppIdAProxysCallerIsNotLetIn()
    {
        await using var host = RunningHost.Start();
        host.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.7");

        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(host, Message(Nowhere, "hello"))).Status);
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await ChatClient.CallAsync(host.Http, HttpMethod.Post, "v3/directline/tokens/generate", null)).Status);
    }

    [Fact]
    public async Task AnonymousCallsCanBeSwitchedOff()
    {
        await using var host = RunningHost.Start(("Bot:AllowAnonymous", "false"));

        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(host, Message(Nowhere, "hello"))).Status);
    }

    private static JsonObject Message(string serviceUrl, string text, bool expectReplies = false)
    {
        var activity = Activity("message", serviceUrl);
        activity["id"] = "m1";
        activity["text"] = text;
        if (expectReplies)
            activity["deliveryMode"] = "expectReplies";
        return activity;
    }

    private static JsonObject Joined(string serviceUrl, string member)
    {
        var activity = Activity("conversationUpdate", serviceUrl);
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = member });
        return activity;
    }

    private static JsonObject Activity(string type, string serviceUrl) => new()
    {
        ["type"] = type,
        ["channelId"] = "emulator",
        ["serviceUrl"] = serviceUrl,
        ["from"] = new JsonObject { ["id"] = "user" },
        ["recipient"] = new JsonObject { ["id"] = "bot" },
        ["conversation"] = new JsonObject { ["id"] = "c1" },
    };

    private static Task<ChatResponse> PostAsync(RunningHost host, JsonObject activity) =>
        ChatClient.CallAsync(host.Http, HttpMethod.Post, "api/messages", null, activity);
}
