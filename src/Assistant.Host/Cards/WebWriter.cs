using System.Text;
using System.Text.Json.Nodes;
using Assistant.Turns;

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
            return reply.Text;
        var text = new StringBuilder(reply.Text).Append('\n');
        foreach (var citation in reply.Citations)
            text.Append('\n').Append('[').Append(citation.Number).Append("]: ").Append(Target(citation));
        return text.ToString();
    }

    public static JsonArray Citations(Reply reply) => [.. reply.Citations.Select(Claim)];

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
