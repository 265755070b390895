using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistant.Host.DirectLine;

/// <summary>Reads members of a caller's JSON without trusting their types.</summary>
internal static class JsonReading
{
    /// <summary>The text of a member, or null when it is missing or no well-formed text.</summary>
    public static string? Text(this JsonObject json, string member)
    {
        try
        {
            return json[member] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half of a surrogate pair
        }
    }

    /// <summary>The member as an object, or null.</summary>
    public static JsonObject? Object(this JsonObject json, string member) => json[member] as JsonObject;
}
