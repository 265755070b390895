using Assistant.Turns;

namespace Assistant.Host.Cards;

/// <summary>Figures of one unit side by side as a chart, with the calculations made from them.</summary>
internal static class ComparisonCard
{
    public static IReadOnlyList<CardElement> Draw(Comparison comparison, Explanation explanation, CardPhrases phrases) =>
    [
        CardParts.Heading(comparison.Title),
        Chart(comparison),
        .. CardParts.Workings(explanation.Workings),
        .. explanation.Facts.DistinctBy(fact => fact.Paragraph).Select(fact => CardParts.Small(CardParts.Source(fact, phrases))),
    ];

    /// <summary>The chart; where it cannot be drawn, its figures as the text writes them.</summary>
    public static CardElement.BarChart Chart(Comparison comparison) => new(
        comparison.Title,
        [.. comparison.Bars.Select(bar => new CardBar(bar.Label, bar.Value))],
        new CardElement.FactSet([.. comparison.Bars.Select(bar => new CardFact(bar.Label, bar.Display))]))
    {
        XAxisTitle = comparison.Unit.Length == 0 ? null : comparison.Unit,
    };
}
