using System.Collections.Frozen;

namespace Assistant.Language;

/// <summary>How much of a text is Chinese and how much is written in letters; quoted words count only where there are no others.</summary>
internal readonly record struct WordCount
{
    private static readonly FrozenSet<string> EnglishGrammar = FrozenSet.ToFrozenSet(
    [
        "a", "about", "an", "and", "are", "at", "by", "can", "compare", "compared", "could", "did", "do", "does", "for", "from", "give",
        "has", "have", "how", "in", "is", "it", "its", "many", "me", "more", "much", "of", "on", "or", "say", "says", "said", "show", "tell",
        "than", "that", "the", "their", "there", "this", "to", "versus", "was", "were", "what", "when", "where", "which", "who", "whose",
        "why", "will", "with", "would", "you",
    ]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Grammar =
        EnglishGrammar.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<char> ChineseGrammar =
        "的了是嗎吗呢麼么什甚誰谁幾几哪怎何多少嘅咩冇唔係喺嗰啲乜請请個个說说講讲點点".ToFrozenSet();

    /// <summary>Chinese characters.</summary>
    public int Chinese { get; private init; }

    /// <summary>Words in letters.</summary>
    public int Latin { get; private init; }

    /// <summary>Letters of the longest such word.</summary>
    public int LongestLatin { get; private init; }

    /// <summary>Whether the words in letters hold no small letter.</summary>
    public bool OnlyCapitals { get; private init; }

    private int ChineseGrammarMarks { get; init; }

    private int EnglishGrammarWords { get; init; }

    public bool HasNoLetters => Chinese == 0 && Latin == 0;

    /// <summary>Grammar decides where only one language shows any; otherwise the weight of the words, two characters to a word.</summary>
    public bool IsChinese => (ChineseGrammarMarks > 0, EnglishGrammarWords > 0) switch
    {
        _ when Chinese == 0 => false,
        (_, false) => Chinese > Latin || ChineseGrammarMarks > 0,
        (false, true) => false,
        (true, true) => Chinese > 2 * Latin,
    };

    public static WordCount Of(string text)
    {
        var unquoted = Count(text, skipsQuotes: true);
        return unquoted.HasNoLetters ? Count(text, skipsQuotes: false) : unquoted;
    }

    private static WordCount Count(string text, bool skipsQuotes)
    {
        var count = new WordCount { OnlyCapitals = true };
        for (var at = 0; at < text.Length;)
        {
            if (skipsQuotes && ClosingQuote(text, at) is { } end)
            {
                at = end + 1;
                continue;
            }

            if (IsHan(text[at]))
                count = count.WithHan(text[at]);
            var start = at++;
            if (!IsLetter(text[start]))
                continue;
            while (at < text.Length && (IsLetter(text[at]) || text[at] == '\''))
                at++;
            count = count.WithWord(text.AsSpan(start, at - start));
        }

        return count;
    }

    private WordCount WithHan(char c) =>
        this with { Chinese = Chinese + 1, ChineseGrammarMarks = ChineseGrammarMarks + (ChineseGrammar.Contains(c) ? 1 : 0) };

    private WordCount WithWord(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[Math.Min(word.Length, 16)];
        var isGrammar = word.Length <= 16 && word.ToLowerInvariant(small) > 0 && Grammar.Contains(small);
        return this with
        {
            Latin = Latin + 1,
            LongestLatin = Math.Max(LongestLatin, word.Length),
            OnlyCapitals = OnlyCapitals && !isGrammar && !word.ContainsAnyInRange('a', 'z'),
            EnglishGrammarWords = EnglishGrammarWords + (isGrammar ? 1 : 0),
        };
    }

    private static int? ClosingQuote(string text, int at)
    {
        var closing = text[at] switch
        {
            '「' => '」',
            '『' => '』',
            '《' => '》',
            '“' => '”',
            '"' => '"',
            '〈' => '〉',
            _ => default,
        };
        if (closing == default)
            return null;
        var end = text.IndexOf(closing, at + 1);
        return end > 0 ? end : null;
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff' or '〇';

    private static bool IsLetter(char c) => char.IsLetter(c) && !IsHan(c);
}
