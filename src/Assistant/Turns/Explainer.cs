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
