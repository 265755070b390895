using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Assistant.Host.Tests;

public class DirectLineInputTests
{
    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"type\":\"message\",\"type\":\"event\"}")]
    [InlineData("{\"text\":\"no type\"}")]
    [InlineData("{\"type\":7}")]
    [InlineData("{\"type\":\"message\",\"text\":{\"a\":1}}")]
    [InlineData("{\"type\":\"message\",\"attachments\":\"none\"}")]
    [InlineData("{\"type\":\"message\",\"timestamp\":\"yesterday\",\"entities\":5}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}")]
    public async Task WhatIsNoActivityIsABadRequestAndTheHostGoesOn(string body)
    {
        await using var host = RunningHost.Start();
        var client = await ChatClient.StartedAsync(host);

        var refused = await PostAsync(host, client, body);

        Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), (refused.Status, refused.ErrorCode));
        Assert.NotNull(await client.AskAsync("hello"));
    }

    [Theory]
    [InlineData("{\"type\":\"message\",\"text\":\"hello\",\"other\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"hello\",\"value\":{\"\\udc00\":[\"\\ud800\"]}}")]
    [InlineData("{\"type\":\"message\",\"text\":\"hello\",\"channelData\":\"not an object\",\"from\":7}")]
    public async Task OddMembersDoNotStopAnAnswer(string body)
    {
        await using var host = RunningHost.Start();
        var client = await ChatClient.StartedAsync(host);

        var posted = await PostAsync(host, client, body);

        Assert.True(posted.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest);
        Assert.NotNull(await client.AskAsync("hello"));
    }

    [Fact]
    public async Task ABodyOfMoreThan256KilobytesIsTooLarge()
    {
        await using var host = RunningHost.Start();
        var client = await ChatClient.StartedAsync(host);

        var refused = await client.SayAsync(new string('a', 300_000));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task AnUnknownTypeIsTakenAndLeftAlone()
    {
        await using var host = RunningHost.Start();
        var client = await ChatClient.StartedAsync(host);
        await client.GreetingAsync();

        var posted = await client.PostAsync(new JsonObject { ["type"] = "banana", ["peel"] = new JsonArray(1, 2) });
        await client.AskAsync("hello");

        var log = (await client.ReadAsync()).Activities;
        Assert.Equal(HttpStatusCode.OK, posted.Status);
        Assert.DoesNotContain(log, activity => (string?)activity["replyToId"] == posted.Text("id"));
    }

    [Theory]
    [InlineData("en-US", "Your message holds no text. Ask me a question about the article.")]
    [InlineData("zh-HK", "您的訊息沒有文字。請就文章內容提問。")]
    [InlineData("zh-CN", "您的消息没有文字。请就文章内容提问。")]
    public async Task AnEmptyMessageGetsAFriendlyReplyInTheReadersLanguage(string locale, string expected)
    {
        await using var host = RunningHost.Start();
        var client = await ChatClient.StartedAsync(host);

        Assert.Equal(expected, (string)(await client.AskAsync("  \n ", locale))["text"]!);
    }

    [Fact]
    public async Task AMessageOf20000CharactersGetsAFriendlyReply()
    {
        await using var host = RunningHost.Start();
        var client = await ChatClient.StartedAsync(host);

        var reply = await client.AskAsync(new string('粵', 20_000));

        Assert.Equal(
            "Your message has 20,000 characters; I read at most 4,000. Please shorten it to the question itself.", (string)reply["text"]!);
    }

    [Fact]
    public async Task AMessageOfFilesAloneIsDeclinedInWords()
    {
        await using var host = RunningHost.Start();
        var client = await ChatClient.StartedAsync(host);

        var posted = await client.PostAsync(JsonNode.Parse(
            """{"type":"message","attachments":[{"contentType":"image/png","contentUrl":"http://192.0.2.1/a.png"}]}""")!);

        Assert.Equal(
            "I cannot open files. Write your question as text and I will answer it from the article.",
            (string)(await client.ReplyToAsync(posted.Text("id")))["text"]!);
    }

    [Fact]
    public async Task AnUploadIsRefused()
    {
        await using var host = RunningHost.Start();
        var client = await ChatClient.StartedAsync(host);
        using var files = new MultipartFormDataContent();

        var refused = await ChatClient.CallAsync(
            host.Http, HttpMethod.Post, $"v3/directline/conversations/{client.Id}/upload", client.Token, files);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, refused.Status);
    }

    [Fact]
    public async Task AWatermarkOfSomethingElseIsABadRequest()
    {
        await using var host = RunningHost.Start();
        var client = await ChatClient.StartedAsync(host);

        Assert.Equal(HttpStatusCode.BadRequest, (await client.ReadAsync("abc")).Status);
    }

    [Fact]
    public async Task WhatAClientCannotKnowIsOverwritten()
    {
        await using var host = RunningHost.Start();
        var client = await ChatClient.StartedAsync(host);

        var posted = await client.PostAsync(JsonNode.Parse(
            """
            {"type":"message","text":"hello","id":"mine","deliveryMode":"expectReplies","serviceUrl":"http://192.0.2.1",
             "conversation":{"id":"other"},"recipient":{"id":"other"},"membersAdded":[{"id":"x"}]}
            """)!);
        await client.ReplyToAsync(posted.Text("id"));

        var echo = (await client.ReadAsync()).Activities.Single(activity => (string?)activity["id"] == posted.Text("id"));
        Assert.Equal((client.Id, "assistant"), ((string)echo["conversation"]!["id"]!, (string)echo["recipient"]!["id"]!));
        Assert.Null(echo["serviceUrl"]);
        Assert.Null(echo["membersAdded"]);
    }

    private static async Task<ChatResponse> PostAsync(RunningHost host, ChatClient client, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        return await ChatClient.CallAsync(host.Http, HttpMethod.Post, client.Activities, client.Token, content);
    }
}
