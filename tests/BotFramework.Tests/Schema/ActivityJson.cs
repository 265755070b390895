using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Schema;

public class ActivityJson
{
    [Fact]
    public void EverythingSurvivesARoundTrip()
    {
        const string json = """
            {
              "type": "message", "id": "1", "timestamp": "2025-01-02T03:04:05.678+08:00",
              "from": { "id": "u", "name": "陳大文", "userPrincipalName": "u@example.com", "given": { "a": [1, 2.50, null] } },
              "conversation": { "id": "c", "isGroup": false, "unknown": true },
              "attachments": [{ "contentType": "x", "content": { "a": 1 }, "other": "kept" }, null],
              "entities": [{ "type": "clientInfo", "platform": "Web" }, { "type": "mention", "text": "<at>b</at>", "mentioned": { "id": "b" } }],
              "channelData": { "tenant": { "id": "t" } }, "value": [1, "two"], "newMember": { "deep": [true] }
            }
            """;
        var written = JsonNode.Parse(ProtocolJson.Serialize(ProtocolJson.Deserialize<Activity>(json)));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), written), written!.ToJsonString());
    }

    [Theory]
    [InlineData("2025-01-02T03:04:05.678+08:00")]
    [InlineData("2025-01-02T03:04:05.678-05:30")]
    [InlineData("2025-01-02T03:04:05.1234567+00:00")]
    public void ATimeKeepsItsOffset(string time)
    {
        var activity = ProtocolJson.Deserialize<Activity>($$"""{"type":"message","localTimestamp":"{{time}}"}""");
        Assert.Equal(DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture).Offset, activity.LocalTimestamp!.Value.Offset);
        Assert.Contains(time, Text(activity), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"text\"", "text")]
    [InlineData("42", 42L)]
    [InlineData("1.5", 1.5)]
    [InlineData("true", true)]
    [InlineData("null", null)]
    public void AScalarValueIsAPlainObject(string json, object? value)
    {
        var activity = ProtocolJson.Deserialize<Activity>($$"""{"type":"event","value":{{json}}}""");
        Assert.Equal(value, activity.Value);
    }

    [Fact]
    public void AnObjectValueIsAJsonElement()
    {
        var activity = ProtocolJson.Deserialize<Activity>("""{"type":"event","value":{"a":1}}""");
        Assert.Equal(1, Assert.IsType<JsonElement>(activity.Value).GetProperty("a").GetInt32());
    }

    [Fact]
    public void ChannelDataIsReadAsATypeOfTheBot()
    {
        var activity = ProtocolJson.Deserialize<Activity>("""{"type":"message","channelData":{"feedbackLoop":{"type":"default"}}}""");
        Assert.Equal("default", activity.GetChannelData<OwnData>().Loop!.Type);
        Assert.True(activity.TryGetChannelData<JsonElement>(out _));
        activity.ChannelData = "text";
        Assert.False(activity.TryGetChannelData<OwnData>(out _));
        Assert.Equal("text", activity.GetChannelData<string>());
        activity.ChannelData = new OwnData(new OwnLoop("custom"));
        Assert.Equal("""{"feedbackLoop":{"type":"custom"}}""", ProtocolJson.Convert<JsonElement>(activity.ChannelData).ToString());
    }

    [Fact]
    public void SubtypesOfEntitiesAndAttachmentsAreWrittenWhole()
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            Entities = [new Mention(new ChannelAccount("u", "User"), "<at>User</at>"), new OwnEntity { Position = 3 }],
            Attachments = [new HeroCard("title", buttons: ["yes"]).ToAttachment()],
        };
        Assert.Equal(
            """{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.hero","content":{"title":"title","buttons":[{"title":"yes","value":"yes"}]}}],"entities":[{"mentioned":{"id":"u","name":"User"},"text":"<at>User</at>","type":"mention"},{"@position":3,"type":"https://schema.org/Message"}]}""",
            Text(activity));
    }

    [Fact]
    public void AnEntityIsSetFromAndReadAsAnyType()
    {
        var entity = new Entity();
        entity.SetAs(new { type = "streaminfo", streamSequence = 2 });
        entity.Properties["streamType"] = "final";
        Assert.Equal("""{"type":"streaminfo","streamSequence":2,"streamType":"final"}""", Text(entity));
        Assert.Equal("b", ProtocolJson.Deserialize<Entity>("""{"type":"mention","mentioned":{"id":"b"}}""").GetAs<Mention>().Mentioned.Id);
        Assert.Equal(new Entity("a"), new Entity("a"));
        Assert.NotEqual(new Entity("a"), entity);
    }

    [Fact]
    public void TextIsWrittenAsItIs()
    {
        Assert.Equal("""{"type":"message","text":"廣東 <b>75.12億元</b> 'x'"}""", Text(new Activity(ActivityTypes.Message) { Text = "廣東 <b>75.12億元</b> 'x'" }));
    }

    [Theory]
    [InlineData("<at>Bot</at> hello", "<at>Bot</at>", "hello")]
    [InlineData("<AT>bot</AT>hello", "<at>Bot</at>", "hello")]
    [InlineData("hello <at>Bot</at> there <at>Bot</at>", "<at>Bot</at>", "hello  there")]
    [InlineData("hello <at>B(o.t</at>", "<at>B(o.t</at>", "hello")]
    [InlineData("<at>Bot</at> hello", null, "hello")]
    [InlineData("<at>Other</at> hello", "<at>Bot</at>", "<at>Other</at> hello")]
    public void TheMentionOfTheRecipientIsTakenOutOfTheText(string text, string? mention, string expected)
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            Text = text,
            Recipient = new ChannelAccount("28:bot"),
            Entities = [new Mention(new ChannelAccount("28:bot", "Bot"), mention), new Mention(new ChannelAccount("29:user", "Other"), "<at>Other</at>")],
        };
        Assert.Equal(expected, activity.RemoveRecipientMention());
    }

    [Theory]
    [InlineData("msteams", "conversationUpdate", "1")]
    [InlineData("directline", "conversationUpdate", null)]
    [InlineData("webchat", "conversationUpdate", null)]
    [InlineData("webchat", "message", "1")]
    public void AReplyNamesWhatItAnswersUnlessThatCannotBeAnswered(string channel, string type, string? expected)
    {
        var activity = new Activity(type, "1", channelId: channel, conversation: new ConversationAccount(id: "c"));
        Assert.Equal(expected, activity.CreateReply("x").ReplyToId);
        Assert.Equal(expected, MessageFactory.Text("x").ApplyConversationReference(activity.GetConversationReference()).ReplyToId);
    }

    private static string Text(object value) => System.Text.Encoding.UTF8.GetString(ProtocolJson.Serialize(value));

    private sealed record OwnData([property: JsonPropertyName("feedbackLoop")] OwnLoop? Loop);

    private sealed record OwnLoop([property: JsonPropertyName("type")] string Type);

    private sealed class OwnEntity() : Entity("https://schema.org/Message")
    {
        [JsonPropertyName("@position")]
        public int Position { get; set; }
    }
}
