using System.Text.Json.Nodes;
using Assistant.Turns;

namespace Assistant.Host.Cards;

/// <summary>
/// The form that Teams draws citations from: <c>[n]</c> alone in the text, the rest in the entity. Also right for clients that
/// know no citations.
/// </summary>
internal static class TeamsWriter
{
    /// <summary>Teams takes 20; the local clients that stand in for it take 10.</summary>
    private const int MostCitations = 10;

    /// <summary>A tilde would begin a strike-through; and only the items of a loose list are paragraphs, in which citations are drawn.</summary>
    public static string Text(string text) => text.Replace('~', '–').Replace("\n- ", "\n\n- ", StringComparison.Ordinal);

    public static JsonArray Citations(Reply reply, SourceLinks links) =>
        [.. reply.Citations.Where(citation => citation.Number <= MostCitations && Stands(citation, reply)).Select(citation => Claim(citation, links))];

    private static bool Stands(Citation citation, Reply reply) => reply.Text.Contains($"[{citation.Number}]", StringComparison.Ordinal);

    private static JsonObject Claim(Citation citation, SourceLinks links)
    {
        var appearance = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = CitationText.Name(citation),
            ["abstract"] = CitationText.Abstract(citation),
        };
        if (links.To(citation.FactId) is { } address)
            appearance["url"] = address;
        return new JsonObject { ["@type"] = "Claim", ["position"] = citation.Number, ["appearance"] = appearance };
    }
}
