using Assistant.Turns;

namespace Assistant.Host.Cards;

/// <summary>How the assistant introduces itself to a group or channel that it was added to.</summary>
internal static class IntroductionCard
{
    public static AdaptiveCard Draw(Reply greeting)
    {
        var phrases = CardPhrases.In(greeting.Tongue);
        return new AdaptiveCard(
        [
            new CardElement.TextBlock(greeting.Text),
            new CardElement.TextBlock(phrases.Introduction),
            .. greeting.Suggestions.Select(question => new CardElement.TextBlock("• " + question) { Spacing = "Small" }),
        ]);
    }
}
