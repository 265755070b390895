using Assistant.Model.Tests.Wire;
using Assistant.Turns;

namespace Assistant.Model.Tests;

public sealed class WordingTests(Library library) : IAsyncLifetime
{
    private HostileModelServer server = null!;

    public async ValueTask InitializeAsync() => server = await HostileModelServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("AzureOpenAI", false)]
    [InlineData("AzureOpenAI", true)]
    [InlineData("OpenAI", false)]
    [InlineData("OpenAI", true)]
    public async Task AModelWordsTheReplyFromTheFacts(string provider, bool streams)
    {
        await using var connected = new Connected(library, server, provider, streams);
        server.Play(Step.Saying("In 2023, Guangdong's R&D spending was {{fact:rd-spending.value}}."));

        var reply = await connected.AskAsync("How much did Guangdong spend on R&D?");

        Assert.Equal("In 2023, Guangdong's R&D spending was **480.26 billion yuan** (4802.6億元) [1].", reply.Text);
        Assert.Equal((Engine.Model, Outcome.Answered), (reply.Engine, reply.Outcome));
        Assert.Equal(["rd-spending"], reply.Receipt.FactIds);
        Assert.NotNull(reply.Receipt.Prompts);
    }

    [Fact]
    public async Task ARefusedDraftIsRepairedOnceWithTheReasons()
    {
        await using var connected = new Connected(library, server);
        server.Play(Step.Saying("Guangdong spent 999 billion yuan on R&D."), Step.Saying("{{fact:rd-spending}}") with { Match = "cannot be shown" });

        var reply = await connected.AskAsync("How much did Guangdong spend on R&D?");

        Assert.Equal(Engine.Model, reply.Engine);
        Assert.Contains("no fact of this turn gives", server.Requests.Last().Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADraftThatIsRefusedTwiceGivesWayToTheEmbeddedWords()
    {
        await using var connected = new Connected(library, server);
        server.Play(Step.Saying("Guangdong spent 999 billion yuan on R&D.") with { Times = 0 });

        var reply = await connected.AskAsync("How much did Guangdong spend on R&D?");

        Assert.Equal((await connected.AskEmbeddedAsync("How much did Guangdong spend on R&D?")).Text, reply.Text);
        Assert.Equal(Engine.Embedded, reply.Engine);
        Assert.Null(reply.Receipt.Prompts);
        Assert.Equal(2, server.Requests.Count);
        Assert.Contains("Ungrounded", connected.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AModelMayCallForMoreFacts()
    {
        await using var connected = new Connected(library, server);
        server.Play(
            Step.Calling("article-figures", """{"metric":"unicorns"}"""),
            Step.Saying("{{fact:rd-spending}}\n\n{{fact:unicorns}}"));

        var reply = await connected.AskAsync("How much did Guangdong spend on R&D?");

        Assert.Equal(["rd-spending", "unicorns"], reply.Receipt.FactIds);
        Assert.Contains("fact unicorns", server.Requests.Last().Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("article-figures", """{"metric":"no-such-metric"}""", "error: the arguments do not fit the function")]
    [InlineData("article-figures", """{"metric":"unicorns","more":1}""", "error: the arguments do not fit the function")]
    [InlineData("article-search", """{"query":{"names":["x"],"sql":["drop"]}}""", "error: the arguments do not fit the function")]
    [InlineData("article-search", "not json", "error: the arguments are not JSON")]
    [InlineData("article-delete", "{}", "error: there is no such function")]
    [InlineData("shell-run", """{"command":"ls"}""", "error: there is no such function")]
    public async Task ACallThatDoesNotFitIsAnsweredWithOneSentence(string function, string arguments, string answer)
    {
        await using var connected = new Connected(library, server);
        server.Play(Step.Calling(function, arguments), Step.Saying("{{fact:rd-spending}}"));

        var reply = await connected.AskAsync("How much did Guangdong spend on R&D?");

        Assert.Equal(Engine.Model, reply.Engine);
        Assert.Contains(answer, server.Requests.Last().Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AskingForEverMoreCallsGivesWayToTheEmbeddedWords()
    {
        await using var connected = new Connected(library, server);
        server.Play(Step.Calling("article-source", """{"id":"rd-spending"}""") with { Times = 0 });

        var reply = await connected.AskAsync("How much did Guangdong spend on R&D?");

        Assert.Equal(Engine.Embedded, reply.Engine);
        Assert.InRange(server.Requests.Count, 3, 4);
        Assert.Contains("TooManyCalls", connected.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheKeyIsInNoPromptAndNoLog()
    {
        await using var connected = new Connected(library, server);
        server.Play(Step.Saying("{{fact:rd-spending}}"));

        await connected.AskAsync("How much did Guangdong spend on R&D?");

        Assert.Equal(Connected.Key, server.Requests.Single().Headers["api-key"]);
        Assert.DoesNotContain(Connected.Key, server.Requests.Single().Body + connected.Log.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task TheKeyNeverFollowsARedirect(int status)
    {
        await using var elsewhere = await HostileModelServer.StartAsync();
        elsewhere.Play(Step.Saying("{{fact:rd-spending}}") with { Times = 0 });
        await using var connected = new Connected(library, server);
        server.Play(new Step { Status = status, Headers = { ["Location"] = $"{elsewhere.Address}openai/deployments/some-deployment/chat/completions" }, Body = "", Times = 0 });

        var reply = await connected.AskAsync("How much did Guangdong spend on R&D?");

        Assert.Empty(elsewhere.Requests);
        Assert.Equal(Engine.Embedded, reply.Engine);
        Assert.Contains("Redirected", connected.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatNeedsNoWordingNeverReachesTheModel()
    {
        await using var connected = new Connected(library, server);
        server.Play(Step.Saying("never") with { Times = 0 });

        foreach (var text in new[] { "Hello!", "Is it true that Guangdong spent 500 billion yuan on R&D?", "What was Guangdong's R&D spending in 2019?" })
            Assert.Equal(Engine.Embedded, (await connected.AskAsync(text)).Engine);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task TurnsBeyondTheBudgetAreWordedByTheEmbeddedEngine()
    {
        await using var connected = new Connected(library, server, limits: new ModelLimits { TurnsPerHour = 1 });
        server.Play(Step.Saying("{{fact:rd-spending}}") with { Times = 0 });

        var engines = new[] { (await connected.AskAsync("How much did Guangdong spend on R&D?")).Engine, (await connected.AskAsync("How much did Guangdong spend on R&D?")).Engine };
        connected.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal([Engine.Model, Engine.Embedded], engines);
        Assert.Equal(Engine.Model, (await connected.AskAsync("How much did Guangdong spend on R&D?")).Engine);
        Assert.Contains("OverBudget", connected.Log.All, StringComparison.Ordinal);
    }
}
