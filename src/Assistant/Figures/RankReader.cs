namespace Assistant.Figures;

/// <summary>Reads ranks and places in an order: 第三, 首位, 榜首, 前十, 3rd, no. 1, number one, top spot.</summary>
internal static class RankReader
{
    private static readonly (string Word, decimal Value)[] Chinese =
    [
        ("首屈一指", 1), ("榜首", 1), ("首位", 1), ("居首", 1), ("冠军", 1), ("魁首", 1), ("亚军", 2), ("季军", 3), ("首家", 1), ("首个", 1), ("首款", 1),
        ("首座", 1), ("首条", 1), ("首台", 1), ("首架", 1), ("首批", 1), ("首例", 1), ("首艘", 1), ("首颗", 1), ("首名", 1),
    ];

    /// <summary>What makes a name of 第 and a number.</summary>
    private static readonly string[] Names = ["方", "者", "时间", "线", "手", "产业", "世界", "课堂", "二三"];

    /// <summary>The rank at a position of Chinese text, or null.</summary>
    public static FigureSpan? ReadChinese(in Passage passage, int at)
    {
        if (passage[at] == '第')
            return ReadOrdinal(passage, at);
        if (passage[at] == '前')
            return ReadTop(passage, at);
        foreach (var (word, value) in Chinese)
        {
            if (passage.Has(at, word) && !passage.HasBefore(at, "单项"))
                return Span(at, at + word.Length, value, Bound.Exact);
        }

        return null;
    }

    /// <summary>The rank at a word such as "top" or "number", or null.</summary>
    public static FigureSpan? ReadEnglish(in Passage passage, int at)
    {
        var word = passage.WordAt(at);
        var next = passage.SkipSpaces(passage[at + word.Length] == '.' ? at + word.Length + 1 : at + word.Length);
        switch (word)
        {
            case "no" when passage[at + 2] == '.' && passage.IsDigit(next):
            case "number" when passage.IsDigit(next) || EnglishWords.Role(passage.WordAt(next)).Role is WordRole.Unit:
                return Number(passage, at, next, Bound.Exact);
            case "top" when passage.IsDigit(passage.SkipJoint(at + 3)) || EnglishWords.Role(passage.WordAt(passage.SkipJoint(at + 3))).Role
                is WordRole.Unit or WordRole.Teen or WordRole.Tens:
                return Number(passage, at, passage.SkipJoint(at + 3), Bound.AtMost);
            case "top" when IsTopPlace(passage, at):
            case "tops" or "topped" when passage.WordAt(next) is "the" or "all":
                return Span(at, at + word.Length, 1, Bound.Exact);
            default:
                return null;
        }
    }

    /// <summary>#1 at the sign, or null.</summary>
    public static FigureSpan? ReadSign(in Passage passage, int at) =>
        passage.IsDigit(at + 1) ? Number(passage, at, at + 1, Bound.Exact) : null;

    private static FigureSpan? ReadOrdinal(in Passage passage, int at)
    {
        var start = passage.SkipSpaces(at + 1);
        if (Numeral(passage, start) is not { } numeral)
            return null;
        if (passage[numeral.End] == '、' && passage[passage.SkipSpacesBack(at) - 1] is '\0' or '\n' or ';' or '。' or ':')
            return null;
        foreach (var name in Names)
        {
            if (passage.Has(numeral.End, name))
                return null;
        }

        if (passage.HasBefore(passage.SkipSpacesBack(at), "连续") && ChineseUnit.Read(passage, numeral.End, numeral) is { Kind: FigureKind.Duration } unit)
            return new FigureSpan(at, unit.End - at, new Figure(FigureKind.Duration, numeral.Value, null, unit.Name, Bound.Exact));
        return Span(at, passage[numeral.End] is '位' or '名' ? numeral.End + 1 : numeral.End, numeral.Value, Bound.Exact);
    }

    /// <summary>前十, 前五名 and 前100強, but not 前三年 or 前兩家.</summary>
    private static FigureSpan? ReadTop(in Passage passage, int at)
    {
        if (Numeral(passage, at + 1) is not { } numeral || numeral.Value != decimal.Truncate(numeral.Value))
            return null;
        var next = passage[numeral.End];
        if (next is '名' or '位' or '强')
            return Span(at, numeral.End + 1, numeral.Value, Bound.AtMost);
        return Passage.IsHan(next) && next is not ('的' or '之' or '行') ? null : Span(at, numeral.End, numeral.Value, Bound.AtMost);
    }

    private static FigureSpan? Number(in Passage passage, int start, int at, Bound bound)
    {
        if (passage.IsDigit(at))
            return DigitNumeral.Read(passage, at, out _) is { } digits ? Span(start, digits.End, digits.Value, bound) : null;
        return EnglishNumeral.Read(passage, at) is { Kind: null } words ? Span(start, words.End, words.Value, bound) : null;
    }

    private static Numeral? Numeral(in Passage passage, int at)
    {
        if (passage.IsDigit(at))
            return DigitNumeral.Read(passage, at, out _);
        return ChineseNumeral.IsDigit(passage[at]) || passage[at] is '十' or '百' ? ChineseNumeral.Read(passage, at, out _) : null;
    }

    private static bool IsTopPlace(in Passage passage, int at)
    {
        if (passage.WordAt(at + 4) is "spot" or "place" or "position" or "rank" or "ranked" or "ranking")
            return true;
        var end = passage.SkipSpacesBack(at);
        var before = passage.WordBefore(end);
        if (before is "the")
            return passage.HasBefore(passage.SkipSpacesBack(end - 3), "at") || passage.WordAt(at + 4) is "of";
        return before is "rank" or "ranks" or "ranked" or "ranking" or "came" or "comes" or "come" or "placed" or "finished";
    }

    private static FigureSpan Span(int start, int end, decimal value, Bound bound) =>
        new(start, end - start, new Figure(FigureKind.Ordinal, value, null, "", bound));
}
