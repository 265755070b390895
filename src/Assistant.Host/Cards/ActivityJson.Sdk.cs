using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Assistant.Host.Cards;

/// <summary>Between the types of the SDK's own packages and JSON; compiled instead of its namesake where the host is built on them.</summary>
internal static class ActivityJson
{
    private static readonly JsonSerializerSettings Settings =
        new(HttpHelper.BotMessageSerializerSettings) { Formatting = Formatting.None };

    /// <summary>Reads an activity; throws <see cref="System.Text.Json.JsonException"/> when a member has the wrong type.</summary>
    public static Activity Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonConvert.DeserializeObject<Activity>(Encoding.UTF8.GetString(utf8), Settings)!;
        }
        catch (JsonException fault)
        {
            throw new System.Text.Json.JsonException(fault.Message, fault);
        }
    }

    /// <summary>Whether the members that activities are known to have are of the right types.</summary>
    public static bool IsActivity(JsonObject json)
    {
        try
        {
            return JsonConvert.DeserializeObject<Activity>(json.ToJsonString(), Settings) is not null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException) // The latter for half of a surrogate pair.
        {
            return false;
        }
    }

    /// <summary>The activity as JSON that the caller may change.</summary>
    public static JsonObject Write(Activity activity) => JsonNode.Parse(JsonConvert.SerializeObject(activity, Settings))!.AsObject();

    /// <summary>An entity whose members beside its type are those of <paramref name="members"/>.</summary>
    public static Entity Entity(string type, JsonObject members) => new(type) { Properties = JObject.Parse(members.ToJsonString()) };

    /// <summary>JSON as a member that holds any JSON: the content of an attachment, channel data, the value of an invoke's answer.</summary>
    public static object Content(JsonObject json) => JObject.Parse(json.ToJsonString());

    /// <summary>The object in a member that holds any JSON, or null where it holds something else.</summary>
    public static JsonObject? Object(object? content) =>
        content is not null && (content as JToken ?? JToken.FromObject(content)) is JObject json ? JsonNode.Parse(json.ToString(Formatting.None))!.AsObject() : null;
}
