using System.Net;
using System.Text.Json.Nodes;

namespace Assistant.Host.Tests.Teams;

public class PersonalChatTests(TeamsService teams, SharedHost shared) : IClassFixture<TeamsService>
{
    private const string Teams = "https://smba.trafficmanager.net/teams/";

    [Theory]
    [InlineData("What was Guangdong's R&D spending in 2023?")]
    [InlineData("how does Guangdong's tech transfer compare with Beijing's")]
    [InlineData("廣東、北京、江蘇的技術轉移比較如何?")]
    [InlineData("全过程创新链有哪五环?")]
    [InlineData("What was Tianjin's R&D spending in 2023?")]
    [InlineData("What do the interviewed experts advise?")]
    [InlineData("Who is quoted in the article?")]
    [InlineData("2023年廣東R&D經費投入4802.6億元,連續七年居全國首位。呢段啱唔啱?")]
    [InlineData("hello")]
    [InlineData("tell me a joke")]
    [InlineData("~~2024~2027~~ | what | is | this")]
    public async Task EveryActivityKeepsTheLimitsOfTeams(string question)
    {
        var replies = await teams.AskAsync(SomeTeams.Message(Teams, question));

        Assert.NotEmpty(replies);
        Assert.All(replies, TeamsLimits.AssertKept);
        Assert.NotNull(replies[0]["text"]);
        Assert.NotNull(replies[^1]["suggestedActions"]);
        Assert.Single(replies, reply => reply["suggestedActions"] is not null);
        Assert.True(replies.Count == 1 || replies[0]["suggestedActions"] is null);
    }

    [Fact]
    public async Task ACitationLinksToThePageOfItsFact()
    {
        var message = (await teams.AskAsync(SomeTeams.Message(Teams, "What was Guangdong's R&D spending in 2023?")))[0];

        var appearance = message["entities"]![0]!["citation"]![0]!["appearance"]!;
        Assert.Equal("https://assistant.example.org/facts/rd-spending", (string)appearance["url"]!);
        Assert.Null(message["entities"]![0]!["additionalType"]);
    }

    [Fact]
    public async Task AnAnswerAsksForFeedbackWithAFormOfItsOwnAndSmallTalkDoesNot()
    {
        var answer = (await teams.AskAsync(SomeTeams.Message(Teams, "What was Guangdong's R&D spending in 2023?")))[0];
        var talk = (await teams.AskAsync(SomeTeams.Message(Teams, "thanks")))[0];

        Assert.Equal("custom", (string)answer["channelData"]!["feedbackLoop"]!["type"]!);
        Assert.Null(talk["channelData"]?["feedbackLoop"]);
    }

