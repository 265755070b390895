using Assistant.Turns;

namespace Assistant.Host.Cards;

/// <summary>Draws the card that goes with a reply. Every figure on it stands in the reply's text as well.</summary>
internal sealed class ReplyCards(Explainer explainer)
{
    private const int MostFigures = 4;

    /// <summary>The card, or null where the text alone says it best.</summary>
    public AdaptiveCard? Draw(Reply reply)
    {
        if (reply.Checks.Count > 0)
            return CheckCard.Draw(reply, WhyAction.Of(reply).Button());
        if (reply.Citations.Count == 0 || reply.Outcome == Outcome.Talked)
            return null;
        var explanation = explainer.Explain(reply.Citations.Select(citation => citation.FactId), reply.Workings.Select(working => working.Key), reply.Tongue);
        return Body(reply, explanation) is { } body
            ? new AdaptiveCard(body) { Actions = [WhyAction.Of(reply).Button()], Speak = Plain(reply.Text) }
            : null;
    }

    private static IReadOnlyList<CardElement>? Body(Reply reply, Explanation explanation)
    {
        var phrases = CardPhrases.In(reply.Tongue);
        if (reply.Outcome == Outcome.Refused)
            return RefusalCard.Draw(reply, explanation, phrases);
        if (reply.Comparison is { } comparison)
            return ComparisonCard.Draw(comparison, explanation, phrases);
        if (explanation.Facts.Count <= MostFigures && explanation.Facts.All(fact => fact.Figure is not null))
            return FigureCard.Draw(explanation, phrases);
        return explanation.Facts is [var only] && ListCard.IsList(only) ? ListCard.Draw(only, phrases) : null;
    }

    private static string Plain(string text) => text.Replace("*", "", StringComparison.Ordinal);
}
