using System.Text.Json.Nodes;

namespace Assistant.Host.Tests.Teams;

/// <summary>Activities as Teams sends them.</summary>
internal static class SomeTeams
{
    public const string Bot = "28:11111111-2222-3333-4444-555555555555";
    public const string User = "29:user";
    private static int last;

    public static JsonObject Message(string serviceUrl, string text, string kind = "personal", string? locale = null)
    {
        var activity = Activity("message", serviceUrl, kind);
        activity["text"] = text;
        activity["textFormat"] = "plain";
        activity["locale"] = locale ?? "en-US";
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{text}</p>" });
        return activity;
    }

    /// <summary>A message to a group or channel that mentions the bot.</summary>
    public static JsonObject Mention(string serviceUrl, string text, string kind)
    {
        var activity = Message(serviceUrl, $"<at>Assistant</at>{text}", kind);
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>Assistant</at>",
            ["mentioned"] = new JsonObject { ["id"] = Bot, ["name"] = "Assistant" },
        });
        return activity;
    }

    public static JsonObject Invoke(string name, JsonNode? value, string serviceUrl = "https://smba.trafficmanager.net/teams/", string kind = "personal")
    {
        var activity = Activity("invoke", serviceUrl, kind);
        activity["name"] = name;
        activity["value"] = value;
        activity["locale"] = "en-US";
        return activity;
    }

    /// <summary>An activity under an id, and in a conversation, of its own.</summary>
    public static JsonObject Activity(string type, string serviceUrl, string kind = "personal")
    {
        var number = Interlocked.Increment(ref last);
        return new JsonObject
        {
            ["type"] = type,
            ["id"] = $"17{number:D11}",
            ["timestamp"] = "2025-01-02T03:04:05.678Z",
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl,
            ["from"] = new JsonObject { ["id"] = User, ["name"] = "Chan Tai Man", ["aadObjectId"] = "8a1f0c1e-0000-0000-0000-000000000001" },
            ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "Assistant" },
            ["conversation"] = new JsonObject { ["conversationType"] = kind, ["isGroup"] = kind != "personal", ["tenantId"] = "t", ["id"] = $"{kind}-{number}" },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "t" } },
        };
    }
}
