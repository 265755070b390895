namespace Assistant.Grounding;

/// <summary>A set of words and short phrases that finds the longest of them at a position.</summary>
internal sealed class Vocables
{
    private readonly HashSet<string> all;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly int longest;

    private Vocables(HashSet<string> words)
    {
        all = words;
        lookup = all.GetAlternateLookup<ReadOnlySpan<char>>();
        longest = words.Count == 0 ? 0 : words.Max(word => word.Length);
    }

    public static Vocables Of(IEnumerable<string> words) => new([.. words]);

    /// <summary>Both sets as one.</summary>
    public Vocables With(Vocables other) => new([.. all, .. other.all]);

    public Vocables Without(Vocables other) => new([.. all.Except(other.all)]);

    /// <summary>Length of the longest word that starts at a position of a folded text and ends with a whole word there; 0 for none.</summary>
    public int At(ReadOnlySpan<char> text, int at)
    {
        for (var length = Math.Min(longest, text.Length - at); length > 0; length--)
            if (lookup.Contains(text.Slice(at, length)) && !Joins(text, at + length))
                return length;
        return 0;
    }

    private static bool Joins(ReadOnlySpan<char> text, int end) => IsPart(text[end - 1]) && end < text.Length && IsPart(text[end]);

    private static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '&' or '-';
}
