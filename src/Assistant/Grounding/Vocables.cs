using System.Collections.Frozen;

namespace Assistant.Grounding;

/// <summary>A set of words and short phrases that finds the longest of them at a position.</summary>
internal sealed class Vocables
{
    private readonly HashSet<string> all;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>Lengths of the words with a first character, longest first.</summary>
    private readonly FrozenDictionary<char, int[]> lengths;

    private Vocables(HashSet<string> words)
    {
        all = words;
        lookup = all.GetAlternateLookup<ReadOnlySpan<char>>();
        lengths = words.Where(word => word.Length > 0).GroupBy(word => word[0]).ToFrozenDictionary(group => group.Key, group => group.Select(word => word.Length).Distinct().OrderDescending().ToArray());
    }

    public static Vocables Of(IEnumerable<string> words) => new([.. words]);

    /// <summary>Both sets as one.</summary>
    public Vocables With(Vocables other) => new([.. all, .. other.all]);

    public Vocables Without(Vocables other) => new([.. all.Except(other.all)]);

    /// <summary>Length of the longest word that starts at a position of a folded text and ends with a whole word there; 0 for none.</summary>
    public int At(ReadOnlySpan<char> text, int at)
    {
        if (!lengths.TryGetValue(text[at], out var known))
            return 0;
        foreach (var length in known)
            if (length <= text.Length - at && !Joins(text, at + length) && lookup.Contains(text.Slice(at, length)))
                return length;
        return 0;
    }

    private static bool Joins(ReadOnlySpan<char> text, int end) => IsPart(text[end - 1]) && end < text.Length && IsPart(text[end]);

    private static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '&' or '-';
}
