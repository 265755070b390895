using System.Text.Json.Nodes;
using Assistant.Host.Cards;

namespace Assistant.Host.DirectLine;

/// <summary>Reads members of a caller's JSON without trusting their types.</summary>
internal static class JsonReading
{
    /// <summary>The text of a member, or null when it is missing or no well-formed text.</summary>
    public static string? Text(this JsonObject json, string member) => JsonText.Of(json[member]);

    /// <summary>The member as an object, or null.</summary>
    public static JsonObject? Object(this JsonObject json, string member) => json[member] as JsonObject;
}
