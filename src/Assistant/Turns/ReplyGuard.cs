using System.Globalization;
using Assistant.Facts;
using Assistant.Figures;
using Assistant.Grounding;
using Assistant.Language;

namespace Assistant.Turns;

/// <summary>
/// Checks what a host has made of a reply: every figure, date and rank in any of its texts has to be one of the reply's own. The last look
/// before a message leaves, it sees a text as a reader does. Pure, and linear in the length of the texts. Safe for concurrent use.
/// </summary>
public sealed class ReplyGuard
{
    private readonly FactBase facts;
    private readonly Guard guard;
    private readonly HashSet<string> questions;
    private readonly List<Figure>[] digests;

    internal ReplyGuard(FactBase facts, Guard guard)
    {
        this.facts = facts;
        this.guard = guard;
        questions = [.. facts.Golden.SelectMany(golden => new[] { golden.English[0], golden.Chinese[0], Simplifier.Simplify(golden.Chinese[0]) })];
        digests = [.. facts.Article.Digests.Select(digest => Scan(digest.English).Concat(Scan(digest.Traditional)).ToList())];
    }

    /// <summary>The figures of texts made of a reply that nothing of the reply bears out; empty where the texts may be shown.</summary>
    /// <param name="reply">The reply; its own text and calculations have had their verdict.</param>
    /// <param name="texts">Everything that a reader may see or hear: text, fields of cards, citations, suggestions.</param>
    public IReadOnlyList<string> Strays(Reply reply, IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var allowed = Allowed(reply);
        return [.. from text in texts
                   where !questions.Contains(text)
                   from figure in Scan(text)
                   where !allowed.Exists(known => Figure.Same(known, figure))
                   select $"{figure.Kind} {figure.Value.ToString(CultureInfo.InvariantCulture)}"];
    }

    private List<Figure> Allowed(Reply reply)
    {
        List<Figure> allowed = [.. guard.FiguresOf(reply.Receipt.FactIds), .. Scan(reply.Text)];
        foreach (var working in reply.Workings)
            allowed.AddRange(Scan(working.Formula).Concat(Scan(working.Result)));
        foreach (var paragraph in reply.Receipt.FactIds.Concat(reply.Workings.SelectMany(working => working.FactIds)).Select(facts.Find).OfType<Fact>().Select(fact => fact.Paragraph).Distinct())
        {
            allowed.AddRange(digests[paragraph - 1]);
            allowed.Add(new Figure(FigureKind.Number, paragraph, null, "", Figures.Bound.Exact));
            allowed.Add(new Figure(FigureKind.Ordinal, paragraph, null, "", Figures.Bound.Exact));
        }

        return allowed;
    }

    private static IEnumerable<Figure> Scan(string text) => FigureScanner.Scan(CleanText.Of(text)).Select(span => span.Figure);
}
