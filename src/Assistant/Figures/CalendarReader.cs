namespace Assistant.Figures;

/// <summary>Reads years, months and days, in figures and words of both languages.</summary>
internal static class CalendarReader
{
    private const int RepublicOfChina = 1911;

    /// <summary>The date that a number begins, or null. The number carries no magnitude.</summary>
    public static FigureSpan? Read(in Passage passage, Numeral numeral)
    {
        if (numeral.Magnitude > 10 || numeral.High is not null || numeral.Value != decimal.Truncate(numeral.Value))
            return null;
        var at = passage.SkipSpaces(numeral.End);
        return passage[at] switch
        {
            '年' => YearOf(passage, numeral) is { } year ? AfterYear(passage, numeral.Start, at, year) : null,
            '月' => MonthOf(passage, numeral, at),
            '日' => DayOf(passage, numeral, at),
            '-' or '/' or '.' => Iso(passage, numeral, at),
            's' when numeral.IsYearLike && numeral.Value % 10 == 0 && passage.WordAt(at) is "s" =>
                Span(numeral.Start, at + 1, FigureKind.Year, numeral.Value, numeral.Value + 9),
            _ => DayBeforeMonth(passage, numeral, at),
        };
    }

    /// <summary>yyyy-mm-dd, yyyy/mm/dd and yyyy.mm.dd, also where the dots make the start look like decimals.</summary>
    public static FigureSpan? ReadIso(in Passage passage, int at)
    {
        if (!passage.IsDigit(at + 3) || passage.IsDigit(at + 4) || passage[at + 4] is not ('-' or '/' or '.'))
            return null;
        var year = Digits(passage, at, out var yearEnd);
        var month = Digits(passage, yearEnd + 1, out var monthEnd);
        if (yearEnd != at + 4 || passage[monthEnd] != passage[yearEnd])
            return null;
        var day = Digits(passage, monthEnd + 1, out var end);
        var isDate = year is >= 1900 and < 2100 && month is >= 1 and <= 12 && day is >= 1 and <= 31 && end - monthEnd <= 3;
        return isDate ? Span(at, end, FigureKind.Date, (year * 10_000) + (month * 100) + day) : null;
    }

    /// <summary>"December 30, 2024", "Dec. 30", "June 2024" and "June", at the month's name; "may" and "march" need a sign that they are months.</summary>
    public static FigureSpan? ReadMonth(in Passage passage, int at, decimal month)
    {
        var word = passage.WordAt(at);
        var end = at + word.Length;
        var next = passage.SkipSpaces(passage[end] == '.' && word.Length <= 4 ? end + 1 : end);
        var number = next > end ? Digits(passage, next, out var numberEnd) : Digits(passage, -1, out numberEnd);
        if (number is >= 1 and <= 31 && numberEnd - next <= 2)
            return WithYear(passage, at, SkipSuffix(passage, numberEnd), (month * 100) + number);
        if (number is >= 1900 and < 2100 && numberEnd - next == 4)
            return Span(at, numberEnd, FigureKind.Date, (number * 10_000) + (month * 100));
        return IsMonthAlone(passage, at, word) ? Span(at, end, FigureKind.MonthDay, month * 100) : null;
    }

    /// <summary>The year a number stands for in front of 年, or null where it counts years (8年).</summary>
    public static decimal? YearOf(in Passage passage, Numeral numeral)
    {
        if (numeral.IsYearLike)
            return numeral.Value;
        return passage.HasBefore(passage.SkipSpacesBack(numeral.Start), "民国") ? numeral.Value + RepublicOfChina : null;
    }

    private static FigureSpan AfterYear(in Passage passage, int start, int at, decimal year)
    {
        var end = at + 1;
        if (passage[end] == '代')
            return Span(start, end + 1, FigureKind.Year, year, year + 9);
        var monthAt = passage.SkipSpaces(end);
        if (Small(passage, monthAt) is not { } month || passage[passage.SkipSpaces(month.End)] != '月' || month.Value is < 1 or > 12)
            return Span(start, end, FigureKind.Year, year);
        var monthEnd = passage.SkipSpaces(month.End) + 1;
        return DayAfter(passage, monthEnd, out end) is { } day
            ? Span(start, end, FigureKind.Date, (year * 10_000) + (month.Value * 100) + day)
            : Span(start, monthEnd, FigureKind.Date, (year * 10_000) + (month.Value * 100));
    }

