namespace Assistant.Figures;

/// <summary>The unit behind a number: kind, name, what the number is to be multiplied and increased by, and where the unit ends.</summary>
internal readonly record struct Unit(FigureKind Kind, string Name, int End)
{
    /// <summary>成 is ten percent.</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>四成半 and 六成四 add to the tenths.</summary>
    public decimal Extra { get; init; }

    /// <summary>300多個, 300+: what stands between number and unit.</summary>
    public Bound Bound { get; init; } = Bound.Exact;

    /// <summary>萬億元級, trillion-yuan level.</summary>
    public bool IsLevel { get; init; }

    /// <summary>"Five-year plan": number and unit are part of a name.</summary>
    public bool IsName { get; init; }

    /// <summary>The unit that follows a numeral, or null.</summary>
    public static Unit? After(in Passage passage, Numeral numeral)
    {
        var (at, bound) = (numeral.End, Bound.Exact);
        if (passage[at] is '多' or '余')
            (at, bound) = (at + 1, Bound.More);
        else if (passage[at] == '+' && !passage.IsDigit(passage.SkipSpaces(at + 1)))
            (at, bound) = (at + 1, Bound.AtLeast);
        var unit = Read(passage, at, numeral);
        if (bound == Bound.Exact)
            return unit;
        if (unit is not null)
            return unit.Value with { Bound = bound };
        return numeral.NeedsUnit ? null : new Unit(FigureKind.Number, "", at) { Bound = bound };
    }

    private static Unit? Read(in Passage passage, int at, Numeral numeral)
    {
        var start = passage.SkipSpaces(at);
        if (passage[start] == '%')
            return passage.Has(start + 1, "点") ? Points(start + 2) : new Unit(FigureKind.Percent, "", start + 1);
        if (Passage.IsHan(passage[start]))
            return start - at > 1 ? null : ChineseUnit.Read(passage, start, numeral);
        if (passage[start] == '-' && start == at && Passage.IsLetter(passage[start + 1]))
            start++;
        return Passage.IsLetter(passage[start]) ? EnglishUnit.Read(passage, start, numeral) : null;
    }

    public static Unit Points(int end) => new(FigureKind.PercentagePoint, "", end);
}
