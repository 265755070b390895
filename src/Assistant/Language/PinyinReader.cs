using System.Buffers;
using System.Collections.Frozen;

namespace Assistant.Language;

/// <summary>Tells Chinese that is written in pinyin from English and from bare names.</summary>
internal static class PinyinReader
{
    private const int LongestAcronym = 5;

    /// <summary>A surname of one syllable and a given name of at most two.</summary>
    private const int LongestName = 3;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouvy");

    private static readonly FrozenDictionary<string, WordKind> Kinds = Table.Rows("pinyin-words.tsv")
        .SelectMany(row => row[1].Split(' '), (row, word) => (Word: word, Kind: Enum.Parse<WordKind>(row[0], ignoreCase: true)))
        .GroupBy(entry => entry.Word)
        .ToFrozenDictionary(group => group.Key, group => group.Aggregate(WordKind.None, (kinds, entry) => kinds | entry.Kind));

    private static readonly FrozenDictionary<string, WordKind>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Whether every word can be read as pinyin, acronyms aside, and something tells that it is: a word that only Chinese has (nihao,
    /// duoshao), or two words of which one is neither English nor a place, and which are not just a person's name.
    /// </summary>
    public static bool IsPinyin(string text)
    {
        var message = new Message();
        Span<char> word = stackalloc char[PinyinCutter.LongestWord];
        var cutter = new PinyinCutter(stackalloc char[PinyinCutter.LongestWord], stackalloc byte[PinyinCutter.LongestWord]);
        for (var at = 0; at < text.Length;)
        {
            var length = LengthOfWord(text.AsSpan(at));
            var written = text.AsSpan(at, length);
            at += Math.Max(length, 1);
            if (length > word.Length)
                return false;
            if (length == 0)
                continue;
            for (var index = 0; index < length; index++)
                word[index] = Script.Fold(written[index]);
            if (!message.Takes(written, word[..length], ref cutter))
                return false;
        }

        return message.IsPinyin;
    }

    private static int LengthOfWord(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetter(text[length]) || (length > 0 && text[length] is '\'' or '’')))
            length++;
        return length;
    }

    /// <summary>GDP, PCT, R&amp;D, vs: a few capitals, or a few consonants.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> written, ReadOnlySpan<char> word) =>
        word.Length <= LongestAcronym && !word.ContainsAnyExceptInRange('a', 'z')
        && (!written.ContainsAnyInRange('a', 'z') || !word.ContainsAny(Vowels));

    [Flags]
    private enum WordKind
    {
        None = 0,
        English = 1,
        Name = 2,
        Surname = 4,
        Chinese = 8,
    }

    /// <summary>What the words so far tell.</summary>
    private struct Message
    {
        private int words;
        private int spoken;
        private int syllables;
        private bool beginsWithSurname;
        private bool endsWithSurname;
        private bool hasPlainWord;
        private bool hasChineseWord;

        public readonly bool IsPinyin => hasChineseWord || (words > 1 && hasPlainWord && !IsJustAName);

        private readonly bool IsJustAName => spoken > 1 && syllables <= LongestName && (beginsWithSurname || endsWithSurname);

        /// <summary>Counts a word, or tells that it is no pinyin.</summary>
        public bool Takes(ReadOnlySpan<char> written, ReadOnlySpan<char> word, ref PinyinCutter cutter)
        {
            var kind = Lookup.TryGetValue(word, out var known) ? known : WordKind.None;
            var isPinyin = cutter.TryCut(word);
            var isAcronym = kind is WordKind.None && IsAcronym(written, word);
            words += isPinyin || isAcronym ? 1 : 0;
            if (isPinyin && !isAcronym && !kind.HasFlag(WordKind.Name))
                Count(kind, cutter.Count);
            return isPinyin || isAcronym;
        }

        private void Count(WordKind kind, int length)
        {
            beginsWithSurname |= spoken == 0 && kind.HasFlag(WordKind.Surname);
            endsWithSurname = kind.HasFlag(WordKind.Surname);
            spoken++;
            syllables += length;
            hasPlainWord |= !kind.HasFlag(WordKind.English);
            hasChineseWord |= kind.HasFlag(WordKind.Chinese);
        }
    }
}
