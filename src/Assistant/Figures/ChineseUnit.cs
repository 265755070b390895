namespace Assistant.Figures;

/// <summary>Reads the unit behind a number in Chinese, from the search key.</summary>
internal static class ChineseUnit
{
    /// <summary>Words that begin like a share in tenths (成果, 成本).</summary>
    private const string AfterTenths = "果本立为功员熟交长效绩都就分品型";

    private static readonly (string Word, string Unit)[] Durations =
    [
        ("个季度", "quarter"), ("个季", "quarter"), ("个月", "month"), ("个星期", "week"), ("个礼拜", "week"), ("个工作日", "day"), ("周年", "year"),
        ("星期", "week"), ("年", "year"), ("周", "week"), ("天", "day"),
    ];

    public static Unit? Read(in Passage passage, int at, Numeral numeral) =>
        passage[at] == '强' ? new Unit(FigureKind.Number, "", at + 1) { IsName = true } : Share(passage, at, numeral) ?? Money(passage, at) ?? Duration(passage, at, numeral) ?? Rank(passage, at) ?? Count(passage, at, numeral);

    private static Unit? Share(in Passage passage, int at, Numeral numeral)
    {
        if (passage.Has(at, "个百分点"))
            return Unit.Points(at + 4);
        if (passage.Has(at, "百分点"))
            return Unit.Points(at + 3);
        if (passage[at] == '倍')
            return passage[at + 1] == '增' ? null : new Unit(FigureKind.Multiple, "", at + 1);
        if (passage[at] != '成' || numeral.Value > 10 || numeral.Magnitude > 10 || AfterTenths.Contains(passage[at + 1]))
            return null;
        var percent = passage[at + 1] == '半' ? 5 : ChineseNumeral.Digit(passage[at + 1]);
        return percent > 0 && !ChineseNumeral.IsNumeral(passage[at + 2]) && !CountUnit.Classifiers.Contains(passage[at + 2])
            ? new Unit(FigureKind.Percent, "", at + 2) { Scale = 10, Extra = percent }
            : new Unit(FigureKind.Percent, "", at + 1) { Scale = 10 };
    }

    private static Unit? Money(in Passage passage, int at)
    {
        if (Currency.After(passage, at) is not { } currency)
            return null;
        return new Unit(FigureKind.Money, currency.Code, currency.Edge) { IsLevel = passage[currency.Edge] == '级' };
    }

    private static Unit? Duration(in Passage passage, int at, Numeral numeral)
    {
        if (passage.Has(at, "季度") && passage.HasBefore(passage.SkipSpacesBack(numeral.Start), "连续"))
            return new Unit(FigureKind.Duration, "quarter", at + 2);
        if (passage[at] == '月' && numeral.Value <= 12 && passage[numeral.Start] != '两')
            return new Unit(FigureKind.MonthDay, "", at + 1) { Scale = 100 };
        foreach (var (word, unit) in Durations)
        {
            if (!passage.Has(at, word))
                continue;
            var end = at + word.Length;
            if (passage.Has(end, "规划") || passage.Has(end, "计划"))
                return new Unit(FigureKind.Duration, unit, end) { IsName = true };
            var isOther = numeral.IsYearLike || IsOneAsWord(passage, numeral) || (word == "年" && passage[end] is '代' or '级') || (word == "天" && passage[end] == '然');
            return isOther ? null : new Unit(FigureKind.Duration, unit, end);
        }

        return null;
    }

    private static Unit? Rank(in Passage passage, int at)
    {
        if (passage[at] == '届')
            return new Unit(FigureKind.Ordinal, "", at + 1);
        return passage.Has(at, "次全会") ? new Unit(FigureKind.Ordinal, "", at + 1) : null;
    }

    private static Unit? Count(in Passage passage, int at, Numeral numeral)
    {
        var classifier = passage[at];
        if (!CountUnit.Classifiers.Contains(classifier) || IsOneAsWord(passage, numeral) || passage.Has(at, "位一体"))
            return null;
        return classifier == '大'
            ? numeral.Magnitude > 10 || !Passage.IsHan(passage[at + 1]) ? null : new Unit(FigureKind.Count, "", at + 1)
            : new Unit(FigureKind.Count, classifier.ToString(), at + 1);
    }

    /// <summary>一個, 一家, 一年: an article more often than a number.</summary>
    private static bool IsOneAsWord(in Passage passage, Numeral numeral) =>
        passage[numeral.Start] == '一' && numeral.End == numeral.Start + 1;
}
