using Assistant.Answers;
using Assistant.Facts;
using Assistant.Figures;
using Assistant.Language;
using Assistant.Retrieval;

namespace Assistant.Turns;

/// <summary>
/// Explains figures by the facts and calculations that they stand on. Everything is read from the fact base or computed again, so an id
/// or key that came back from a client can show nothing else. Safe for concurrent use.
/// </summary>
public sealed class Explainer
{
    private readonly FactBase facts;
    private readonly Recalculator recalculator;

    internal Explainer(FactBase facts, Recalculator recalculator)
    {
        this.facts = facts;
        this.recalculator = recalculator;
    }

    /// <summary>The facts and calculations that are known among those named, in their order, each once.</summary>
    /// <param name="factIds">Ids of facts.</param>
    /// <param name="workings">Keys of calculations, as <see cref="Working.Key"/>.</param>
    /// <param name="tongue">Language and script of every text.</param>
    public Explanation Explain(IEnumerable<string> factIds, IEnumerable<string> workings, Tongue tongue)
    {
        var calculations = workings.Distinct().Select(recalculator.Find).OfType<Calculation>().ToList();
        var known = factIds.Select(facts.Find).OfType<Fact>().Concat(calculations.SelectMany(calculation => calculation.Operands)).Distinct();
        return new Explanation([.. known.Select(fact => Show(fact, tongue))], [.. calculations.Select(calculation => Show(calculation, tongue))]);
    }

    /// <summary>The paragraph that a fact stands in, or null where no fact has the id.</summary>
    /// <param name="factId">Id of the fact.</param>
    /// <param name="tongue">Language and script of every text but the original.</param>
    public SourceParagraph? ParagraphOf(string factId, Tongue tongue)
    {
        if (facts.Find(factId) is not { Paragraph: var number })
            return null;
        var article = facts.Article;
        return new SourceParagraph(
            number,
            article.Digests[number - 1].In(tongue),
            article.Paragraphs.Count == 0 ? null : tongue == Tongue.SimplifiedChinese ? Simplifier.Simplify(article.Paragraphs[number - 1]) : article.Paragraphs[number - 1],
            article.Title.In(tongue),
            article.Publisher.In(tongue),
            [.. facts.Facts.Where(fact => fact.Paragraph == number).Select(fact => new SourceLine(fact.Id, fact.Text.In(tongue), Question(fact, tongue)))]);
    }

    /// <summary>The question that the fact answers best: one that needs no other fact.</summary>
    private string Question(Fact fact, Tongue tongue)
    {
        var golden = facts.Golden.Where(golden => golden.Facts.Contains(fact.Id)).MinBy(golden => golden.Facts.Count);
        return golden is null ? "" : tongue switch
        {
            Tongue.English => golden.English[0],
            Tongue.TraditionalChinese => golden.Chinese[0],
            _ => Simplifier.Simplify(golden.Chinese[0]),
        };
    }

    internal static Working Show(Calculation calculation, Tongue tongue) => new(
        Recalculator.KeyOf(calculation),
        Rendering.Working(calculation, tongue),
        FigureWriter.Write(calculation.Result, tongue),
        [.. calculation.Operands.Select(fact => fact.Id)]);

    private SourceFact Show(Fact fact, Tongue tongue) => new(
        fact.Id,
        fact.Text.In(tongue),
        fact.Value is null ? null : FigureWriter.Write(fact.Value, tongue),
        fact.Metric is null ? null : Label(fact, tongue),
        fact.Paragraph,
        facts.Article.Digests[fact.Paragraph - 1].In(tongue),
        $"{facts.Article.Title.In(tongue)} ({facts.Article.Publisher.In(tongue)})");

    private string Label(Fact fact, Tongue tongue)
    {
        var (measure, subject) = (TermNames.In(facts.Term(fact.Metric!), tongue), fact.Subject is null ? "" : TermNames.In(facts.Term(fact.Subject), tongue));
        return tongue == Tongue.English
            ? string.Join(", ", new[] { subject, measure, fact.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "" }.Where(part => part.Length > 0))
            : $"{subject}{measure}{(fact.Year is { } year ? $"（{year}年）" : "")}";
    }
}
