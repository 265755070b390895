using Assistant.Language;
using Assistant.Turns;

namespace Assistant.Host.Cards;

/// <summary>The answer to "why this figure?": calculations with their formula, facts with their paragraph, the article.</summary>
internal static class ExplanationCard
{
    private const int MostLinks = 3;

    public static AdaptiveCard Draw(Explanation explanation, Tongue tongue, SourceLinks links)
    {
        var phrases = CardPhrases.In(tongue);
        List<CardElement> body = [CardParts.Heading(phrases.Why)];
        if (explanation.Workings.Count > 0)
            body.AddRange([Title(phrases.Calculation), .. CardParts.Workings(explanation.Workings)]);
        body.Add(Title(phrases.Sources));
        body.AddRange(explanation.Facts.Select(fact => Fact(fact, phrases)));
        if (explanation.Facts is [var first, ..])
            body.Add(CardParts.Small(first.Article));
        return new AdaptiveCard(body) { Actions = Links(explanation, phrases, links) };
    }

    private static CardElement.TextBlock Title(string text) => new(text) { Weight = "Bolder", Spacing = "Medium" };

    private static CardElement.Container Fact(SourceFact fact, CardPhrases phrases) =>
        new([CardParts.Prose(fact.Text), CardParts.Small(CardParts.Source(fact, phrases))]);

    private static List<CardButton>? Links(Explanation explanation, CardPhrases phrases, SourceLinks links)
    {
        List<CardButton> buttons = [.. explanation.Facts.DistinctBy(fact => fact.Paragraph).Take(MostLinks)
            .Where(fact => links.To(fact.Id) is not null)
            .Select(fact => new CardButton.OpenUrl($"{phrases.OpenSource} ({phrases.Paragraph(fact.Paragraph)})", links.To(fact.Id)!))];
        return buttons.Count > 0 ? buttons : null;
    }
}
