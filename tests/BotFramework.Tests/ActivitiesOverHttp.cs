using System.Net;
using System.Text;
using System.Text.Json;
using BotFramework.Tests.Doubles;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests;

public class ActivitiesOverHttp
{
    private static readonly BotCallbackHandler Echo = (turn, token) =>
        turn.SendActivityAsync(MessageFactory.Text($"echo: {turn.Activity.Text}"), token);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("42")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":null,"text":"hello"}""")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":"message","text":{}}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://127.0.0.1:9/","attachments":{}}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://127.0.0.1:9/","conversation":"a"}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://127.0.0.1:9/","text":"\ud800"}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://127.0.0.1:9/","\ud800":1}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://127.0.0.1:9/","from":{"id":"u","\udc00x":{}}}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://127.0.0.1:9/","value":"\ud800"}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://127.0.0.1:9/","entities":[{"type":"x","y\ud800":"\ud800"}]}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://127.0.0.1:9/","entities":[5]}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://127.0.0.1:9/","channelData":{"a":}}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://127.0.0.1:9/"} trailing""")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","serviceUrl":"/relative"}""")]
    [InlineData("""{"type":"message","serviceUrl":"smba.trafficmanager.net"}""")]
    [InlineData("""{"type":"message","serviceUrl":"ftp://127.0.0.1/"}""")]
    [InlineData("""{"type":"message","serviceUrl":"wss://127.0.0.1/"}""")]
    public async Task WhatIsNoActivityIsABadRequestWithoutABody(string body)
    {
        await using var bot = await BotHost.StartAsync(Echo);
        using var response = await bot.PostAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(0x80)]
    [InlineData(0xC0)]
    [InlineData(0xFF)]
    [InlineData(0x00)]
    public async Task BytesThatAreNoTextAreABadRequest(byte wrong)
    {
        await using var bot = await BotHost.StartAsync(Echo);
        foreach (var place in new[] { "hello", "\"text\"", "\"29:user\"", "tenant-1", "clientInfo" })
        {
            var body = Encoding.UTF8.GetBytes(Some.Message());
            body[body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(place)) + 2] = wrong;
            using var response = await bot.PostAsync(body);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    [Fact]
    public async Task JsonThatIsNestedWithoutEndIsABadRequest()
    {
        await using var bot = await BotHost.StartAsync(Echo);
        var deep = string.Concat(Enumerable.Repeat("[", 5000));
        using var response = await bot.PostAsync($$"""{"type":"message","serviceUrl":"http://127.0.0.1:9/","value":{{deep}}""");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task AnActivityMayBeginWithAByteOrderMark()
    {
        await using var bot = await BotHost.StartAsync(Echo);
        byte[] body = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Some.Message(deliveryMode: "expectReplies"))];
        using var response = await bot.PostAsync(body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task OtherMethodsThanPostAreNotAllowed(string method)
    {
        await using var bot = await BotHost.StartAsync(Echo);
        using var response = await bot.SendAsync(new HttpMethod(method));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task ExpectedRepliesComeInTheResponseAndNothingGoesToTheConnector()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var bot = await BotHost.StartAsync(Echo);
        using var response = await bot.PostAsync(Some.Message(channel.Url, "你好", "expectReplies"));
        var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var reply = Assert.Single(json.RootElement.GetProperty("activities").EnumerateArray());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("echo: 你好", reply.GetProperty("text").GetString());
        Assert.Equal("acceptingInput", reply.GetProperty("inputHint").GetString());
        Assert.Equal("1700000000001", reply.GetProperty("replyToId").GetString());
        Assert.Equal("28:bot", reply.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("29:user", reply.GetProperty("recipient").GetProperty("id").GetString());
        Assert.Equal("zh-HK", reply.GetProperty("locale").GetString());
        Assert.Equal("personal", reply.GetProperty("conversation").GetProperty("conversationType").GetString());
        Assert.Equal(0, reply.GetProperty("attachments").GetArrayLength());
        Assert.False(reply.TryGetProperty("speak", out _));
        Assert.Empty(channel.Calls);
    }

    [Fact]
    public async Task ASilentBotGivesAnEmptyListOfExpectedReplies()
    {
        await using var bot = await BotHost.StartAsync((_, _) => Task.CompletedTask);
        using var response = await bot.PostAsync(Some.Message(deliveryMode: "expectReplies"));
        Assert.Equal(
            """{"activities":[]}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AReplyIsPostedToTheServiceUrlAndItsIdComesBack()
    {
        ResourceResponse? sent = null;
        await using var channel = await FakeChannel.StartAsync();
        await using var bot = await BotHost.StartAsync(async (turn, token) =>
            sent = await turn.SendActivityAsync("hi", cancellationToken: token));
        using var response = await bot.PostAsync(Some.Message(channel.Url + "/"));
        var call = Assert.Single(channel.Calls);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("POST", call.Method);
        Assert.Equal("/v3/conversations/a%3Aconversation%3Bmessageid%3D1/activities/1700000000001", call.Path);
        Assert.Equal("a:conversation;messageid=1", call.Headers["x-ms-conversation-id"]);
        Assert.Equal("application/json; charset=utf-8", call.Headers["Content-Type"]);
        Assert.StartsWith("Microsoft-BotFramework/3.1 BotBuilder/", call.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.False(call.Headers.ContainsKey("Authorization"));
        Assert.Equal("hi", call.Json.GetProperty("text").GetString());
        Assert.Equal("sent-1", sent!.Id);
    }

    [Fact]
    public async Task AnUnknownTypeOfActivityIsTakenAndIgnored()
    {
        await using var bot = await BotHost.StartAsync(new ActivityHandler(), TimeProvider.System);
        using var response = await bot.PostAsync("""{"type":"somethingNew","serviceUrl":"http://127.0.0.1:9/"}""");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("some/invoke", "null", 501, "")]
    [InlineData("adaptiveCard/action", "null", 400, """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"Missing value property"}}""")]
    [InlineData("adaptiveCard/action", "5", 400, """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"Value property is not properly formed"}}""")]
    [InlineData("adaptiveCard/action", "{}", 400, """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"Missing action property"}}""")]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute"}}""", 501, "")]
    [InlineData("signin/verifyState", "{}", 501, "")]
    public async Task AnInvokeThatNobodyHandlesSaysSo(string name, string value, int status, string body)
    {
        await using var bot = await BotHost.StartAsync(new ActivityHandler(), TimeProvider.System);
        using var response = await bot.PostAsync(
            $$"""{"type":"invoke","name":"{{name}}","value":{{value}},"serviceUrl":"http://127.0.0.1:9/"}""");
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(body, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ATurnThatThrowsIsGivenToOnTurnErrorAndAnsweredWith200()
    {
        Exception? seen = null;
        await using var bot = await BotHost.StartAsync((_, _) => throw new InvalidOperationException("oops"));
        bot.Adapter.OnTurnError = (_, exception) => Task.FromResult(seen = exception);
        using var response = await bot.PostAsync(Some.Message());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("oops", seen!.Message);
    }

    [Fact]
    public async Task ATurnThatThrowsWithoutOnTurnErrorIsAnInternalError()
    {
        await using var bot = await BotHost.StartAsync((_, _) => throw new InvalidOperationException("oops"));
        using var response = await bot.PostAsync(Some.Message());
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }
}
