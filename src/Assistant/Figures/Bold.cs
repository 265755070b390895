namespace Assistant.Figures;

/// <summary>Looks through the <c>**</c> of Markdown, which may part a number from its unit (<c>**75.12**億元</c>).</summary>
internal static class Bold
{
    private const string Mark = "**";

    public static bool IsIn(string text) => text.Contains(Mark, StringComparison.Ordinal);

    /// <summary>The figures of the text without its marks, at their positions in the text with them.</summary>
    public static IReadOnlyList<FigureSpan> Scan(string text)
    {
        var plain = new char[text.Length];
        var positions = new int[text.Length];
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text.AsSpan(at).StartsWith(Mark))
                at++;
            else
                (plain[length], positions[length++]) = (text[at], at);
        }

        return [.. FigureScanner.ScanPlain(new string(plain, 0, length)).Select(span => Move(span, positions))];
    }

    private static FigureSpan Move(FigureSpan span, int[] positions)
    {
        var start = positions[span.Start];
        return span with { Start = start, Length = positions[span.End - 1] + 1 - start };
    }
}
