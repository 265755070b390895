using System.Globalization;
using Assistant.Language;

namespace Assistant.Figures;

/// <summary>A text under scan with its search key; positions are the same in both, and reading beyond either end gives '\0'.</summary>
internal readonly struct Passage(string text)
{
    private readonly string text = text;
    private readonly string key = Script.Fold(text);

    public int Length => key.Length;

    public char this[int at] => (uint)at < (uint)key.Length ? key[at] : '\0';

    /// <summary>The unit as the user wrote it, where case tells a name from a number (4K, May).</summary>
    public char Original(int at) => (uint)at < (uint)text.Length ? text[at] : '\0';

    public bool Has(int at, ReadOnlySpan<char> word) =>
        (uint)at <= (uint)key.Length && key.AsSpan(at).StartsWith(word, StringComparison.Ordinal);

    /// <summary>Whether <paramref name="word"/> ends at <paramref name="end"/>; an English one must be a whole word.</summary>
    public bool HasBefore(int end, string word)
    {
        var start = end - word.Length;
        return start >= 0 && Has(start, word) && !(IsLetter(word[0]) && IsLetter(this[start - 1]));
    }

    /// <summary>The Latin word that starts here; empty where none does.</summary>
    public ReadOnlySpan<char> WordAt(int at)
    {
        var end = at;
        while (IsLetter(this[end]))
            end++;
        return end == at ? [] : key.AsSpan(at, end - at);
    }

    /// <summary>The Latin word that ends here; empty where none does.</summary>
    public ReadOnlySpan<char> WordBefore(int end)
    {
        var start = end;
        while (IsLetter(this[start - 1]))
            start--;
        return start == end ? [] : key.AsSpan(start, end - start);
    }

    public int SkipSpaces(int at)
    {
        while (this[at] == ' ')
            at++;
        return at;
    }

    public int SkipSpacesBack(int end)
    {
        while (this[end - 1] == ' ')
            end--;
        return end;
    }

    /// <summary>After one space, hyphen or nothing: where the next part of a compound such as "480-billion-yuan" starts.</summary>
    public int SkipJoint(int at) => this[at] is ' ' or '-' ? at + 1 : at;

    public bool IsDigit(int at) => DigitAt(at) >= 0;

    /// <summary>The digit at a position, also where it is raised, lowered or of another script; -1 for none and for circled list marks.</summary>
    public int DigitAt(int at)
    {
        var c = this[at];
        if (c < '\u0080')
            return c is >= '0' and <= '9' ? c - '0' : -1;
        return c is >= '\u2460' and <= '\u24ff' or >= '\u2776' ? -1 : CharUnicodeInfo.GetDigitValue(c);
    }

    public static bool IsLetter(char c) => c is >= 'a' and <= 'z';

    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff';
}
