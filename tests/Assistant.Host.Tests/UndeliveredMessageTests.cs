using System.Net;
using System.Text.Json.Nodes;
using Assistant.Host.Tests.Teams;
using Microsoft.AspNetCore.Http;

namespace Assistant.Host.Tests;

public class UndeliveredMessageTests(SharedHost shared)
{
    private const string Question = "What was Guangdong's R&D spending in 2023?";
    private const string NotReached = "My last answer may not have reached you:\n\n";

    [Theory]
    [InlineData(408)]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task AnAnswerThatMayNotHaveArrivedIsOfferedAtTheNextMessageAndNoSooner(int status)
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Refusal = http =>
        {
            http.Response.StatusCode = status;
            http.Response.Headers.RetryAfter = "60"; // Longer than the bot waits.
            return Task.CompletedTask;
        };

        await AssertOfferedOnceAsync(channel);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnAnswerWhoseConnectionBrokeIsOfferedAtTheNextMessage(bool isAnswerBegun)
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Refusal = async http =>
        {
            if (isAnswerBegun)
            {
                http.Response.ContentLength = 100;
                await http.Response.WriteAsync("{");
                await http.Response.Body.FlushAsync();
            }

            http.Abort();
        };

        await AssertOfferedOnceAsync(channel);
    }

    [Fact]
    public async Task AnAnswerToAChannelThatStaysSilentIsOfferedAtTheNextMessage()
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Refusal = http => Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

        await AssertOfferedOnceAsync(channel);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    public async Task AnAnswerThatIsRefusedForGoodIsNotOfferedAgain(int status)
    {
        await using var channel = await FakeChannel.StartAsync();
        var chat = new JsonObject { ["id"] = $"refused-{status}" };
        channel.Refusal = Status(status);

        await SendAsync(Message(channel, chat, "hello"));
        await channel.NextAsync(); // The answer.
        await channel.NextAsync(); // The apology.
        channel.Refusal = null;
        await SendAsync(Message(channel, chat, "thanks"));

        Assert.DoesNotContain("may not have reached you", await TextAsync(channel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOfferThatFailsIsMadeAgainWithOneExplanation()
    {
        await using var channel = await FakeChannel.StartAsync();
        var chat = new JsonObject { ["id"] = "offered-twice" };
        channel.Refusal = Status(503);
        await SendAsync(Message(channel, chat, "hello"));
        var hello = await TextAsync(channel);
        await SendAsync(Message(channel, chat, "thanks"));
        await TextAsync(channel);
        var thanks = await TextAsync(channel);

        channel.Refusal = null;
        await SendAsync(Message(channel, chat, "bye"));

        Assert.Equal(NotReached + hello, await TextAsync(channel));
        Assert.Equal(thanks, await TextAsync(channel));
        Assert.DoesNotContain("may not", await TextAsync(channel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("廣東2023年的研發經費是多少?", "我的上一則回答可能沒有送達：\n\n")]
    [InlineData("广东2023年的研发经费是多少?", "我的上一条回答可能没有送达：\n\n")]
    public async Task TheExplanationIsInTheLanguageOfTheAnswer(string question, string explanation)
    {
        await using var channel = await FakeChannel.StartAsync();
        var chat = new JsonObject { ["id"] = explanation[..6] };
        channel.Refusal = Status(500);
        await SendAsync(Message(channel, chat, question));
        var lost = await TextAsync(channel);

        channel.Refusal = null;
        await SendAsync(Message(channel, chat, "thanks"));

        Assert.Equal(explanation + lost, await TextAsync(channel));
    }

    [Fact]
    public async Task InTeamsTheCardAndTheSuggestionsAreSentThoughTheMessageWasNotTaken()
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Refusal = http =>
        {
            channel.Refusal = null;
            return Status(502)(http);
        };
        var question = SomeTeams.Message(channel.ServiceUrl, Question);
        await SendAsync(question);
        var lost = await TextAsync(channel);
        var card = (await channel.NextAsync()).Activity;
        var suggestions = (await channel.NextAsync()).Activity;

        var thanks = SomeTeams.Message(channel.ServiceUrl, "thanks");
        thanks["conversation"] = question["conversation"]!.DeepClone();
        await SendAsync(thanks);
        var offered = (await channel.NextAsync()).Activity;

        Assert.NotNull(card["attachments"]);
        Assert.NotNull(suggestions["suggestedActions"]);
        Assert.Equal(NotReached + lost, (string)offered["text"]!);
        TeamsLimits.AssertKept(offered);
    }

    [Fact]
    public async Task InAGroupAnAnswerIsOfferedToTheNextWhoMentionsTheBot()
    {
        await using var channel = await FakeChannel.StartAsync();
        var lost = SomeTeams.Mention(channel.ServiceUrl, "hello", "groupChat");
        var passing = SomeTeams.Message(channel.ServiceUrl, "lunch?", "groupChat");
        var next = SomeTeams.Mention(channel.ServiceUrl, "thanks", "groupChat");
        passing["conversation"] = lost["conversation"]!.DeepClone();
        next["conversation"] = lost["conversation"]!.DeepClone();
        channel.Refusal = Status(503);
        await SendAsync(lost);
        await channel.NextAsync();
        channel.Refusal = null;

        await SendAsync(passing);
        await SendAsync(next);

        var (_, offered) = await channel.NextAsync();
        Assert.Equal((string)next["id"]!, (string)offered["replyToId"]!);
        Assert.StartsWith(NotReached, (string)offered["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AKeptAnswerOutlivesTheHost()
    {
        var folder = SomeFolder.New();
        await using var channel = await FakeChannel.StartAsync();
        var chat = new JsonObject { ["id"] = "outlives" };
        channel.Refusal = Status(500);
        await using (var first = RunningHost.StartOn(folder))
            await ChatClient.CallAsync(first.Http, HttpMethod.Post, "api/messages", null, Message(channel, chat, "hello"));
        var lost = await TextAsync(channel);
        channel.Refusal = null;

        await using (var second = RunningHost.StartOn(folder))
            await ChatClient.CallAsync(second.Http, HttpMethod.Post, "api/messages", null, Message(channel, chat, "thanks"));

        Assert.Equal(NotReached + lost, await TextAsync(channel));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task ACallerThatHangsUpAndDeliversAgainGetsOneAnswer()
    {
        await using var channel = await FakeChannel.StartAsync();
        var release = new TaskCompletionSource();
        channel.Refusal = _ => release.Task;
        var hello = SomeTeams.Message(channel.ServiceUrl, "hello");
        using var hangUp = new CancellationTokenSource();
        using var content = new StringContent(hello.ToJsonString());
        var call = shared.Host.Http.PostAsync("api/messages", content, hangUp.Token);
        await channel.NextAsync();
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        var again = SendAsync(hello);
        release.SetResult();
        await again;

        channel.Refusal = null;
        var thanks = SomeTeams.Message(channel.ServiceUrl, "thanks");
        thanks["conversation"] = hello["conversation"]!.DeepClone();
        await SendAsync(thanks);
        var (_, next) = await channel.NextAsync();
        Assert.Equal((string)thanks["id"]!, (string)next["replyToId"]!);
        Assert.DoesNotContain("may not have reached you", (string)next["text"]!, StringComparison.Ordinal);
    }

    /// <summary>The caller is answered, the channel is asked once, the next message brings the answer again, and the one after does not.</summary>
    private async Task AssertOfferedOnceAsync(FakeChannel channel)
    {
        var chat = new JsonObject { ["id"] = Guid.NewGuid().ToString() };
        await SendAsync(Message(channel, chat, Question));
        var lost = await TextAsync(channel);
        Assert.Contains("480.26 billion yuan", lost, StringComparison.Ordinal);

        channel.Refusal = null;
        await SendAsync(Message(channel, chat, "thanks"));
        await SendAsync(Message(channel, chat, "hello"));

        var (_, offered) = await channel.NextAsync();
        Assert.Equal(NotReached + lost, (string)offered["text"]!);
        Assert.NotNull(offered["entities"]);
        Assert.Null(offered["suggestedActions"]);
        var answers = new[] { await TextAsync(channel), await TextAsync(channel) };
        Assert.All(answers, text => Assert.DoesNotContain("480.26", text, StringComparison.Ordinal));
    }

    private static Func<HttpContext, Task> Status(int status) => http =>
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    private static async Task<string> TextAsync(FakeChannel channel) => (string)(await channel.NextAsync()).Activity["text"]!;

    private static JsonObject Message(FakeChannel channel, JsonObject chat, string text) => new()
    {
        ["type"] = "message",
        ["id"] = Guid.NewGuid().ToString(),
        ["channelId"] = "webchat",
        ["serviceUrl"] = channel.ServiceUrl,
        ["text"] = text,
        ["from"] = new JsonObject { ["id"] = "user" },
        ["recipient"] = new JsonObject { ["id"] = "bot" },
        ["conversation"] = chat.DeepClone(),
    };

    private async Task SendAsync(JsonObject activity) => Assert.Equal(
        HttpStatusCode.OK, (await ChatClient.CallAsync(shared.Host.Http, HttpMethod.Post, "api/messages", null, activity)).Status);
}
