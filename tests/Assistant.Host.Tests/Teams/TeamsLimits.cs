using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Assistant.Host.Tests.Teams;

/// <summary>What Teams documents of the messages that it takes, and what its local stand-in takes: the stricter of both.</summary>
internal static partial class TeamsLimits
{
    private const int MostBytes = 80 * 1024;

    /// <summary>Fails where the activity breaks a limit.</summary>
    public static void AssertKept(JsonObject activity)
    {
        Assert.InRange(Encoding.Unicode.GetByteCount(activity.ToJsonString()), 1, MostBytes);
        if (activity["attachments"] is JsonArray { Count: > 0 } attachments)
        {
            Assert.Null(activity["suggestedActions"]);
            Assert.All(attachments, attachment => AssertCard(attachment!["content"]!.AsObject()));
        }

        if ((string?)activity["text"] is { } text)
            AssertText(text);
        if (activity["entities"] is JsonArray entities)
            AssertRoot(Assert.Single(entities)!.AsObject(), (string)activity["text"]!);
        if (activity["suggestedActions"]?["actions"] is JsonArray actions)
            AssertSuggestions(actions);
    }

    /// <summary>Every element of a card, however deep.</summary>
    public static IEnumerable<JsonObject> Elements(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(member => Elements(member.Value)).Prepend(json),
        JsonArray array => array.SelectMany(Elements),
        _ => [],
    };

    /// <summary>Fails where a card is not one that every client of Teams draws.</summary>
    public static void AssertCard(JsonObject card)
    {
        Assert.Equal(("AdaptiveCard", "1.5"), ((string)card["type"]!, (string)card["version"]!));
        Assert.NotEmpty(card["body"]!.AsArray());
        foreach (var element in Elements(card))
        {
            if ((string?)element["type"] is not { } type)
                continue;
            Assert.Contains(type, (string[])["AdaptiveCard", "TextBlock", "FactSet", "Container", "Chart.HorizontalBar", "Input.ChoiceSet", "Input.Text", "Action.Execute", "Action.Submit", "Action.OpenUrl", "task/fetch"]);
            if (type.StartsWith("Chart.", StringComparison.Ordinal))
                AssertChart(element);
        }
    }

    private static void AssertChart(JsonObject chart)
    {
        var bars = chart["data"]!.AsArray();
        var facts = chart["fallback"]!["facts"]!.AsArray();
        Assert.Equal("FactSet", (string)chart["fallback"]!["type"]!);
        Assert.Equal(bars.Select(bar => (string)bar!["x"]!), facts.Select(fact => (string)fact!["title"]!));
        Assert.All(bars.Zip(facts), pair => Assert.Contains(pair.First!["y"]!.ToJsonString(), (string)pair.Second!["value"]!, StringComparison.Ordinal));
    }

    private static void AssertText(string text)
    {
        Assert.NotEqual("", text.Trim());
        Assert.DoesNotContain('~', text);
        Assert.DoesNotMatch(@"(?m)^\s*(\||#)", text);
    }

    private static void AssertRoot(JsonObject root, string text)
    {
        Assert.Equal(("https://schema.org/Message", "Message", "https://schema.org", ""), ((string)root["type"]!, (string)root["@type"]!, (string)root["@context"]!, (string)root["@id"]!));
        Assert.Subset(new HashSet<string> { "type", "@type", "@context", "@id", "additionalType", "citation" }, root.Select(member => member.Key).ToHashSet());
        var citations = root["citation"]!.AsArray();
        Assert.InRange(citations.Count, 1, 10);
        foreach (var citation in citations)
        {
            Assert.Equal("Claim", (string)citation!["@type"]!);
            Assert.Contains($"[{(int)citation["position"]!}]", text, StringComparison.Ordinal);
            Assert.Equal("DigitalDocument", (string)citation["appearance"]!["@type"]!);
            Assert.InRange(((string)citation["appearance"]!["name"]!).Length, 1, 80);
            Assert.InRange(((string)citation["appearance"]!["abstract"]!).Length, 1, 160);
        }

        Assert.Equal(Citations().Matches(text).Select(match => int.Parse(match.ValueSpan, provider: null)).Distinct().Order().Take(10), citations.Select(citation => (int)citation!["position"]!).Order());
    }

    private static void AssertSuggestions(JsonArray actions)
    {
        Assert.InRange(actions.Count, 1, 3);
        Assert.All(actions, action => Assert.Equal(("imBack", (string)action!["title"]!), ((string)action["type"]!, (string)action["value"]!)));
    }

    [GeneratedRegex(@"(?<=\[)\d+(?=\])")]
    private static partial Regex Citations();
}
