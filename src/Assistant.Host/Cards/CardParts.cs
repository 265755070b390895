using Assistant.Turns;

namespace Assistant.Host.Cards;

/// <summary>Pieces that several cards share.</summary>
internal static class CardParts
{
    /// <summary>The first line of a card, which begins with a capital.</summary>
    public static CardElement Heading(string text) =>
        new CardElement.TextBlock(text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..]) { Weight = "Bolder", Size = "Medium", Style = "heading" };

    public static CardElement Small(string text) =>
        new CardElement.TextBlock(text) { IsSubtle = true, Size = "Small", Spacing = "Small" };

    /// <summary>Text with the lines of a list as clients of every platform draw them.</summary>
    public static CardElement Prose(string text) => new CardElement.TextBlock(text.Replace("\n- ", "\n\n- ", StringComparison.Ordinal));

    /// <summary>"Paragraph 33: what it is about."</summary>
    public static string Source(SourceFact fact, CardPhrases phrases) => $"{phrases.Paragraph(fact.Paragraph)}: {fact.Digest}";

    /// <summary>Each calculation as "formula = result".</summary>
    public static IEnumerable<CardElement> Workings(IReadOnlyList<Working> workings) =>
        workings.Select(working => new CardElement.TextBlock($"{working.Formula} = **{working.Result}**") { Spacing = "Small" });
}
