using Assistant.Turns;

namespace Assistant.Host.Cards;

/// <summary>What the article does not give, with the nearest facts that it does.</summary>
internal static class RefusalCard
{
    public static IReadOnlyList<CardElement> Draw(Reply reply, Explanation explanation, CardPhrases phrases) =>
    [
        CardParts.Heading(phrases.NotGiven),
        new CardElement.TextBlock(phrases.Nearest) { IsSubtle = true },
        .. explanation.Facts.Select(fact => new CardElement.Container([CardParts.Prose(fact.Text), CardParts.Small(CardParts.Source(fact, phrases))])),
        .. CardParts.Workings(reply.Workings),
    ];
}
