using System.Text.Json;
using System.Text.Json.Nodes;
using Assistant.Turns;
using Microsoft.Bot.Schema;

namespace Assistant.Host.Cards;

/// <summary>
/// The last look at what leaves for a channel: every figure in the text, in what is spoken, in any field of a card, citation or suggestion,
/// and the length of every bar, has to be the reply's own.
/// </summary>
internal sealed class ActivityGuard(ReplyGuard guard)
{
    /// <summary>Members whose values are for clients and hold no words, or tell what the user stated and by what it was answered.</summary>
    private static readonly HashSet<string> Technical =
    [
        "@context", "@id", "@type", "$schema", "color", "contentType", "displayMode", "factBase", "factIds", "figures", "height", "id", "inputHint", "position", "prompts", "question", "size", "spacing", "style", "textFormat", "type",
        "url", "verb", "version", "weight", "width",
    ];

    /// <summary>Throws <see cref="InvalidOperationException"/> where one of the activities holds a figure that the reply does not bear out.</summary>
    public void Demand(Reply reply, IEnumerable<Activity> activities)
    {
        List<JsonElement> leaves = [.. activities.SelectMany(activity => Leaves(ActivityJson.Write(activity), ""))];
        List<string> strays =
        [
            .. guard.Strays(reply, from leaf in leaves where leaf.ValueKind == JsonValueKind.String select leaf.GetString()!),
            .. from leaf in leaves where leaf.ValueKind == JsonValueKind.Number && !IsBar(leaf.GetDecimal(), reply) select leaf.GetRawText(),
        ];
        if (strays.Count > 0)
            throw new InvalidOperationException($"An activity held figures of no fact of its reply and was not sent: {string.Join(", ", strays)}");
    }

    private static bool IsBar(decimal length, Reply reply) => reply.Comparison?.Bars.Any(bar => bar.Value == length) is true;

    /// <summary>The texts and numbers of an activity. The <c>data</c> of a button comes back to the bot and is not shown; that of a chart is an array.</summary>
    private static IEnumerable<JsonElement> Leaves(JsonNode? node, string name) => node switch
    {
        JsonObject when name == "data" => [],
        JsonObject fields => fields.Where(field => !Technical.Contains(field.Key)).SelectMany(field => Leaves(field.Value, field.Key)),
        JsonArray items => items.SelectMany(item => Leaves(item, name == "data" ? "" : name)),
        JsonValue value => [value.GetValue<JsonElement>()],
        _ => [],
    };
}
