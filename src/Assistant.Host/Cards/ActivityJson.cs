using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Assistant.Host.Cards;

/// <summary>
/// Between the SDK's types and JSON. The only file that knows how they are serialised: it differs where the host is built
/// on the SDK's own packages.
/// </summary>
internal static class ActivityJson
{
    /// <summary>Reads an activity; throws <see cref="JsonException"/> when a member has the wrong type.</summary>
    public static Activity Read(ReadOnlySpan<byte> utf8) => ProtocolJson.Deserialize<Activity>(utf8);

    /// <summary>Whether the members that activities are known to have are of the right types.</summary>
    public static bool IsActivity(JsonObject json)
    {
        try
        {
            return ProtocolJson.Convert<Activity>(json) is not null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException) // The latter for half of a surrogate pair.
        {
            return false;
        }
    }

    /// <summary>The activity as JSON that the caller may change.</summary>
    public static JsonObject Write(Activity activity) => JsonNode.Parse(Bytes(activity))!.AsObject();

    /// <summary>The activity as JSON in UTF-8.</summary>
    public static byte[] Bytes(Activity activity) => ProtocolJson.Serialize(activity);

    /// <summary>An entity whose members beside its type are those of <paramref name="members"/>.</summary>
    public static Entity Entity(string type, JsonObject members) => new(type) { Properties = members };

    /// <summary>JSON as a member that holds any JSON: the content of an attachment, channel data, the value of an invoke's answer.</summary>
    public static object Content(JsonObject json) => json;

    /// <summary>The object in a member that holds any JSON, or null where it holds something else.</summary>
    public static JsonObject? Object(object? content) => content is null ? null : ProtocolJson.Convert<JsonNode>(content) as JsonObject;
}
