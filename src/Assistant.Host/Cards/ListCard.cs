using Assistant.Turns;

namespace Assistant.Host.Cards;

/// <summary>A list of the article: its heading and its lines.</summary>
internal static class ListCard
{
    private const string Line = "\n- ";

    public static bool IsList(SourceFact fact) => fact.Text.Contains(Line, StringComparison.Ordinal);

    public static IReadOnlyList<CardElement> Draw(SourceFact fact, CardPhrases phrases)
    {
        var lines = fact.Text.Split(Line);
        return
        [
            CardParts.Heading(lines[0].Replace("*", "", StringComparison.Ordinal)),
            .. lines[1..].Select(line => new CardElement.TextBlock("• " + line) { Spacing = "Small" }),
            CardParts.Small(CardParts.Source(fact, phrases)),
        ];
    }
}
