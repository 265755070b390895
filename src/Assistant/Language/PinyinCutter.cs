namespace Assistant.Language;

/// <summary>Cuts one word at a time into syllables of pinyin, in buffers that the caller lends.</summary>
/// <param name="letters">At least <see cref="LongestWord"/> letters.</param>
/// <param name="ends">As many positions.</param>
internal ref struct PinyinCutter(Span<char> letters, Span<byte> ends)
{
    /// <summary>Longer words are not cut.</summary>
    public const int LongestWord = 64;

    private const int LongestSyllable = 6;
    private const string Marked = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü’";
    private const string Plain = "aaaaeeeeiiiioooouuuuvvvvv'";

    private readonly Span<char> buffer = letters;
    private readonly Span<byte> ends = ends;
    private ReadOnlySpan<char> word;
    private ulong deadEnds;

    /// <summary>Syllables of the last word that was cut.</summary>
    public int Count { get; private set; }

    /// <summary>An interned syllable of the last word that was cut.</summary>
    public readonly string this[int index] =>
        Pinyin.Find(word[(index == 0 ? 0 : ends[index - 1])..ends[index]].TrimStart('\'')) ?? "er";

    /// <summary>Whether the word, in small letters, is syllables and nothing else.</summary>
    public bool TryCut(ReadOnlySpan<char> latinLower)
    {
        Count = 0;
        if (latinLower.Length is 0 or > LongestWord)
            return false;
        for (var at = 0; at < latinLower.Length; at++)
        {
            var marked = latinLower[at] < 'z' ? -1 : Marked.IndexOf(latinLower[at], StringComparison.Ordinal);
            buffer[at] = marked < 0 ? latinLower[at] : Plain[marked];
        }

        word = buffer[..latinLower.Length];
        deadEnds = 0;
        return CutFrom(0);
    }

    private bool CutFrom(int at)
    {
        if (at == word.Length)
            return true;
        if (IsRetroflexEnd(at))
        {
            ends[Count++] = (byte)word.Length;
            return true;
        }

        if ((deadEnds & (1UL << at)) != 0)
            return false;
        var start = at > 0 && word[at] == '\'' ? at + 1 : at;
        for (var length = Math.Min(LongestSyllable, word.Length - start); length > 0; length--)
        {
            if ((GivesItsN(start, length) && Take(start, length - 1)) || Take(start, length))
                return true;
        }

        deadEnds |= 1UL << at;
        return false;
    }

    private bool Take(int start, int length)
    {
        if (!Pinyin.IsSyllable(word.Slice(start, length)) || IsLooseA(start, length))
            return false;
        ends[Count++] = (byte)(start + length);
        if (CutFrom(start + length))
            return true;
        Count--;
        return false;
    }

    /// <summary>Hen|an is he|nan, since an inner syllable that begins with a vowel ought to bear an apostrophe; tian|an stays.</summary>
    private readonly bool GivesItsN(int start, int length)
    {
        var rest = word[(start + length)..];
        return length > 1 && word[start + length - 1] == 'n' && rest.StartsWith("an") && !rest.StartsWith("ang");
    }

    /// <summary>A bare a begins a word or follows an apostrophe: so "area" and "leading" are no pinyin.</summary>
    private readonly bool IsLooseA(int start, int length) => length == 1 && word[start] == 'a' && start > 0 && word[start - 1] != '\'';

    private readonly bool IsRetroflexEnd(int at)
    {
        if (at == 0 || at != word.Length - 1 || word[at] != 'r')
            return false;
        var before = word[..at];
        return before.EndsWith("na") || before.EndsWith("zhe") || before.EndsWith("dian") || before.EndsWith("hui") || before.EndsWith("wan");
    }
}
