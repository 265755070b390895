using System.Text.Json.Nodes;

namespace Assistant.Host.DirectLine;

/// <summary>The two members of every conversation on this endpoint, as they stand in activities.</summary>
internal static class Accounts
{
    public const string Channel = "directline";
    public const string BotId = "assistant";
    public const string BotName = "Assistant";

    /// <summary>Longest id or name of a user that is taken.</summary>
    public const int Longest = 128;

    public static JsonObject Bot() => new() { ["id"] = BotId, ["name"] = BotName, ["role"] = "bot" };

    /// <summary>A user; a name that is too long is left out.</summary>
    public static JsonObject User(string id, string? name)
    {
        var user = new JsonObject { ["id"] = id, ["role"] = "user" };
        if (name is { Length: > 0 and <= Longest })
            user["name"] = name;
        return user;
    }

    /// <summary>A user id for somebody who brought none; Web Chat takes ids with this prefix from the token only.</summary>
    public static string NewUser() => "dl_" + Tokens.NewName();
}
