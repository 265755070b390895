using Assistant.Language;

namespace Assistant.Figures;

/// <summary>
/// Writes figures for readers: in English with the article's Chinese form in brackets where it counts in 萬 or 億
/// ("7.512 billion yuan (75.12億元)"), in Chinese as the article does ("75.12億元"), with the bound in words.
/// </summary>
public static class FigureWriter
{
    /// <summary>The figure in the words of <paramref name="tongue"/>.</summary>
    public static string Write(Figure figure, Tongue tongue)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return tongue switch
        {
            Tongue.English => EnglishFigure.Write(figure),
            Tongue.SimplifiedChinese => Simplifier.Simplify(ChineseFigure.Write(figure)),
            _ => ChineseFigure.Write(figure),
        };
    }

    /// <summary>Rounds a computed value to so many significant digits, midpoints away from zero; replies use at most four.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="significantDigits"/> is below 1.</exception>
    public static decimal Round(decimal value, int significantDigits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(significantDigits, 1);
        var unit = 1m;
        var size = Math.Abs(value);
        var limit = Power(significantDigits);
        while (size >= limit)
            (size, unit) = (size / 10, unit * 10);
        while (size > 0 && size < limit / 10 && unit > 0.000000000000000001m)
            (size, unit) = (size * 10, unit / 10);
        return Math.Sign(value) * Math.Round(size, MidpointRounding.AwayFromZero) * unit / 1.0000000000000000000000000000m;
    }

    private static decimal Power(int digits)
    {
        var power = 1m;
        for (; digits > 0 && power < 1e27m; digits--)
            power *= 10;
        return power;
    }
}
