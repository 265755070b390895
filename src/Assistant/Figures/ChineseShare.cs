namespace Assistant.Figures;

/// <summary>Reads shares that Chinese writes denominator first (百分之四十, 三分之二), halves, and doublings (翻一番).</summary>
internal static class ChineseShare
{
    private static readonly (string Word, decimal Value)[] Doublings =
    [
        ("翻了两番", 4), ("翻两番", 4), ("翻了一番", 2), ("翻一番", 2), ("翻了一倍", 2), ("翻了番", 2), ("翻番", 2), ("翻倍", 2), ("翻了倍", 2),
    ];

    /// <summary>The share or doubling at 百, 半 or 翻, or null.</summary>
    public static FigureSpan? Read(in Passage passage, int at)
    {
        if (passage.Has(at, "百分之"))
            return Share(passage, at, at + 3, 100);
        if (passage.Has(at, "百分百"))
            return Percent(passage, at, at + 3, 100);
        if (passage.Has(at, "半数"))
            return Percent(passage, at, at + 2, 50);
        if (passage[at] == '半' && passage[at - 1] is '过' or '近' or '逾' or '超' && passage[at + 1] is not ('年' or '个' or '月' or '天' or '小'))
            return new FigureSpan(at, 1, new Figure(FigureKind.Percent, 50, null, "", passage[at - 1] == '近' ? Bound.Less : Bound.More));
        foreach (var (word, value) in Doublings)
        {
            if (passage.Has(at, word))
                return new FigureSpan(at, word.Length, new Figure(FigureKind.Multiple, value, null, "", Bound.Exact));
        }

        return null;
    }

    /// <summary>The share that a numeral begins as its denominator, or as the 一 of 一半.</summary>
    public static FigureSpan? Read(in Passage passage, Numeral numeral)
    {
        if (passage.Has(numeral.End, "分之") && numeral.Value > 1)
            return Share(passage, numeral.Start, numeral.End + 2, numeral.Value);
        var isHalf = passage[numeral.Start] == '一' && numeral.End == numeral.Start + 1 && passage[numeral.End] == '半';
        return isHalf ? Percent(passage, numeral.Start, numeral.End + 1, 50) : null;
    }

    private static FigureSpan? Share(in Passage passage, int start, int at, decimal denominator)
    {
        at = passage.SkipSpaces(at);
        var part = passage.IsDigit(at) ? DigitNumeral.ReadPlain(passage, at, out _)
            : ChineseNumeral.IsDigit(passage[at]) || passage[at] is '十' or '百' ? ReadPart(passage, at) : null;
        return part is { } numeral
            ? Percent(passage, start, numeral.End, Math.Round(numeral.Value * 100 / denominator, 6, MidpointRounding.AwayFromZero))
            : null;
    }

    private static Numeral? ReadPart(in Passage passage, int at) =>
        passage[at] == '百' ? new Numeral(at, at + 1, 100) : ChineseNumeral.Read(passage, at, out _);

    private static FigureSpan Percent(in Passage passage, int start, int end, decimal value) => new(start, end - start,
        new Figure(FigureKind.Percent, value, null, "", BoundReader.Read(passage, start, end, FigureKind.Percent)));
}
