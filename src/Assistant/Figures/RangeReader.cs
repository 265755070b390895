namespace Assistant.Figures;

/// <summary>Reads the second number of a range: 100至200家, 3-5萬人, between 10 and 15 billion, from 2024 to 2027.</summary>
internal static class RangeReader
{
    /// <summary>Both ends with the magnitude they share, or null where no range begins here.</summary>
    public static (Numeral Low, Numeral High)? Read(in Passage passage, Numeral first)
    {
        if (first.Kind is not null || first.High is not null || Joint(passage, first) is not { } at)
            return null;
        if (Second(passage, at) is not { } second || second.Kind is not null || second.IsYearLike != first.IsYearLike)
            return null;
        var low = first.Magnitude <= 1 && first.Value <= second.Value / second.Magnitude ? first.Value * second.Magnitude : first.Value;
        if (low >= second.Value || !IsToldApart(passage, first, second))
            return null;
        return (first with { Value = low, NeedsUnit = false }, second);
    }

    /// <summary>Where the second number may start: behind a hyphen, 至, 到, "to" or, after "between", "and".</summary>
    private static int? Joint(in Passage passage, Numeral first)
    {
        var end = first.End;
        var hasUnit = passage[end] == '%' || (passage[end] == '年' && first.IsYearLike);
        var at = passage.SkipSpaces(hasUnit ? end + 1 : end);
        if (passage[at] is '-' or '~' or '至' || (passage[at] == '到' && (!hasUnit || first.IsYearLike)))
            return passage.SkipSpaces(at + 1);
        if (passage.Has(at, "to ") && at > end && first.Magnitude <= 1 && !hasUnit)
            return at + 3;
        return passage.Has(at, "and ") && at > end && IsBetween(passage, first) ? at + 4 : null;
    }

    private static Numeral? Second(in Passage passage, int at)
    {
        if (passage.IsDigit(at))
            return DigitNumeral.Read(passage, at, out _);
        if (ChineseNumeral.IsDigit(passage[at]) || passage[at] is '十')
            return ChineseNumeral.Read(passage, at, out _);
        for (var digit = at; digit < at + 5; digit++)
        {
            if (passage.IsDigit(digit) && Currency.Before(passage, digit)?.Edge == at)
                return DigitNumeral.Read(passage, digit, out _);
        }

        return Passage.IsLetter(passage[at]) ? EnglishNumeral.Read(passage, at) : null;
    }

    /// <summary>"Compare 2022 to 2023" and "75 to 163" set two figures side by side: plain numbers need "from" or a unit to span a range.</summary>
    private static bool IsToldApart(in Passage passage, Numeral first, Numeral second)
    {
        if (!passage.Has(passage.SkipSpaces(first.End), "to "))
            return true;
        var before = passage.WordBefore(passage.SkipSpacesBack(Start(passage, first)));
        if (first.IsYearLike)
            return before is not ("compare" or "compares" or "compared" or "comparing");
        return before is "from" or "between" or "during" or "over" || second.Magnitude > 1 || Unit.After(passage, second) is not null;
    }

    private static bool IsBetween(in Passage passage, Numeral first) =>
        passage.WordBefore(passage.SkipSpacesBack(Start(passage, first))) is "between";

    private static int Start(in Passage passage, Numeral first) => Currency.Before(passage, first.Start)?.Edge ?? first.Start;
}
