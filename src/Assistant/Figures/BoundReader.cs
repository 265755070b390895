using Assistant.Language;

namespace Assistant.Figures;

/// <summary>Reads the words before and behind a figure that bound it.</summary>
internal static class BoundReader
{
    private static readonly (string Word, Bound Bound)[] ChineseBefore = LongestFirst(
        [
            (Bound.About, "約 大約 約莫 大概"),
            (Bound.Less, "近 將近 接近 不足 未滿 不到 少於 低於 未達 不及"),
            (Bound.More, "超 超過 超出 逾 多於 高於 大於 突破 破 超越"),
            (Bound.AtLeast, "至少 最少 不少於 不低於 不小於 起碼"),
            (Bound.AtMost, "高達 多達 最多 至多 不超過 不多於 不高於 最高"),
        ]);

    private static readonly (string Word, Bound Bound)[] EnglishBefore = LongestFirst(
        [
            (Bound.About, "about|around|approximately|roughly|some|circa|approx.|approx|an estimated|~"),
            (Bound.Less, "nearly|almost|close to|just under|just below|less than|fewer than|under|below|not quite|<"),
            (Bound.More, "over|above|more than|exceeding|exceeds|exceeded|exceed|in excess of|upwards of|surpassing|surpassed|greater than|"
                + "higher than|topping|topped|>"),
            (Bound.AtLeast, "at least|no less than|not less than|no fewer than|not fewer than|a minimum of|>=|≥"),
            (Bound.AtMost, "at most|up to|no more than|not more than|as much as|as many as|as high as|a maximum of|<=|≤"),
        ]);

    private static readonly (string Word, Bound Bound)[] Behind = LongestFirst(
        [
            (Bound.About, "左右|上下|or so|or thereabouts"),
            (Bound.AtLeast, "以上|及以上|或以上|or more|and above|or above|and more|or higher|at least"),
            (Bound.AtMost, "以下|以內|或以下|or less|or fewer|or below|at most"),
        ]);

    /// <summary>
    /// The bound of a figure that stands from <paramref name="start"/> to <paramref name="end"/>; exact for years, dates and ranks, and for
    /// "over eight years" and 近五年, which name the time in which something happened.
    /// </summary>
    public static Bound Read(in Passage passage, int start, int end, FigureKind kind)
    {
        if (kind is FigureKind.Year or FigureKind.Date or FigureKind.MonthDay or FigureKind.Ordinal)
            return Bound.Exact;
        if (Find(passage, start) is { } before && !(kind is FigureKind.Duration && IsDuring(passage, start)))
            return before;
        var at = passage.SkipSpaces(end);
        foreach (var (word, bound) in Behind)
        {
            if (passage.Has(at, word) && !Passage.IsLetter(passage[at + word.Length]))
                return bound;
        }

        return Bound.Exact;
    }

    private static Bound? Find(in Passage passage, int start)
    {
        var end = passage.SkipSpacesBack(start);
        if (passage[end - 1] is '了' or '占' or '达' or '为' && Passage.IsHan(passage[end - 2]) && ChineseBound(passage, end - 1) is { } bound)
            return bound;
        if (Passage.IsHan(passage[end - 1]))
            return ChineseBound(passage, end);
        if (passage.WordBefore(end) is "a" or "the" && passage[end - 2] == ' ')
            end = passage.SkipSpacesBack(end - 1);
        foreach (var (word, found) in EnglishBefore)
        {
            if (passage.HasBefore(end, word))
                return IsTopic(passage, end - word.Length, word) ? null : found;
        }

        return null;
    }

    private static Bound? ChineseBound(in Passage passage, int end)
    {
        foreach (var (word, bound) in ChineseBefore)
        {
            if (passage.HasBefore(end, word))
                return bound;
        }

        return null;
    }

    /// <summary>"What about 40%?" names a topic.</summary>
    private static bool IsTopic(in Passage passage, int start, string word) =>
        word is "about" && passage.WordBefore(passage.SkipSpacesBack(start)) is "what" or "how" or "me" or "ask" or "asked" or "is";

    private static bool IsDuring(in Passage passage, int start)
    {
        var end = passage.SkipSpacesBack(start);
        return passage.HasBefore(end, "over") || (passage.HasBefore(end, "近") && !passage.HasBefore(end, "接近") && !passage.HasBefore(end, "将近"));
    }

    private static (string Word, Bound Bound)[] LongestFirst((Bound Bound, string Words)[] groups) =>
    [
        .. groups.SelectMany(group => group.Words
                .Split(group.Words.Contains('|', StringComparison.Ordinal) ? '|' : ' ')
                .Select(word => (Word: Script.Fold(word), group.Bound)))
            .OrderByDescending(pair => pair.Word.Length),
    ];
}
