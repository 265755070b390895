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

    public static string Text(Reply reply) => reply.Text;

    public static JsonArray Citations(Reply reply) =>
        [.. reply.Citations.Where(citation => citation.Number <= MostCitations).Select(Claim)];

    private static JsonObject Claim(Citation citation) => new()
    {
        ["@type"] = "Claim",
        ["position"] = citation.Number,
        ["appearance"] = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = CitationText.Name(citation),
            ["abstract"] = CitationText.Abstract(citation),
        },
    };
}
