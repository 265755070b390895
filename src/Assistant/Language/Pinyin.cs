using System.Collections.Frozen;

namespace Assistant.Language;

/// <summary>
/// Mandarin as it sounds, in pinyin without tones and with v for ü: for understanding what is typed in letters or by ear, never for
/// showing. Every syllable that leaves is one interned string.
/// </summary>
public static class Pinyin
{
    /// <summary>Spellings in use beside those of the table: lue, since no other syllable is written so, the lyu of passports, and 誰 as many say it.</summary>
    private static readonly (string Spelling, string Syllable)[] Spellings =
        [("lue", "lve"), ("nue", "nve"), ("lyu", "lv"), ("nyu", "nv"), ("shei", "shui")];

    private static readonly FrozenDictionary<char, string> Readings =
        Table.Rows("pinyin.tsv").ToFrozenDictionary(row => row[0][0], row => string.Intern(row[1]));

    private static readonly FrozenDictionary<string, Sound> Sounds = Readings.Values.Distinct()
        .Select(syllable => (Spelling: syllable, Syllable: syllable))
        .Concat(Spellings)
        .ToFrozenDictionary(pair => pair.Spelling, pair => Sound.Of(string.Intern(pair.Syllable)));

    private static readonly FrozenDictionary<string, Sound>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Sounds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// The syllable of a character in its search key (<see cref="Script.Fold(char)"/>), in the reading that the field uses most
    /// (長 is zhang, as in growth); null for what is no Chinese character or a rare one.
    /// </summary>
    public static string? Of(char folded) => Readings.GetValueOrDefault(folded);

    /// <summary>Whether these small letters are one syllable, in any of its spellings.</summary>
    public static bool IsSyllable(ReadOnlySpan<char> letters) => Lookup.ContainsKey(letters);

    /// <summary>
    /// Cuts a word in small letters wholly into syllables and appends them; where it cannot, nothing is appended. The longest syllable
    /// comes first (fang an), but an n before "an" goes over where both sides stay whole (he nan). Apostrophes part syllables, tone
    /// marks are read over, and the r of nar, zher, dianr, huir and wanr is the syllable er.
    /// </summary>
    /// <param name="latinLower">At most <see cref="PinyinCutter.LongestWord"/> letters; longer words are not cut.</param>
    /// <param name="syllables">Where the syllables go.</param>
    public static bool TryCut(ReadOnlySpan<char> latinLower, List<string> syllables)
    {
        ArgumentNullException.ThrowIfNull(syllables);
        var cutter = new PinyinCutter(stackalloc char[PinyinCutter.LongestWord], stackalloc byte[PinyinCutter.LongestWord]);
        if (!cutter.TryCut(latinLower))
            return false;
        for (var index = 0; index < cutter.Count; index++)
            syllables.Add(cutter[index]);
        return true;
    }

    /// <summary>
    /// One key for the syllables that speakers confuse: zh, ch, sh with z, c, s, and ang, eng, ing with an, en, in; on demand also n with
    /// l at the start. What is no syllable comes back as it is.
    /// </summary>
    public static string Fuzzy(string syllable, bool mergesNWithL = false)
    {
        ArgumentNullException.ThrowIfNull(syllable);
        return !Sounds.TryGetValue(syllable, out var sound) ? syllable : mergesNWithL ? sound.FuzzyWithL : sound.Fuzzy;
    }

    /// <summary>The interned syllable that these letters spell, or null.</summary>
    internal static string? Find(ReadOnlySpan<char> letters) => Lookup.TryGetValue(letters, out var sound) ? sound.Syllable : null;

    private sealed record Sound(string Syllable, string Fuzzy, string FuzzyWithL)
    {
        public static Sound Of(string syllable)
        {
            var plain = syllable is [var initial, 'h', ..] ? initial + syllable[2..] : syllable;
            if (plain.EndsWith("ng", StringComparison.Ordinal) && plain[^3] != 'o')
                plain = plain[..^1];
            return new(syllable, string.Intern(plain), string.Intern(plain[0] == 'n' ? 'l' + plain[1..] : plain));
        }
    }
}
