using System.Text.Json.Nodes;
using Assistant.Turns;
using Microsoft.Bot.Schema;

namespace Assistant.Host.Cards;

/// <summary>Writes a reply as the message that a channel's clients show best.</summary>
internal static class ReplyActivity
{
    /// <summary>Type of the root entity; a message has exactly one.</summary>
    public const string MessageEntity = "https://schema.org/Message";

    /// <summary>Most suggestions that every client shows.</summary>
    private const int MostSuggestions = 3;

    /// <summary>The web writer for clients that are Web Chat; the Teams writer, whose form every client takes, for all others.</summary>
    public static Activity Write(Reply reply, string? channel, SourceLinks links) => channel switch
    {
        "directline" or "webchat" => WebWriter.Complete(Message(reply, WebWriter.Text(reply), WebWriter.Citations(reply)), reply),
        _ => Message(reply, TeamsWriter.Text(reply.Text), TeamsWriter.Citations(reply, links)),
    };

    private static Activity Message(Reply reply, string text, JsonArray citations)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Text = text,
            TextFormat = TextFormatTypes.Markdown,
            InputHint = InputHints.AcceptingInput,
        };
        if (citations.Count > 0 || reply.Engine == Engine.Model)
            activity.Entities = [ActivityJson.Entity(MessageEntity, Root(reply, citations))];
        if (reply.Suggestions.Count > 0)
            activity.SuggestedActions = new SuggestedActions([], reply.Suggestions.Take(MostSuggestions).Select(Suggest).ToList());
        return activity;
    }

    /// <summary>The empty <c>@id</c> names the message itself, and Web Chat reads no other.</summary>
    private static JsonObject Root(Reply reply, JsonArray citations)
    {
        var root = new JsonObject { ["@context"] = "https://schema.org", ["@type"] = "Message", ["@id"] = "" };
        if (reply.Engine == Engine.Model)
            root["additionalType"] = new JsonArray("AIGeneratedContent");
        if (citations.Count > 0)
            root["citation"] = citations;
        return root;
    }

    /// <summary>Title and value are equal: some clients send one, some the other.</summary>
    private static CardAction Suggest(string question) => new() { Type = ActionTypes.ImBack, Title = question, Value = question };
}
