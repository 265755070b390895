using System.Text;
using System.Text.Json.Nodes;
using Assistant.Figures;
using Assistant.Turns;
using Microsoft.Bot.Schema;

namespace Assistant.Host.Cards;

/// <summary>
/// The form that Web Chat draws citations from: <c>[n]</c> becomes a link when a definition stands for it at the end of the
/// text, and opens a popup when the claim of that position has text and no address.
/// </summary>
internal static class WebWriter
{
    public static string Text(Reply reply)
    {
        if (reply.Citations.Count == 0)
            return Marked(reply);
        var text = new StringBuilder(Marked(reply)).Append('\n');
        foreach (var citation in reply.Citations)
            text.Append('\n').Append('[').Append(citation.Number).Append("]: ").Append(Target(citation));
        return text.ToString();
    }

    /// <summary>The text with a mark before the verdict on each statement that was checked.</summary>
    private static string Marked(Reply reply)
    {
        const string Item = "\n- ";
        var items = reply.Text.Split(Item);
        return items.Length != reply.Checks.Count + 1
            ? reply.Text
            : items[0] + string.Concat(items.Skip(1).Zip(reply.Checks, (item, check) => Item + Mark(check.Verdict) + item));
    }

    private static string Mark(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Supported => "✓ ",
        ClaimVerdict.Contradicted => "✗ ",
        _ => "? ",
    };

    public static JsonArray Citations(Reply reply) => [.. reply.Citations.Select(Claim)];

    /// <summary>
    /// The message with what the chat page shows beside its text: the receipt of the reply in <c>channelData</c>, and figures of one unit as
    /// the chart that Teams gets.
    /// </summary>
    public static Activity Complete(Activity message, Reply reply)
    {
        if (reply.Outcome == Outcome.Talked)
            return message;
        message.ChannelData = ActivityJson.Content(new JsonObject { ["receipt"] = Receipt(reply) });
        if (reply.Comparison is { } comparison)
            message.Attachments = [new AdaptiveCard([ComparisonCard.Chart(comparison), .. Working(comparison, reply)]).ToAttachment()];
        return message;
    }

    /// <summary>How what is computed of the figures was computed.</summary>
    private static IEnumerable<CardElement> Working(Comparison comparison, Reply reply) =>
        comparison.Working.Length == 0 ? [] : [CardParts.Small($"{CardPhrases.In(reply.Tongue).Calculation}: {comparison.Working}")];

    /// <summary>How the reply came about: who worded it, how many figures it states, each of which is bound, and what they stand on.</summary>
    private static JsonObject Receipt(Reply reply) => new()
    {
        ["engine"] = reply.Engine == Engine.Model ? "model" : "embedded",
        ["figures"] = FigureScanner.Scan(reply.Text).Count,
        ["question"] = Texts(reply.Receipt.Question),
        ["factIds"] = Texts(reply.Receipt.FactIds),
        ["calculations"] = Texts(reply.Receipt.Calculations),
        ["checks"] = Texts(reply.Checks.Select(check => check.Verdict.ToString())),
        ["factBase"] = reply.Receipt.FactBaseVersion,
        ["prompts"] = reply.Receipt.Prompts,
    };

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];

    private static JsonObject Claim(Citation citation) => new()
    {
        ["@type"] = "Claim",
        ["@id"] = Target(citation),
        ["position"] = citation.Number,
        ["appearance"] = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = CitationText.Name(citation),
            ["abstract"] = CitationText.Abstract(citation),
            ["text"] = citation.Abstract,
        },
    };

    /// <summary>Web Chat keeps the scheme <c>cite</c> to itself: the link opens nothing outside the page.</summary>
    private static string Target(Citation citation) => "cite:" + Uri.EscapeDataString(citation.FactId);
}
