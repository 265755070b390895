namespace Assistant.Figures;

/// <summary>Reads numbers in English words (seven point five billion, twenty-five, two-thirds, a dozen) and magnitudes behind digits.</summary>
internal static class EnglishNumeral
{
    private const decimal Third = 100m / 3;

    /// <summary>Reads at the start of a word. Null where the words are no number.</summary>
    public static Numeral? Read(in Passage passage, int at)
    {
        var (role, value) = EnglishWords.Role(passage.WordAt(at));
        return role switch
        {
            WordRole.Unit or WordRole.Teen or WordRole.Tens => ReadCardinal(passage, at),
            WordRole.Article => ReadAfterArticle(passage, at),
            WordRole.Half => ReadHalf(passage, at),
            WordRole.Ordinal => Ordinal(passage, at, passage.WordAt(at).Length, value),
            WordRole.Magnitude => ReadLevel(passage, at, value),
            _ => null,
        };
    }

    /// <summary>Multiplies by the magnitude words behind a number, but not by that of "8 trillion-yuan clusters".</summary>
    public static Numeral WithMagnitudes(in Passage passage, Numeral numeral)
    {
        while (true)
        {
            var at = passage.SkipJoint(numeral.End);
            var word = passage.WordAt(at);
            var magnitude = EnglishWords.Magnitude(word, touches: at == numeral.End);
            if (!numeral.CanGrow(magnitude) || (passage[at - 1] == ' ' && IsLevel(passage, at)))
                return numeral;
            numeral = numeral.Times(magnitude, at + word.Length);
        }
    }

    /// <summary>Whether "trillion-yuan" stands here: the size of what is counted, not its sum.</summary>
    public static bool IsLevel(in Passage passage, int at)
    {
        var end = at + passage.WordAt(at).Length;
        return passage[end] == '-' && Currency.After(passage, end + 1) is not null;
    }

    private static Numeral? ReadLevel(in Passage passage, int at, decimal value) => IsLevel(passage, at)
        ? new Numeral(at, at + passage.WordAt(at).Length, value) { Magnitude = value, IsLevel = true, NeedsUnit = true }
        : null;

    private static Numeral? ReadCardinal(in Passage passage, int at)
    {
        var numeral = ReadBelowThousand(passage, at);
        if (ReadYear(passage, numeral) is { } year)
            return year;
        if (ReadFraction(passage, numeral) is { } fraction)
            return fraction;
        if (numeral.Kind is null)
            numeral = WithParts(passage, numeral);
        return numeral with { NeedsUnit = numeral.Kind is null && numeral.Value <= 1 && numeral.Magnitude == 1 };
    }

    /// <summary>Decimals, halves, dozens, magnitudes, and then what follows a magnitude: "two million five hundred thousand".</summary>
    private static Numeral WithParts(in Passage passage, Numeral numeral)
    {
        numeral = WithMagnitudes(passage, WithDozen(passage, WithDecimals(passage, numeral)));
        while (numeral.Magnitude >= 1_000 && passage[numeral.End] == ' ')
        {
            var at = numeral.End + 1 + (passage.Has(numeral.End + 1, "and ") ? 4 : 0);
            if (EnglishWords.Role(passage.WordAt(at)).Role is not (WordRole.Unit or WordRole.Teen or WordRole.Tens))
                break;
            var part = WithMagnitudes(passage, ReadBelowThousand(passage, at));
            if (part.Kind is not null || part.Value >= numeral.Magnitude)
                break;
            numeral = numeral with { Value = numeral.Value + part.Value, End = part.End, Magnitude = part.Magnitude };
        }

        return numeral;
    }

    private static Numeral ReadBelowThousand(in Passage passage, int at)
    {
        var numeral = new Numeral(at, at, 0);
        for (var next = at; ; next = Next(passage, numeral))
        {
            var word = passage.WordAt(next);
            var (role, value) = EnglishWords.Role(word);
            var fits = role switch
            {
                WordRole.Unit => numeral.Value % 10 == 0 && (numeral.Value % 100 >= 20 || numeral.Value % 100 == 0),
                WordRole.Teen or WordRole.Tens => numeral.Value % 100 == 0,
                WordRole.Hundred => numeral.Value is > 0 and < 100,
                WordRole.Ordinal => numeral.Value >= 20 && (value < 10 ? numeral.Value % 10 == 0 : numeral.Value % 100 == 0),
                _ => false,
            };
            if (!fits || (numeral.End > at && numeral.Value == 0))
                return numeral;
            if (role is WordRole.Ordinal)
                return Ordinal(passage, at, next + word.Length - at, numeral.Value + value) ?? numeral;
            numeral = numeral with
            {
                Value = role is WordRole.Hundred ? numeral.Value * 100 : numeral.Value + value,
                End = next + word.Length,
            };
        }
    }

    private static int Next(in Passage passage, Numeral numeral)
    {
        var next = passage.SkipJoint(numeral.End);
        return numeral.Value % 100 == 0 && passage.Has(next, "and ") ? next + 4 : next;
    }

