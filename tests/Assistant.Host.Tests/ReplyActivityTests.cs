using System.Text.Json.Nodes;
using Assistant.Host.Cards;
using Assistant.Turns;

namespace Assistant.Host.Tests;

public class ReplyActivityTests
{
    [Fact]
    public void WebChatGetsADefinitionForEachCitationAndAClaimThatOpensAPopup()
    {
        var activity = Written(SomeReply.With(citations: 2), "directline");

        Assert.Equal("**7.512 billion yuan** [1]\n\n[1]: cite:fact-1\n[2]: cite:fact-2", (string)activity["text"]!);
        var claim = Citations(activity)[1]!;
        Assert.Equal(2, (int)claim["position"]!);
        Assert.Equal("cite:fact-2", (string)claim["@id"]!);
        Assert.Equal(200, ((string)claim["appearance"]!["text"]!).Length);
        Assert.Null(claim["appearance"]!["url"]);
    }

    [Fact]
    public void TeamsGetsBareNumbersAndCitationsUpToTheTenthThatStandInTheText()
    {
        const string Text = "[1] [2] [3] [5] [6] [7] [8] [9] [10] [11] 2024~2027";

        var activity = Written(SomeReply.With(citations: 12) with { Text = Text }, "msteams");

        Assert.Equal(Text.Replace('~', '–'), (string)activity["text"]!);
        Assert.Equal([1, 2, 3, 5, 6, 7, 8, 9, 10], Citations(activity).Select(claim => (int)claim!["position"]!));
        Assert.All(Citations(activity), claim => Assert.Equal(["@type", "position", "appearance"], claim!.AsObject().Select(member => member.Key)));
    }

    [Theory]
    [InlineData("directline")]
    [InlineData("msteams")]
    [InlineData("emulator")]
    public void NamesAndAbstractsKeepTheLimitsOfEveryClient(string channel)
    {
        var appearance = Citations(Written(SomeReply.With(citations: 1), channel))[0]!["appearance"]!;

        Assert.Equal(new string('t', 79) + "…", (string)appearance["name"]!);
        Assert.Equal(new string('a', 159) + "…", (string)appearance["abstract"]!);
    }

    [Theory]
    [InlineData(Engine.Embedded, null)]
    [InlineData(Engine.Model, """["AIGeneratedContent"]""")]
    public void OnlyTheWordsOfAModelAreLabelled(Engine engine, string? label)
    {
        var root = Root(Written(SomeReply.With(citations: 1, engine), "directline"));

        Assert.Equal(label, root["additionalType"]?.ToJsonString());
        Assert.Equal(("", "Message", "https://schema.org/Message"), ((string)root["@id"]!, (string)root["@type"]!, (string)root["type"]!));
    }

    [Fact]
    public void AReplyWithoutCitationsHasNoEntity() => Assert.Null(Written(SomeReply.With(citations: 0), "directline")["entities"]);

    [Fact]
    public void ThreeSuggestionsAreShown()
    {
        var actions = Written(SomeReply.With(citations: 0), "directline")["suggestedActions"]!["actions"]!.AsArray();

        Assert.Equal(["One?", "Two?", "Three?"], actions.Select(action => (string)action!["title"]!));
    }

    private static JsonObject Written(Reply reply, string channel) => ActivityJson.Write(ReplyActivity.Write(reply, channel, SourceLinks.None));

    private static JsonObject Root(JsonObject activity) => Assert.Single(activity["entities"]!.AsArray())!.AsObject();

    private static JsonArray Citations(JsonObject activity) => Root(activity)["citation"]!.AsArray();
}
