using System.Text.Json.Nodes;

namespace Assistant.Host.Tests.Teams;

public class GroupTests(SharedHost shared)
{
    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task OnlyAMentionIsAnsweredAndItsNameIsNoPartOfTheQuestion(string kind)
    {
        await using var channel = await FakeChannel.StartAsync();
        var other = SomeTeams.Message(channel.ServiceUrl, "What was Guangdong's R&D spending in 2023?", kind);
        var mention = SomeTeams.Mention(channel.ServiceUrl, "What was Guangdong's R&D spending in 2023?", kind);

        await PostAsync(other);
        await PostAsync(mention);

        var (_, reply) = await channel.NextAsync();
        Assert.Equal((string)mention["id"]!, (string)reply["replyToId"]!);
        Assert.Contains("480.26 billion yuan", (string)reply["text"]!, StringComparison.Ordinal);
        TeamsLimits.AssertKept(reply);
    }

    [Theory]
    [InlineData("groupChat", "What was Guangdong's R&D spending in 2023?", false)]
    [InlineData("channel", "how does Guangdong's tech transfer compare with Beijing's", true)]
    public async Task AnAnswerIsOneMessageWithAChartWhereFiguresAreCompared(string kind, string question, bool hasChart)
    {
        await using var channel = await FakeChannel.StartAsync();
        var thanks = SomeTeams.Mention(channel.ServiceUrl, "thanks", kind);

        await PostAsync(SomeTeams.Mention(channel.ServiceUrl, question, kind));
        await PostAsync(thanks);

        var (_, answer) = await channel.NextAsync();
        TeamsLimits.AssertKept(answer);
        Assert.Equal(hasChart, TeamsLimits.Elements(answer["attachments"]).Any(element => (string?)element["type"] == "Chart.HorizontalBar"));
        Assert.Equal((string)thanks["id"]!, (string)(await channel.NextAsync()).Activity["replyToId"]!);
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task TheBotIntroducesItselfOnceWhenItIsAddedAndNotWhenOthersAre(string kind)
    {
        await using var channel = await FakeChannel.StartAsync();
        var others = Added(channel, kind, SomeTeams.User);
        var added = Added(channel, kind, SomeTeams.Bot);
        var installed = SomeTeams.Activity("installationUpdate", channel.ServiceUrl, kind);
        installed["action"] = "add";
        installed["conversation"] = added["conversation"]!.DeepClone();
        var thanks = SomeTeams.Mention(channel.ServiceUrl, "thanks", kind);

        await PostAsync(others);
        await Task.WhenAll(PostAsync(added), PostAsync(installed));
        await PostAsync(thanks);

        var (path, introduction) = await channel.NextAsync();
        Assert.Contains((string)added["conversation"]!["id"]!, path, StringComparison.Ordinal);
        TeamsLimits.AssertKept(introduction);
        Assert.Contains("Mention me", introduction.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal((string)thanks["id"]!, (string)(await channel.NextAsync()).Activity["replyToId"]!);
    }

    private static JsonObject Added(FakeChannel channel, string kind, string member)
    {
        var activity = SomeTeams.Activity("conversationUpdate", channel.ServiceUrl, kind);
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = member });
        return activity;
    }

    private Task<ChatResponse> PostAsync(JsonObject activity) => ChatClient.CallAsync(shared.Host.Http, HttpMethod.Post, "api/messages", null, activity);
}
