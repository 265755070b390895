namespace Assistant.Figures;

/// <summary>
/// Finds the figures of a text in any script, width and case: one pass from left to right, in time linear in its length. Digits inside
/// names (V2.0, 5G, COVID-19), numbers of lists and citations, and numerals that are words (一個, 十分, "one") are not figures.
/// </summary>
public static class FigureScanner
{
    /// <summary>The figures of <paramref name="text"/> in order, none overlapping another.</summary>
    public static IReadOnlyList<FigureSpan> Scan(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Bold.IsIn(text) ? Bold.Scan(text) : ScanPlain(text);
    }

    internal static IReadOnlyList<FigureSpan> ScanPlain(string text)
    {
        var passage = new Passage(text);
        List<FigureSpan>? figures = null;
        for (var at = 0; at < passage.Length;)
        {
            at = Read(passage, at, out var figure);
            if (figure is { } found)
                (figures ??= []).Add(found);
        }

        return figures ?? (IReadOnlyList<FigureSpan>)[];
    }

    /// <summary>Reads at a position, gives the figure that starts there if one does, and returns where to read next.</summary>
    private static int Read(in Passage passage, int at, out FigureSpan? figure)
    {
        var c = passage[at];
        if (Passage.IsLetter(c))
            return ReadWord(passage, at, out figure);
        if (passage.IsDigit(at))
            return ReadDigits(passage, at, out figure);
        if (Passage.IsHan(c) || c == '〇')
            return ReadChinese(passage, at, out figure);
        figure = c == '#' ? RankReader.ReadSign(passage, at) : null;
        return figure?.End ?? at + 1;
    }

    private static int ReadDigits(in Passage passage, int at, out FigureSpan? figure)
    {
        figure = null;
        if (Marks.SkipAt(passage, at) is var marked && marked > at)
            return marked;
        var isMoney = Currency.Before(passage, at) is not null;
        figure = isMoney ? null : CalendarReader.ReadIso(passage, at);
        if (figure is not null)
            return figure.Value.End;
        if (DigitNumeral.ReadPlain(passage, at, out var end) is not { } plain)
            return end;
        if (!isMoney && RangeReader.Read(passage, plain) is null)
            figure = CalendarReader.Read(passage, plain);
        if (figure is not null)
            return figure.Value.End;
        if (passage.WordAt(end) is "st" or "nd" or "rd" or "th")
            return FigureMaker.Make(passage, plain with { Kind = FigureKind.Ordinal, End = end + 2 }, out figure);
        return DigitNumeral.Read(passage, at, out end) is { } numeral ? FigureMaker.Make(passage, numeral, out figure) : end;
    }

    private static int ReadChinese(in Passage passage, int at, out FigureSpan? figure)
    {
        figure = passage[at] switch
        {
            '第' or '前' or '首' or '榜' or '冠' or '魁' or '亚' or '季' or '居' => RankReader.ReadChinese(passage, at),
            '百' or '半' or '翻' => ChineseShare.Read(passage, at),
            _ => null,
        };
        if (figure is not null)
            return figure.Value.End;
        if (!ChineseNumeral.IsNumeral(passage[at]))
            return at + 1;
        if (ChineseNumeral.Read(passage, at, out var end) is not { } numeral)
            return end;
        figure = ChineseShare.Read(passage, numeral);
        if (figure is null && RangeReader.Read(passage, numeral) is null)
            figure = CalendarReader.Read(passage, numeral);
        return figure?.End ?? FigureMaker.Make(passage, numeral, out figure);
    }

    private static int ReadWord(in Passage passage, int at, out FigureSpan? figure)
    {
        var word = passage.WordAt(at);
        var end = at + word.Length;
        var (role, value) = EnglishWords.Role(word);
        figure = role switch
        {
            WordRole.None => null,
            WordRole.Month => CalendarReader.ReadMonth(passage, at, value),
            WordRole.Rank => RankReader.ReadEnglish(passage, at),
            WordRole.Multiple when passage[end] != '-' && passage.WordAt(end + 1) is not "digit" =>
                new FigureSpan(at, word.Length, new Figure(FigureKind.Multiple, value, null, "", Bound.Exact)),
            _ => null,
        };
        if (figure is not null)
            return figure.Value.End;
        if (role is not (WordRole.None or WordRole.Month or WordRole.Rank or WordRole.Multiple) && EnglishNumeral.Read(passage, at) is { } numeral)
            return FigureMaker.Make(passage, numeral, out figure);
        return Marks.SkipName(passage, at, end);
    }
}