    /// <summary>A rank word, unless it opens a list, a half-year or a compound that is a name (first-hand, third-party).</summary>
    private static Numeral? Ordinal(in Passage passage, int at, int length, decimal value)
    {
        var end = at + length;
        var word = passage.WordAt(end + 1);
        if (passage[end] == ',' && (passage.SkipSpacesBack(at) is 0 || passage[passage.SkipSpacesBack(at) - 1] is '.' or '\n' or ';'))
            return null;
        var names = passage[end] switch
        {
            ' ' => word is "half" or "time" or "party" or "parties" or "hand" or "two" or "three" or "few" || passage.Has(end, " of all"),
            '-' => word is not ("largest" or "biggest" or "highest" or "ranked" or "place" or "most" or "best" or "placed" or "ever"),
            _ => false,
        };
        return names || IsSlogan(passage.WordBefore(passage.SkipSpacesBack(at))) ? null
            : new Numeral(at, end, value) { Kind = FigureKind.Ordinal };
    }

    /// <summary>"At first" and "manufacturing first", but not "ranking first".</summary>
    private static bool IsSlogan(ReadOnlySpan<char> before) =>
        before is "at" || (before.EndsWith("ing") && before is not ("ranking" or "coming" or "placing" or "finishing" or "being"));

    private static Numeral? ReadYear(in Passage passage, Numeral numeral)
    {
        var at = numeral.End + 1;
        if (numeral.Value is not (19 or 20) || passage[numeral.End] != ' '
            || EnglishWords.Role(passage.WordAt(at)).Role is not (WordRole.Teen or WordRole.Tens))
            return null;
        var last = ReadBelowThousand(passage, at);
        return last.Value < 100 && last.Kind is null
            ? new Numeral(numeral.Start, last.End, (numeral.Value * 100) + last.Value) { Kind = FigureKind.Year }
            : null;
    }

    private static Numeral? ReadFraction(in Passage passage, Numeral numeral)
    {
        var at = passage.SkipJoint(numeral.End);
        var word = passage.WordAt(at);
        var end = at + word.Length;
        var (role, value) = EnglishWords.Role(word);
        var isShare = role switch
        {
            _ when at == numeral.End || numeral.Kind is not null => false,
            WordRole.Fraction when value == 4 => numeral.Value is 1 or 3 && (passage[at - 1] == '-' || passage.Has(end, " of")),
            WordRole.Fraction => true,
            WordRole.Ordinal => numeral.Value == 1 && value is >= 3 and <= 10,
            WordRole.Half => numeral.Value == 1,
            _ => false,
        };
        if (!isShare)
            return null;
        return Share(numeral.Start, end, role is WordRole.Half ? 50 : numeral.Value * 100 / value);
    }

    private static Numeral Share(int start, int end, decimal percent) =>
        new(start, end, Math.Round(percent, 6, MidpointRounding.AwayFromZero)) { Kind = FigureKind.Percent };

    private static Numeral? ReadAfterArticle(in Passage passage, int at)
    {
        var next = at + passage.WordAt(at).Length + 1;
        var word = passage.WordAt(next);
        var end = next + word.Length;
        if (passage[next - 1] != ' ')
            return null;
        return EnglishWords.Role(word) switch
        {
            (WordRole.Hundred or WordRole.Dozen, var value) => WithMagnitudes(passage, new Numeral(at, end, value) { Magnitude = value }),
            (WordRole.Magnitude, var value) when !IsLevel(passage, next) => new Numeral(at, end, value) { Magnitude = value },
            (WordRole.Ordinal or WordRole.Fraction, var value) when value is >= 3 and <= 10 && passage.Has(end, " of") =>
                Share(at, end, value == 3 ? Third : 100 / value),
            _ => null,
        };
    }

    private static Numeral? ReadHalf(in Passage passage, int at)
    {
        var end = at + 4;
        var before = passage.WordBefore(passage.SkipSpacesBack(at));
        if (passage[end] == '-' || before is "first" or "second" or "latter" or "other" or "a")
            return null;
        if (passage.Has(end, " a ") && EnglishWords.Magnitude(passage.WordAt(end + 3), false) is var magnitude and > 0)
            return new Numeral(at, end + 3 + passage.WordAt(end + 3).Length, magnitude / 2) { Magnitude = magnitude };
        var after = passage.WordAt(end + 1);
        return after is "a" or "an" or "year" or "hour" or "century" or "time" ? null : Share(at, end, 50);
    }

    private static Numeral WithDecimals(in Passage passage, Numeral numeral)
    {
        if (passage.Has(numeral.End, " and a half"))
            return numeral with { Value = numeral.Value + 0.5m, End = numeral.End + 11 };
        if (!passage.Has(numeral.End, " point "))
            return numeral;
        var (at, scale) = (numeral.End + 7, 0.1m);
        var value = numeral.Value;
        while (EnglishWords.Role(passage.WordAt(at)) is (WordRole.Unit, var digit) && scale > 0.0000001m)
        {
            (value, scale) = (value + (digit * scale), scale / 10);
            numeral = numeral with { Value = value, End = at + passage.WordAt(at).Length };
            at = passage.SkipJoint(numeral.End);
        }

        return numeral;
    }

    private static Numeral WithDozen(in Passage passage, Numeral numeral) =>
        passage.Has(numeral.End, " dozen") && passage.WordAt(numeral.End + 1) is "dozen" ? numeral.Times(12, numeral.End + 6) : numeral;
}
