using System.Text.Json.Nodes;
using Assistant.Host.Cards;

namespace Assistant.Host.DirectLine;

/// <summary>An activity as a client posted it, made safe: what a client may not decide is decided here.</summary>
internal static class IncomingActivity
{
    private const int LongestType = 64;

    /// <summary>Members that the endpoint gives or that mean nothing on it.</summary>
    private static readonly string[] NotTheClients =
        ["id", "timestamp", "serviceUrl", "callerId", "deliveryMode", "membersAdded", "membersRemoved", "relatesTo"];

    /// <summary>Why the JSON is no activity, or null when it is one.</summary>
    public static string? Fault(JsonObject json)
    {
        if (json.Text("type") is not { Length: > 0 and <= LongestType })
            return "The activity has no type.";
        return ActivityJson.IsActivity(json) ? null : "A member of the activity has the wrong type.";
    }

    /// <summary>The activity as the conversation keeps it: from the token's user, to the bot, in this conversation.</summary>
    public static JsonObject Adopt(JsonObject json, string conversation, string user)
    {
        var name = json.Object("from")?.Text("name");
        foreach (var member in NotTheClients)
            json.Remove(member);
        json["channelId"] = Accounts.Channel;
        json["conversation"] = new JsonObject { ["id"] = conversation };
        json["from"] = Accounts.User(user, name);
        json["recipient"] = Accounts.Bot();
        return json;
    }
}
