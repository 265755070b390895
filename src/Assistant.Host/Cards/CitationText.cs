using Assistant.Turns;

namespace Assistant.Host.Cards;

/// <summary>Citations within the limits that every client takes.</summary>
internal static class CitationText
{
    private const int LongestName = 80;
    private const int LongestAbstract = 160;

    public static string Name(Citation citation) => Cut(citation.Title, LongestName);

    public static string Abstract(Citation citation) => Cut(citation.Abstract, LongestAbstract);

    /// <summary>At most <paramref name="longest"/> characters, never ending in half of one.</summary>
    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = longest - 1;
        if (char.IsHighSurrogate(text[end - 1]))
            end--;
        return text[..end] + "…";
    }
}
