using System.Globalization;

namespace Assistant.Figures;

/// <summary>Writes figures in English.</summary>
internal static class EnglishFigure
{
    private static readonly string[] Ordinals =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    public static string Write(Figure figure) => figure.Kind switch
    {
        FigureKind.Ordinal when figure.Bound is Bound.AtMost => "top " + Plain(figure.Value),
        FigureKind.Ordinal => Ordinal(figure.Value),
        FigureKind.Year => Range(figure, Year),
        FigureKind.MonthDay => Range(figure, MonthDay),
        FigureKind.Date => Date(figure.Value),
        _ => Word(figure.Bound) + Amount(figure),
    };

    private static string Amount(Figure figure) => figure.Kind switch
    {
        FigureKind.Money => Money(figure) + InChinese(figure),
        FigureKind.Percent => Range(figure, value => value.ToString("0.##", CultureInfo.InvariantCulture) + "%"),
        FigureKind.PercentagePoint => Range(figure, Plain) + (IsOne(figure) ? " percentage point" : " percentage points"),
        FigureKind.Multiple => Range(figure, Plain) + " times",
        FigureKind.Duration => Range(figure, Plain) + " " + figure.Unit + (IsOne(figure) ? "" : "s"),
        _ => Range(figure, Scaled) + InChinese(figure),
    };

    private static string Money(Figure figure) => figure.Unit switch
    {
        "CNY" => Range(figure, Scaled) + " yuan",
        "HKD" => Range(figure, value => "HK$" + Scaled(value)),
        "USD" => Range(figure, value => "US$" + Scaled(value)),
        "EUR" => Range(figure, Scaled) + " euros",
        "MOP" => Range(figure, Scaled) + " patacas",
        "" => Range(figure, Scaled),
        _ => Range(figure, Scaled) + " " + figure.Unit,
    };

    /// <summary>The Chinese form, where a reader who looks it up in the article would not recognise the English one.</summary>
    private static string InChinese(Figure figure)
    {
        var isScaled = ChineseFigure.IsScaled(figure.Value) || (figure.High is { } high && ChineseFigure.IsScaled(high));
        return isScaled ? $" ({ChineseFigure.Amount(figure with { Unit = figure.Kind is FigureKind.Money ? figure.Unit : "" })})" : "";
    }

    private static string Word(Bound bound) => bound switch
    {
        Bound.About => "about ",
        Bound.AtLeast => "at least ",
        Bound.AtMost => "up to ",
        Bound.More => "over ",
        Bound.Less => "nearly ",
        _ => "",
    };

    private static string Range(Figure figure, Func<decimal, string> write) =>
        figure.High is { } high ? $"{write(figure.Value)}–{write(high)}" : write(figure.Value);

    private static string Scaled(decimal value) => Math.Abs(value) switch
    {
        >= 1_000_000_000_000 => Plain(value / 1_000_000_000_000) + " trillion",
        >= 1_000_000_000 => Plain(value / 1_000_000_000) + " billion",
        >= 1_000_000 => Plain(value / 1_000_000) + " million",
        _ => Plain(value),
    };

    private static string Ordinal(decimal value)
    {
        if (value is >= 1 and <= 10)
            return Ordinals[(int)value - 1];
        return Plain(value) + ((value % 100, value % 10) switch
        {
            ( >= 11 and <= 13, _) => "th",
            (_, 1) => "st",
            (_, 2) => "nd",
            (_, 3) => "rd",
            _ => "th",
        });
    }

    private static string Date(decimal value)
    {
        var (year, monthDay) = (decimal.Truncate(value / 10_000), value % 10_000);
        return MonthDay(monthDay) + " " + Year(year);
    }

    private static string MonthDay(decimal value)
    {
        var (month, day) = ((int)(value / 100), value % 100);
        if (month is < 1 or > 12)
            return "day " + Plain(day);
        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        return day == 0 ? name : Plain(day) + " " + name;
    }

    private static string Year(decimal value) => value.ToString("0", CultureInfo.InvariantCulture);

    private static string Plain(decimal value) => value.ToString("#,##0.##########", CultureInfo.InvariantCulture);

    private static bool IsOne(Figure figure) => figure is { Value: 1, High: null };
}
