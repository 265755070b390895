using Assistant.Turns;

namespace Assistant.Host.Cards;

/// <summary>A verdict on each claim of a text, with the facts that decide it.</summary>
internal static class CheckCard
{
    /// <summary>The verdicts of a reply.</summary>
    public static AdaptiveCard Draw(Reply reply, params IReadOnlyList<CardButton> actions)
    {
        var phrases = CardPhrases.In(reply.Tongue);
        if (reply.Checks.Count == 0)
            return new AdaptiveCard([CardParts.Heading(phrases.Checked), new CardElement.TextBlock(phrases.NothingToCheck)]);
        return new AdaptiveCard([CardParts.Heading(phrases.Checked), .. reply.Checks.Select(claim => Claim(claim, reply, phrases))]) { Actions = actions };
    }

    private static CardElement.Container Claim(CheckedClaim claim, Reply reply, CardPhrases phrases)
    {
        var paragraphs = claim.Citations.Select(number => reply.Citations[number - 1].Paragraph).Distinct().Select(phrases.Paragraph);
        List<CardElement> items =
        [
            new CardElement.TextBlock(phrases.Verdict(claim.Verdict)) { Weight = "Bolder", Color = Colour(claim.Verdict) },
            new CardElement.TextBlock(Quote(claim.Quote, reply)) { IsSubtle = true, Spacing = "None" },
        ];
        if (claim.Text.Length > 0)
            items.AddRange([new CardElement.TextBlock(claim.Text) { Spacing = "Small" }, CardParts.Small(string.Join(", ", paragraphs))]);
        return new CardElement.Container(items) { Separator = true, Spacing = "Medium" };
    }

    private static string Quote(string words, Reply reply) => reply.Tongue == Language.Tongue.English ? $"“{words}”" : $"「{words}」";

    private static string? Colour(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Supported => "Good",
        ClaimVerdict.Contradicted => "Attention",
        _ => null,
    };
}
