namespace Assistant.Figures;

/// <summary>Reads numbers in digits, with thousands separators, decimals and the magnitudes of both languages.</summary>
internal static class DigitNumeral
{
    /// <summary>Longer runs are numbers of something (a phone, a file), not figures.</summary>
    private const int MostDigits = 15;

    /// <summary>Reads at a digit. Null where the digits are no number; <paramref name="end"/> is then the position after them.</summary>
    public static Numeral? Read(in Passage passage, int at, out int end)
    {
        var numeral = ReadPlain(passage, at, out end);
        return numeral is null ? null : WithMagnitudes(passage, numeral.Value, out end);
    }

    /// <summary>Reads digits, separators and decimals only.</summary>
    public static Numeral? ReadPlain(in Passage passage, int at, out int end)
    {
        var (value, decimals, digits) = (0L, 0, 0);
        var separated = false;
        var isRaised = passage[at] >= '\u0080';
        for (end = at; passage.IsDigit(end) && isRaised == passage[end] >= '\u0080'; end++)
        {
            if (++digits <= MostDigits)
                value = (value * 10) + passage.DigitAt(end);
            if (IsSeparator(passage, end + 1))
                (separated, end) = (true, end + 1);
        }

        var isYearLike = digits == 4 && !separated && value is >= 1900 and < 2100;
        if (passage[end] == '.' && passage.IsDigit(end + 1))
        {
            isYearLike = false;
            for (end++; passage.IsDigit(end); end++)
            {
                if (++digits <= MostDigits)
                    (value, decimals) = ((value * 10) + passage.DigitAt(end), decimals + 1);
            }
        }

        if (digits > MostDigits || IsVersion(passage, ref end))
            return null;
        return new Numeral(at, end, new decimal((int)value, (int)(value >> 32), 0, isNegative: false, (byte)decimals)) { IsYearLike = isYearLike, IsDigits = true };
    }

    private static bool IsSeparator(in Passage passage, int at) =>
        (passage[at] == ',' || passage.Original(at) is '\u00a0' or '\u2007' or '\u2009' or '\u202f') && passage.IsDigit(at + 1) && passage.IsDigit(at + 2) && passage.IsDigit(at + 3) && !passage.IsDigit(at + 4);

    private static bool IsVersion(in Passage passage, ref int end)
    {
        if (passage[end] != '.' || !passage.IsDigit(end + 1))
            return false;
        while (passage.IsDigit(end) || (passage[end] == '.' && passage.IsDigit(end + 1)))
            end++;
        return true;
    }

    private static Numeral? WithMagnitudes(in Passage passage, Numeral numeral, out int end)
    {
        var read = ChineseNumeral.WithMagnitudes(passage, numeral);
        if (read.End == numeral.End)
            read = EnglishNumeral.WithMagnitudes(passage, numeral);
        while (read.Magnitude > 1 && passage.IsDigit(read.End) && ReadPlain(passage, read.End, out _) is { } next)
        {
            var lower = ChineseNumeral.WithMagnitudes(passage, next);
            if (lower.Magnitude == 1 || lower.Value >= read.Magnitude)
                break;
            read = read with { Value = read.Value + lower.Value, End = lower.End };
        }

        end = read.End;
        return IsName(passage, read, ref end) ? null : read;
    }

    /// <summary>5G, 4K, 3D, 2b: digits that run on into letters which are neither magnitude nor unit.</summary>
    private static bool IsName(in Passage passage, Numeral numeral, ref int end)
    {
        if (passage.Original(end - 1) == 'K' && numeral.Value is 2000 or 4000 or 8000 or 16000)
            return true;
        var word = passage.WordAt(end);
        if (word.IsEmpty || (EnglishWords.MayFollowDigits(word) && !passage.IsDigit(end + word.Length)))
            return false;
        while (Passage.IsLetter(passage[end]) || passage.IsDigit(end) || (passage[end] is '.' or '-' && passage.IsDigit(end + 1)))
            end++;
        return true;
    }
}
