using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistant.Host.Cards;

/// <summary>Reads text that a client sent without trusting that it is one.</summary>
internal static class JsonText
{
    /// <summary>The text of a node, or null when it is missing or no well-formed text.</summary>
    public static string? Of(JsonNode? node)
    {
        try
        {
            return node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half of a surrogate pair
        }
    }
}