    private static FigureSpan? MonthOf(in Passage passage, Numeral numeral, int at)
    {
        if (numeral.Value is < 1 or > 12 || passage[numeral.Start] == '两')
            return null;
        var day = DayAfter(passage, at + 1, out var end);
        return Span(numeral.Start, day is null ? at + 1 : end, FigureKind.MonthDay, (numeral.Value * 100) + (day ?? 0));
    }

    private static FigureSpan? DayOf(in Passage passage, Numeral numeral, int at) =>
        numeral.Value is >= 1 and <= 31 && passage[at + 1] is not ('元' or '圆' or '均' or '本') && (numeral.IsDigits || numeral.Value > 1)
            ? Span(numeral.Start, at + 1, FigureKind.MonthDay, numeral.Value)
            : null;

    private static decimal? DayAfter(in Passage passage, int at, out int end)
    {
        end = at;
        if (Small(passage, passage.SkipSpaces(at)) is not { } day || day.Value is < 1 or > 31)
            return null;
        end = passage.SkipSpaces(day.End);
        if (passage[end] is not ('日' or '号'))
            return null;
        end++;
        return day.Value;
    }

    private static Numeral? Small(in Passage passage, int at)
    {
        if (passage.IsDigit(at))
            return DigitNumeral.ReadPlain(passage, at, out _);
        return ChineseNumeral.IsNumeral(passage[at]) ? ChineseNumeral.Read(passage, at, out _) : null;
    }

    private static FigureSpan? Iso(in Passage passage, Numeral numeral, int at)
    {
        if (!numeral.IsYearLike || passage[at] != '-' || at != numeral.End)
            return null;
        var month = Digits(passage, at + 1, out var end);
        if (end - at != 3 || month == 0 || passage[end] == '-')
            return null;
        if (month <= 12)
            return Span(numeral.Start, end, FigureKind.Date, (numeral.Value * 10_000) + (month * 100));
        return month == (numeral.Value + 1) % 100 ? Span(numeral.Start, end, FigureKind.Year, numeral.Value, numeral.Value + 1) : null;
    }

    private static FigureSpan? DayBeforeMonth(in Passage passage, Numeral numeral, int at)
    {
        if (numeral.Value is < 1 or > 31 || !numeral.IsDigits)
            return null;
        at = passage.SkipSpaces(SkipSuffix(passage, at));
        at = passage.Has(at, "of ") ? at + 3 : at;
        var word = passage.WordAt(at);
        var (role, month) = EnglishWords.Role(word);
        return role is WordRole.Month && at > numeral.End
            ? WithYear(passage, numeral.Start, at + word.Length, (month * 100) + numeral.Value)
            : null;
    }

    private static FigureSpan WithYear(in Passage passage, int start, int end, decimal monthDay)
    {
        var at = passage.SkipSpaces(passage[end] is ',' or '.' ? end + 1 : end);
        var year = at > end ? Digits(passage, at, out var yearEnd) : Digits(passage, -1, out yearEnd);
        return year is >= 1900 and < 2100 && yearEnd - at == 4
            ? Span(start, yearEnd, FigureKind.Date, (year * 10_000) + monthDay)
            : Span(start, end, FigureKind.MonthDay, monthDay);
    }

    private static bool IsMonthAlone(in Passage passage, int at, ReadOnlySpan<char> word)
    {
        if (word is "may" or "march")
        {
            return passage.WordBefore(passage.SkipSpacesBack(at))
                is "in" or "by" or "of" or "since" or "last" or "this" or "next" or "until" or "till" or "early" or "late" or "mid" or "from";
        }

        return word.Length > 4 || word is "june" or "july";
    }

    private static int SkipSuffix(in Passage passage, int at) =>
        passage.WordAt(at) is "st" or "nd" or "rd" or "th" ? at + 2 : at;

    private static decimal Digits(in Passage passage, int at, out int end)
    {
        var value = 0m;
        for (end = at; passage.IsDigit(end) && end < at + 5; end++)
            value = (value * 10) + passage.DigitAt(end);
        return value;
    }

    private static FigureSpan Span(int start, int end, FigureKind kind, decimal value, decimal? high = null) =>
        new(start, end - start, new Figure(kind, value, high, "", Bound.Exact));
}
