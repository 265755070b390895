namespace Assistant.Figures;

/// <summary>Makes a figure of a number by reading what stands around it: the rest of a range, currency, unit and bound.</summary>
internal static class FigureMaker
{
    /// <summary>Gives the figure, or null where the number is only a word or part of a name, and returns where to read next.</summary>
    public static int Make(in Passage passage, Numeral numeral, out FigureSpan? figure)
    {
        figure = null;
        if (numeral.Kind is { } kind)
            return MakeOfKind(passage, numeral, kind, out figure);
        var currency = Currency.Before(passage, numeral.Start);
        var range = RangeReader.Read(passage, numeral);
        var last = range?.High ?? numeral;
        var unit = Unit.After(passage, last);
        if (unit is { Kind: FigureKind.Count or FigureKind.Duration } && passage.WordAt(numeral.Start) is "one" && numeral.Value == 1)
            return last.End;
        if (unit is { IsName: true })
            return unit.Value.End;
        if (currency is not null && unit is not { Kind: FigureKind.Money })
            unit = new Unit(FigureKind.Money, currency.Value.Code, last.End) { Bound = unit?.Kind is FigureKind.Number ? unit.Value.Bound : Bound.Exact };
        if (unit is { Kind: FigureKind.Count } && last.IsYearLike && !IsCountOfThings(passage, last.End))
            unit = null;
        var isLevel = last.IsLevel && (unit is not null || passage[last.End] == '级');
        if (unit is null && last.NeedsUnit && !isLevel)
            return last.End;
        var read = unit ?? new Unit(last.IsYearLike ? FigureKind.Year : FigureKind.Number, "", YearEnd(passage, last));
        figure = Make(passage, range?.Low ?? numeral, last, range is not null, read, currency?.Edge ?? numeral.Start, isLevel);
        return Math.Max(figure.Value.End, last.End);
    }

    private static FigureSpan Make(in Passage passage, Numeral low, Numeral last, bool isRange, Unit unit, int start, bool isLevel)
    {
        var value = (low.Value * unit.Scale) + unit.Extra;
        var high = isRange ? last.Value : low.High;
        var bound = last.Bound != Bound.Exact ? last.Bound : unit.Bound;
        if (bound == Bound.Exact)
            bound = BoundReader.Read(passage, start, unit.End, unit.Kind);
        if (bound == Bound.Exact && (isLevel || unit.IsLevel))
            bound = Bound.AtLeast;
        if (IsNegative(passage, start))
            (start, value) = (start - 1, -value);
        return new FigureSpan(start, unit.End - start, new Figure(unit.Kind, Trim(value), high is null ? null : Trim((high.Value * unit.Scale) + unit.Extra), unit.Name, bound));
    }

    private static int MakeOfKind(in Passage passage, Numeral numeral, FigureKind kind, out FigureSpan? figure)
    {
        var (end, unit) = (numeral.End, "");
        if (kind is FigureKind.Ordinal && RunOf(passage, numeral.End, ref end) is { } period)
            (kind, unit) = (FigureKind.Duration, period);
        var bound = BoundReader.Read(passage, numeral.Start, end, kind);
        figure = new FigureSpan(numeral.Start, end - numeral.Start, new Figure(kind, numeral.Value, null, unit, bound));
        return end;
    }

    /// <summary>"Eighth consecutive year" and "eighth year in a row" say how long a run is.</summary>
    private static string? RunOf(in Passage passage, int at, ref int end)
    {
        var word = passage.WordAt(at + 1);
        var isRun = word is "consecutive" or "straight" or "successive";
        var next = isRun ? at + word.Length + 2 : at + 1;
        var period = EnglishUnit.Period(passage.WordAt(next));
        var after = next + passage.WordAt(next).Length;
        if (period is null || !(isRun || passage.Has(after, " in a row") || passage.Has(after, " running")))
            return null;
        end = after;
        return period;
    }

    /// <summary>2024家 counts; 2024人工智能大會, 2024大灣區科學論壇 and 2023項目 name a year.</summary>
    private static bool IsCountOfThings(in Passage passage, int at) =>
        passage[at] is '家' or '个' or '项' && passage[at + 1] is not ('电' or '庭' or '人' or '目' or '具');

    /// <summary>Without the zeros that multiplying by a magnitude leaves behind the point.</summary>
    private static decimal Trim(decimal value) => value.Scale == 0 ? value : value / 1.0000000000000000000000000000m;

    private static int YearEnd(in Passage passage, Numeral last) =>
        last.IsYearLike && passage[last.End] == '年' ? last.End + 1 : last.End;

    private static bool IsNegative(in Passage passage, int start)
    {
        if (passage[start - 1] != '-')
            return false;
        return passage[start - 2] is '\0' or ' ' or '(' or ':' or '\n' && !passage.IsDigit(passage.SkipSpacesBack(start - 1) - 1);
    }
}
