using Assistant.Turns;

namespace Assistant.Host.Cards;

/// <summary>Figures large, each with what it measures and the paragraph that gives it.</summary>
internal static class FigureCard
{
    public static IReadOnlyList<CardElement> Draw(Explanation explanation, CardPhrases phrases) =>
    [
        .. explanation.Facts.Select((fact, at) => new CardElement.Container(
        [
            new CardElement.TextBlock(fact.Label!) { IsSubtle = true },
            new CardElement.TextBlock(fact.Figure!) { Size = "ExtraLarge", Weight = "Bolder", Spacing = "None" },
            CardParts.Small(CardParts.Source(fact, phrases)),
        ]) { Separator = at > 0 ? true : null }),
        .. CardParts.Workings(explanation.Workings),
    ];
}