    [Fact]
    public async Task AComparisonIsAChartWhoseFiguresStandInTheTextToo()
    {
        var replies = await teams.AskAsync(SomeTeams.Message(Teams, "how does Guangdong's tech transfer compare with Beijing's"));

        var chart = Assert.Single(TeamsLimits.Elements(Card(replies[1])), element => (string?)element["type"] == "Chart.HorizontalBar");
        Assert.Equal(["16.35", "7.512"], chart["data"]!.AsArray().Select(bar => bar!["y"]!.ToJsonString()).Order());
        Assert.All(chart["fallback"]!["facts"]!.AsArray(), fact => Assert.Contains((string)fact!["value"]!, Plain(replies[0]), StringComparison.Ordinal));
        Assert.Contains("2.18", Texts(Card(replies[1])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What was Guangdong's R&D spending in 2023?", "480.26 billion yuan (4802.6億元)", "ExtraLarge")]
    [InlineData("廣東2023年的研發投入是多少?", "4802.6億元", "ExtraLarge")]
    public async Task AFigureIsShownLarge(string question, string figure, string size)
    {
        var replies = await teams.AskAsync(SomeTeams.Message(Teams, question));

        var block = Assert.Single(TeamsLimits.Elements(Card(replies[1])), element => (string?)element["size"] == size);
        Assert.Equal(figure, (string)block["text"]!);
        Assert.Contains(figure, Plain(replies[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AListIsShownLineByLine()
    {
        var card = Card((await teams.AskAsync(SomeTeams.Message(Teams, "What are the links of the innovation chain?")))[1]);

        Assert.Equal(5, TeamsLimits.Elements(card).Count(element => ((string?)element["text"])?.StartsWith("• ", StringComparison.Ordinal) is true));
    }

    [Fact]
    public async Task ARefusalShowsTheNearestFact()
    {
        var card = Card((await teams.AskAsync(SomeTeams.Message(Teams, "What was Tianjin's R&D spending in 2023?")))[1]);

        Assert.StartsWith("Not in the article", Texts(card), StringComparison.Ordinal);
        Assert.Contains("Guangdong", Texts(card), StringComparison.Ordinal);
        Assert.Contains("Paragraph 32", Texts(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APastedParagraphIsCheckedOnACard()
    {
        var card = Card((await teams.AskAsync(SomeTeams.Message(Teams, "Guangdong spent 480.26 billion yuan on R&D in 2023. DJI has up to 80% of the global drone market. Is this right?")))[1]);

        Assert.Equal(["Good", "Attention"], TeamsLimits.Elements(card).Select(element => (string?)element["color"]).OfType<string>());
    }

    [Fact]
    public async Task TheMessageGoesFirstThenItsCardAndLastTheSuggestions()
    {
        await using var channel = await FakeChannel.StartAsync();

        await PostAsync(SomeTeams.Message(channel.ServiceUrl, "What was Guangdong's R&D spending in 2023?"));

        var (path, message) = await channel.NextAsync();
        var (_, card) = await channel.NextAsync();
        var (_, suggestions) = await channel.NextAsync();
        Assert.StartsWith("/v3/conversations/personal-", path, StringComparison.Ordinal);
        Assert.NotNull(message["entities"]);
        Assert.NotNull(card["attachments"]);
        Assert.Equal(("You could ask next:", 3), ((string)suggestions["text"]!, suggestions["suggestedActions"]!["actions"]!.AsArray().Count));
        Assert.All([message, card, suggestions], activity => Assert.Equal("personal", (string)activity["conversation"]!["conversationType"]!));
    }

    [Fact]
    public async Task AnInstalledPersonalChatGetsNoSecondWelcome()
    {
        await using var channel = await FakeChannel.StartAsync();
        var added = SomeTeams.Activity("conversationUpdate", channel.ServiceUrl);
        added["membersAdded"] = new JsonArray(new JsonObject { ["id"] = SomeTeams.User }, new JsonObject { ["id"] = SomeTeams.Bot });
        var installed = SomeTeams.Activity("installationUpdate", channel.ServiceUrl);
        installed["action"] = "add";

        await PostAsync(added);
        await PostAsync(installed);
        var hello = SomeTeams.Message(channel.ServiceUrl, "hello");
        await PostAsync(hello);

        Assert.Equal((string)hello["id"]!, (string)(await channel.NextAsync()).Activity["replyToId"]!);
    }

    [Fact]
    public async Task AMessageThatIsDeliveredAgainIsAnsweredOnce()
    {
        await using var channel = await FakeChannel.StartAsync();
        var hello = SomeTeams.Message(channel.ServiceUrl, "hello");
        var thanks = SomeTeams.Message(channel.ServiceUrl, "thanks");

        foreach (var activity in new[] { hello, hello, thanks })
            Assert.Equal(HttpStatusCode.OK, (await PostAsync(activity)).Status);

        Assert.Equal((string)hello["id"]!, (string)(await channel.NextAsync()).Activity["replyToId"]!);
        Assert.Equal((string)thanks["id"]!, (string)(await channel.NextAsync()).Activity["replyToId"]!);
    }

    [Fact]
    public async Task AnEditedQuestionIsAnsweredAnew()
    {
        await using var channel = await FakeChannel.StartAsync();
        var edited = SomeTeams.Message(channel.ServiceUrl, "thanks");
        edited["type"] = "messageUpdate";
        edited["channelData"]!["eventType"] = "editMessage";

        await PostAsync(edited);

        Assert.NotNull((await channel.NextAsync()).Activity["text"]);
    }

    [Theory]
    [InlineData("messageDelete", "softDeleteMessage")]
    [InlineData("messageUpdate", "undeleteMessage")]
    [InlineData("typing", null)]
    [InlineData("event", null)]
    [InlineData("endOfConversation", null)]
    public async Task WhatAsksNothingIsTakenInSilence(string type, string? eventType)
    {
        await using var channel = await FakeChannel.StartAsync();
        var activity = SomeTeams.Message(channel.ServiceUrl, "What was Guangdong's R&D spending in 2023?");
        activity["type"] = type;
        activity["channelData"]!["eventType"] = eventType;
        var thanks = SomeTeams.Message(channel.ServiceUrl, "thanks");

        Assert.Equal(HttpStatusCode.OK, (await PostAsync(activity)).Status);
        await PostAsync(thanks);

        Assert.Equal((string)thanks["id"]!, (string)(await channel.NextAsync()).Activity["replyToId"]!);
    }

    [Fact]
    public async Task ACallWithoutATokenIsRefused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await teams.CallAsync(SomeTeams.Message(Teams, "hello"), isSigned: false)).Status);

    private static JsonObject Card(JsonObject activity) => Assert.Single(activity["attachments"]!.AsArray())!["content"]!.AsObject();

    private static string Texts(JsonObject card) => string.Join('\n', TeamsLimits.Elements(card).Select(element => (string?)element["text"]).OfType<string>());

    private static string Plain(JsonObject message) => ((string)message["text"]!).Replace("*", "", StringComparison.Ordinal);

    private Task<ChatResponse> PostAsync(JsonObject activity) => ChatClient.CallAsync(shared.Host.Http, HttpMethod.Post, "api/messages", null, activity);
}
