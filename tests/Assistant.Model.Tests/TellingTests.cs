using Assistant.Language;
using Assistant.Model.Tests.Wire;
using Assistant.Turns;

namespace Assistant.Model.Tests;

/// <summary>What is told of an answer while the model still writes it: verified sentences, none of which is ever unsaid.</summary>
public sealed class TellingTests(Library library) : IAsyncLifetime
{
    private const string Question = "What was Guangdong's R&D spending in 2023 and how many unicorns are in the GBA?";
    private const string Spending = "In 2023, Guangdong's R&D spending was {{fact:rd-spending.value}}. ";
    private const string Unicorns = "{{fact:unicorns}}";

    private readonly Heard heard = new();
    private HostileModelServer server = null!;

    public async ValueTask InitializeAsync() => server = await HostileModelServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task SentencesAreToldOneAfterAnother()
    {
        var reply = await AskAsync(Step.Saying(Spending + Unicorns));

        Assert.Equal(["", "In 2023, Guangdong's R&D spending was **480.26 billion yuan** (4802.6億元) [1]."], heard.Texts);
        Assert.StartsWith(heard.Texts[^1], reply.Text, StringComparison.Ordinal);
        Assert.Contains("**70**", reply.Text, StringComparison.Ordinal);
        Assert.Equal(Engine.Model, reply.Engine);
    }

    [Theory]
    [InlineData("The Greater Bay Area has 999 unicorns.")]
    [InlineData("It was 999 billion yuan in 2022. ")]
    [InlineData("Wang Yueqin is proud of it.")]
    public async Task AfterAFalseSentenceWhatWasToldStandsAndTheRestIsPrepared(string falsehood)
    {
        var reply = await AskAsync(Step.Saying(Spending + falsehood));

        Assert.Equal(2, heard.Texts.Count);
        Assert.StartsWith(heard.Texts[^1], reply.Text, StringComparison.Ordinal);
        Assert.Contains("**70**", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("999", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("proud", reply.Text, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("999 unicorns are in the GBA. ")]
    [InlineData("Guangdong's R&D spending was 4.8 billion yuan in 2023. ")]
    public async Task AFalseFirstSentenceIsNotToldAndMayBeRepaired(string falsehood)
    {
        server.Play(Step.Saying(falsehood + Unicorns), Step.Saying(Spending + Unicorns));

        var reply = await AskAsync();

        Assert.DoesNotContain("999", string.Concat(heard.Texts), StringComparison.Ordinal);
        Assert.DoesNotContain("4.8 billion", string.Concat(heard.Texts), StringComparison.Ordinal);
        Assert.StartsWith(heard.Texts[^1], reply.Text, StringComparison.Ordinal);
        Assert.Equal((2, Engine.Model), (server.Requests.Count, reply.Engine));
    }

    [Theory]
    [InlineData(true, "")]
    [InlineData(false, "body")]
    public async Task AnAnswerThatBreaksOffIsCompleted(bool isCut, string hold)
    {
        var reply = await AskAsync(Step.Saying(Spending + Unicorns + new string(' ', 400)) with { Cut = isCut, Hold = hold });

        Assert.StartsWith(heard.Texts[^1], reply.Text, StringComparison.Ordinal);
        Assert.Contains("**480.26 billion yuan**", reply.Text, StringComparison.Ordinal);
        Assert.Contains("**70**", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AToolThatIsCalledAfterASentenceWasToldEndsTheAnswer()
    {
        var reply = await AskAsync(Step.Saying(Spending) with { Calls = [new Call("article-search", "{\"question\":\"unicorns\"}")] });

        Assert.StartsWith(heard.Texts[^1], reply.Text, StringComparison.Ordinal);
        Assert.Contains("**70**", reply.Text, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(Tongue.English, "en-US")]
    [InlineData(Tongue.TraditionalChinese, "zh-HK")]
    [InlineData(Tongue.SimplifiedChinese, "zh-CN")]
    public async Task NothingThatWasToldIsEverUnsaid(Tongue tongue, string locale)
    {
        server.Play(FaithfulModel.Answer);
        await using var connected = new Connected(library, server, streams: true, limits: new ModelLimits { Streams = true, TurnsPerHour = 10_000, TokensPerDay = long.MaxValue });
        var told = 0;
        foreach (var golden in library.Facts.Golden)
        {
            var question = tongue switch { Tongue.English => golden.English[0], Tongue.TraditionalChinese => golden.Chinese[0], _ => Simplifier.Simplify(golden.Chinese[0]) };
            var own = new Heard();

            var reply = await connected.AskAsync(question, locale, own);

            for (var at = 1; at < own.Texts.Count; at++)
                Assert.StartsWith(own.Texts[at - 1], own.Texts[at], StringComparison.Ordinal);
            if (own.Texts.Count > 0)
                Assert.StartsWith(own.Texts[^1], reply.Text, StringComparison.Ordinal);
            told += Math.Max(0, own.Texts.Count - 1);
        }

        Assert.True(told >= 25, $"Only {told} sentences were told.");
    }

    [Fact]
    public async Task NothingIsToldWhereAnswersAreReadWhole()
    {
        server.Play(Step.Saying(Spending + Unicorns));
        await using var connected = new Connected(library, server);

        var reply = await connected.AskAsync(Question, progress: heard);

        Assert.Empty(heard.Texts);
        Assert.Equal(Engine.Model, reply.Engine);
    }

    [Fact]
    public async Task PreparedPartsAloneAreNoModelsWords()
    {
        server.Play(Step.Saying("{{part:1}}\n\n{{part:2}}"));
        await using var connected = new Connected(library, server);

        var reply = await connected.AskAsync(Question);

        Assert.Equal(Engine.Embedded, reply.Engine);
        Assert.Contains("**70**", reply.Text, StringComparison.Ordinal);
    }

    private async Task<Reply> AskAsync(params Step[] steps)
    {
        if (steps.Length > 0)
            server.Play(steps);
        await using var connected = new Connected(library, server, streams: true);
        return await connected.AskAsync(Question, progress: heard);
    }

    /// <summary>Keeps what is told, in its order.</summary>
    private sealed class Heard : IProgress<ReplyProgress>
    {
        public List<string> Texts { get; } = [];

        public void Report(ReplyProgress value) => Texts.Add(value.Text);
    }
}
