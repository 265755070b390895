using System.Net;
using System.Text.Json.Nodes;
using Assistant.Host.Conversations;

namespace Assistant.Host.Tests.Teams;

public class InvokeTests(TeamsService teams) : IClassFixture<TeamsService>
{
    private const string Teams = "https://smba.trafficmanager.net/teams/";

    [Fact]
    public async Task TheButtonOfACardExplainsItsFigures()
    {
        var replies = await teams.AskAsync(SomeTeams.Message(Teams, "how does Guangdong's tech transfer compare with Beijing's"));
        var button = replies[1]["attachments"]![0]!["content"]!["actions"]![0]!;

        var answered = await teams.CallAsync(SomeTeams.Invoke("adaptiveCard/action", new JsonObject { ["action"] = Pressed(button) }));

        Assert.Equal((HttpStatusCode.OK, "application/vnd.microsoft.card.adaptive"), (answered.Status, answered.Text("type")));
        TeamsLimits.AssertCard(answered.Body["value"]!.AsObject());
        var shown = answered.Body["value"]!.ToJsonString();
        Assert.Contains("16.35 billion ÷ 7.512 billion", Unescaped(shown), StringComparison.Ordinal);
        Assert.Contains("Paragraph 33", shown, StringComparison.Ordinal);
        Assert.Contains("https://assistant.example.org/facts/transfer-contracts-", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSameOpensAsADialogOnClientsThatKnowNoSuchButton()
    {
        var replies = await teams.AskAsync(SomeTeams.Message(Teams, "What was Guangdong's R&D spending in 2023?"));
        var submit = replies[1]["attachments"]![0]!["content"]!["actions"]![0]!["fallback"]!;

        var answered = await teams.CallAsync(SomeTeams.Invoke("task/fetch", new JsonObject { ["data"] = submit["data"]!.DeepClone() }));

        Assert.Equal("continue", (string)answered.Body["task"]!["type"]!);
        var card = answered.Body["task"]!["value"]!["card"]!["content"]!.AsObject();
        TeamsLimits.AssertCard(card);
        Assert.Contains("480.26 billion yuan", card.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AButtonThatComesAsAMessageIsAnsweredToo()
    {
        var message = SomeTeams.Activity("message", Teams);
        message["value"] = new JsonObject { ["verb"] = "why", ["facts"] = new JsonArray("rd-spending"), ["tongue"] = "TraditionalChinese" };

        var reply = Assert.Single(await teams.AskAsync(message));

        TeamsLimits.AssertKept(reply);
        Assert.Contains("4802.6", reply.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatAClientPutsIntoAButtonIsNotBelieved()
    {
        var data = new JsonObject
        {
            ["verb"] = "why",
            ["facts"] = new JsonArray("rd-spending", "no-such-fact", 7, null),
            ["workings"] = new JsonArray("Ratio|999 billion|rd-spending,rd-spending"),
            ["tongue"] = "Klingon",
        };

        var answered = await teams.CallAsync(SomeTeams.Invoke("adaptiveCard/action", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "why", ["data"] = data } }));

        Assert.DoesNotContain("999", answered.Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("480.26 billion yuan", answered.Body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMessageIsCheckedClaimByClaimForTheOneWhoAsks()
    {
        var answered = await teams.CallAsync(Check("composeExtension/fetchTask", "<p>Guangdong spent <b>480.26</b> billion yuan on R&amp;D in 2023.</p><p>DJI has up to 80% of the global drone market.<br>The Eiffel Tower is 330 metres tall.</p>"));

        Assert.Equal("continue", (string)answered.Body["task"]!["type"]!);
        var card = answered.Body["task"]!["value"]!["card"]!["content"]!.AsObject();
        TeamsLimits.AssertCard(card);
        Assert.Equal(["Supported", "Contradicted", "Not in the article"], Verdicts(card));
        Assert.Contains("up to 70%", Unescaped(card.ToJsonString()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023年廣東R&D經費投入4802.6億元,連續七年居全國首位。", "相符", "不符")]
    [InlineData("2023年广东R&D经费投入4802.6亿元,连续七年居全国首位。", "相符", "不符")]
    public async Task ACheckAnswersInTheScriptOfTheMessage(string text, params string[] verdicts)
    {
        var card = (await teams.CallAsync(Check("composeExtension/fetchTask", text, "text"))).Body["task"]!["value"]!["card"]!["content"]!.AsObject();

        Assert.Equal(verdicts, Verdicts(card));
    }

    [Fact]
    public async Task TheResultOfACheckCanBePosted()
    {
        var opened = await teams.CallAsync(Check("composeExtension/fetchTask", "DJI has up to 80% of the global drone market.", "text"));
        var post = opened.Body["task"]!["value"]!["card"]!["content"]!["actions"]!.AsArray().Single(action => (string)action!["type"]! == "Action.Submit")!;
        var submit = SomeTeams.Invoke("composeExtension/submitAction", new JsonObject { ["commandId"] = "checkAgainstArticle", ["commandContext"] = "message", ["data"] = post["data"]!.DeepClone() });

        var answered = await teams.CallAsync(submit);

        var attachment = answered.Body["composeExtension"]!["attachments"]![0]!;
        Assert.Equal("result", (string)answered.Body["composeExtension"]!["type"]!);
        TeamsLimits.AssertCard(attachment["content"]!.AsObject());
        Assert.Equal(["Contradicted"], Verdicts(attachment["content"]!.AsObject()));
    }

    [Fact]
    public async Task AMessageThatClaimsNothingIsSaidToClaimNothing()
    {
        var card = (await teams.CallAsync(Check("composeExtension/fetchTask", "<img src=x>", "html"))).Body["task"]!["value"]!["card"]!["content"]!.AsObject();

        Assert.Contains("states nothing that could be checked", card.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("like", 0)]
    [InlineData("dislike", 4)]
    public async Task TheFormAsksWhatIsWrongOnlyOfWhoeverDislikes(string reaction, int choices)
    {
        var value = new JsonObject { ["actionName"] = "feedback", ["actionValue"] = new JsonObject { ["reaction"] = reaction } };

        var answered = await teams.CallAsync(SomeTeams.Invoke("message/fetchTask", value));

        Assert.Equal("continue", (string)answered.Body["task"]!["type"]!);
        var card = answered.Body["task"]!["value"]!["card"]!["content"]!.AsObject();
        TeamsLimits.AssertCard(card);
        Assert.Equal(choices, TeamsLimits.Elements(card).Where(element => element["choices"] is not null).Sum(element => element["choices"]!.AsArray().Count));
    }

    [Theory]
    [InlineData("""{"reason":"wrong-figure,language,nonsense","comment":"It was more."}""", "wrong-figure,language", "It was more.")]
    [InlineData("""{"feedbackText":"It was more."}""", "", "It was more.")]
    [InlineData("It was more.", "", "It was more.")]
    [InlineData("", "", "")]
    public async Task FeedbackIsKeptInWhateverShapeItComes(string feedback, string reasons, string comment)
    {
        var invoke = Feedback(JsonValue.Create(feedback));

        var answered = await teams.CallAsync(invoke);

        Assert.Equal((HttpStatusCode.OK, "{}"), (answered.Status, answered.Body.ToJsonString()));
        var kept = Assert.Single(await KeptAsync(invoke));
        Assert.Equal(("answer-1", SomeTeams.User, "dislike", reasons, comment), (kept.Message, kept.User, kept.Reaction, kept.Reasons, kept.Comment));
    }

    [Fact]
    public async Task FeedbackMayComeAsAnObject()
    {
        var invoke = Feedback(new JsonObject { ["reason"] = "not-answered" });

        await teams.CallAsync(invoke);

        Assert.Equal("not-answered", Assert.Single(await KeptAsync(invoke)).Reasons);
    }

    [Fact]
    public async Task AnInvokeThatIsDeliveredAgainUnderAnotherIdIsCarriedOutOnce()
    {
        var invoke = Feedback(JsonValue.Create("Twice."));
        var again = invoke.DeepClone().AsObject();
        again["id"] = "another-id";

        var responses = await Task.WhenAll(teams.CallAsync(invoke), teams.CallAsync(again));

        Assert.All(responses, response => Assert.Equal((HttpStatusCode.OK, "{}"), (response.Status, response.Body.ToJsonString())));
        Assert.Single(await KeptAsync(invoke));
    }

    [Fact]
    public async Task AReactionToAnAnswerIsKeptAsFeedback()
    {
        var reaction = SomeTeams.Activity("messageReaction", Teams);
        reaction["replyToId"] = "answer-1";
        reaction["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" });

        Assert.Equal(HttpStatusCode.OK, (await teams.CallAsync(reaction)).Status);

        Assert.Equal(("answer-1", "like"), (Assert.Single(await KeptAsync(reaction)).Message, Assert.Single(await KeptAsync(reaction)).Reaction));
    }

    [Theory]
    [InlineData("no/such-invoke", "{}", HttpStatusCode.NotImplemented)]
    [InlineData("composeExtension/fetchTask", """{"commandId":"another"}""", HttpStatusCode.NotImplemented)]
    [InlineData("composeExtension/query", """{"commandId":"x"}""", HttpStatusCode.NotImplemented)]
    [InlineData("task/fetch", """{"data":{"verb":"another"}}""", HttpStatusCode.NotImplemented)]
    [InlineData("task/fetch", """{"data":"text"}""", HttpStatusCode.NotImplemented)]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"another"}}""", HttpStatusCode.NotImplemented)]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Submit"}}""", HttpStatusCode.BadRequest)]
    [InlineData("adaptiveCard/action", "5", HttpStatusCode.BadRequest)]
    [InlineData("message/submitAction", "{}", HttpStatusCode.BadRequest)]
    [InlineData("message/submitAction", """{"actionName":"feedback","actionValue":{}}""", HttpStatusCode.BadRequest)]
    [InlineData("message/submitAction", """{"actionName":"feedback","actionValue":{"reaction":5}}""", HttpStatusCode.BadRequest)]
    [InlineData("message/submitAction", "[1]", HttpStatusCode.BadRequest)]
    [InlineData("message/fetchTask", "null", HttpStatusCode.OK)]
    public async Task AnInvokeThatCannotBeCarriedOutGetsItsStatus(string name, string value, HttpStatusCode status) =>
        Assert.Equal(status, (await teams.CallAsync(SomeTeams.Invoke(name, JsonNode.Parse(value)))).Status);

    private static JsonObject Feedback(JsonNode feedback)
    {
        var invoke = SomeTeams.Invoke("message/submitAction", new JsonObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JsonObject { ["reaction"] = "dislike", ["feedback"] = feedback },
        });
        invoke["replyToId"] = "answer-1";
        return invoke;
    }

    private static JsonObject Check(string name, string content, string contentType = "html") => SomeTeams.Invoke(name, new JsonObject
    {
        ["commandId"] = "checkAgainstArticle",
        ["commandContext"] = "message",
        ["messagePayload"] = new JsonObject { ["id"] = "1", ["body"] = new JsonObject { ["contentType"] = contentType, ["content"] = content } },
    });

    private static IEnumerable<string> Verdicts(JsonObject card) =>
        TeamsLimits.Elements(card).Where(element => (string?)element["weight"] == "Bolder" && element["style"] is null).Select(element => (string)element["text"]!);

    private static JsonObject Pressed(JsonNode button)
    {
        var action = button.DeepClone().AsObject();
        action.Remove("fallback");
        return action;
    }

    private static string Unescaped(string json) => System.Text.RegularExpressions.Regex.Unescape(json);

    private ValueTask<IReadOnlyList<Feedback>> KeptAsync(JsonObject activity) => teams.Host.FeedbackAsync($"msteams/{activity["conversation"]!["id"]}");
}
