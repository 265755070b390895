namespace Assistant.Figures;

/// <summary>Reads the unit behind a number in English: a share, a currency, a length of time, a multiple or what is counted.</summary>
internal static class EnglishUnit
{
    /// <summary>How many words may stand between a number and what it counts ("20 strategic industrial clusters").</summary>
    private const int FurthestNoun = 4;

    public static Unit? Read(in Passage passage, int at, Numeral numeral)
    {
        if (Share(passage, at) is { } share)
            return share;
        if (Currency.After(passage, at) is { } currency)
            return new Unit(FigureKind.Money, currency.Code, currency.Edge) { IsLevel = IsLevel(passage, currency.Edge) };
        return Duration(passage, at) ?? Noun(passage, at, numeral);
    }

    private static bool IsLevel(in Passage passage, int end) => passage.WordAt(passage.SkipJoint(end)) is "level" or "class";

    private static Unit? Share(in Passage passage, int at)
    {
        var word = passage.WordAt(at);
        var end = at + word.Length;
        switch (word)
        {
            case "percentage" when passage.WordAt(end + 1) is "point" or "points":
                return Unit.Points(end + 1 + passage.WordAt(end + 1).Length);
            case "pp" or "ppt" or "pts":
                return Unit.Points(end);
            case "percent":
            case "pct" when passage.Original(at) == 'p':
                return new Unit(FigureKind.Percent, "", end);
            case "per" when passage.WordAt(end + 1) is "cent":
                return new Unit(FigureKind.Percent, "", end + 5);
            case "times" or "x" or "fold":
                return new Unit(FigureKind.Multiple, "", end);
            default:
                return null;
        }
    }

    private static Unit? Duration(in Passage passage, int at)
    {
        var word = passage.WordAt(at);
        if (word is "consecutive" or "straight" or "successive" or "full" && Passage.IsLetter(passage[at + word.Length + 1]))
            at += word.Length + 1;
        word = passage.WordAt(at);
        var unit = Period(word);
        if (unit is null)
            return null;
        var end = at + word.Length;
        return new Unit(FigureKind.Duration, unit, end) { IsName = passage.WordAt(passage.SkipJoint(end)) is "plan" or "plans" or "old" };
    }

    /// <summary>The unit of time a word names, or null.</summary>
    public static string? Period(ReadOnlySpan<char> word) => word switch
    {
        "year" or "years" => "year",
        "quarter" or "quarters" => "quarter",
        "month" or "months" => "month",
        "week" or "weeks" => "week",
        "day" or "days" => "day",
        _ => null,
    };

    private static Unit? Noun(in Passage passage, int at, Numeral numeral)
    {
        for (var words = 0; words < FurthestNoun && !numeral.IsYearLike; words++)
        {
            at = SkipLevel(passage, at);
            var word = passage.WordAt(at);
            if (word.IsEmpty || word is "of" or "and" or "in" or "the" or "by" or "to" or "from" or "for" or "at" or "or" or "than" or "as" or "a")
                return null;
            if (CountUnit.Singular(word) is { } noun && !(numeral.Value > 1 && word[^1] != 's' && word is not "people"))
                return new Unit(FigureKind.Count, noun, numeral.End);
            at += word.Length;
            at = passage[at] is ' ' or '-' && Passage.IsLetter(passage[at + 1]) ? at + 1 : at;
        }

        return null;
    }

    private static int SkipLevel(in Passage passage, int at)
    {
        if (EnglishWords.Role(passage.WordAt(at)).Role is not WordRole.Magnitude || !EnglishNumeral.IsLevel(passage, at))
            return at;
        var end = Currency.After(passage, at + passage.WordAt(at).Length + 1)!.Value.Edge;
        return IsLevel(passage, end) ? passage.SkipSpaces(end + 6) : passage.SkipSpaces(end);
    }
}
