using System.Globalization;

namespace Assistant.Figures;

/// <summary>Writes figures in Traditional Chinese, in characters that Hong Kong and Taiwan readers accept.</summary>
internal static class ChineseFigure
{
    private const string Digits = "一二三四五六七八九十";
    private const string FoldedClassifiers = "个项种间类条场辆颗栋笔门环张轮户只";
    private const string Classifiers = "個項種間類條場輛顆棟筆門環張輪戶隻";

    public static string Write(Figure figure) => figure.Kind switch
    {
        FigureKind.Ordinal when figure.Bound is Bound.AtMost => "前" + Plain(figure.Value),
        FigureKind.Ordinal => "第" + (figure.Value is >= 1 and <= 10 ? Digits[(int)figure.Value - 1].ToString() : Plain(figure.Value)),
        FigureKind.Year => Range(figure, value => Plain(value) + "年"),
        FigureKind.MonthDay => Range(figure, MonthDay),
        FigureKind.Date => Plain(decimal.Truncate(figure.Value / 10_000)) + "年" + MonthDay(figure.Value % 10_000),
        _ => Word(figure.Bound) + Amount(figure),
    };

    /// <summary>The figure without its bound.</summary>
    public static string Amount(Figure figure) => figure.Kind switch
    {
        FigureKind.Money => Range(figure, Scaled) + Currency(figure.Unit),
        FigureKind.Percent => Range(figure, value => value.ToString("0.##", CultureInfo.InvariantCulture) + "%"),
        FigureKind.PercentagePoint => Range(figure, Plain) + "個百分點",
        FigureKind.Multiple => Range(figure, Plain) + "倍",
        FigureKind.Duration => Range(figure, Plain) + Period(figure.Unit),
        FigureKind.Count => Range(figure, Scaled) + Classifier(figure.Unit),
        _ => Range(figure, Scaled),
    };

    /// <summary>Whether Chinese writes the value in 萬, 億 or 萬億: from ten thousand, where two decimals are enough for 萬.</summary>
    public static bool IsScaled(decimal value) => Math.Abs(value) switch
    {
        >= 100_000_000 => true,
        >= 10_000 => value % 100 == 0,
        _ => false,
    };

    private static string Scaled(decimal value) => Math.Abs(value) switch
    {
        >= 1_000_000_000_000 => Plain(value / 1_000_000_000_000) + "萬億",
        >= 100_000_000 => Plain(value / 100_000_000) + "億",
        _ when IsScaled(value) => Plain(value / 10_000) + "萬",
        _ => Plain(value),
    };

    private static string Word(Bound bound) => bound switch
    {
        Bound.About => "約",
        Bound.AtLeast => "至少",
        Bound.AtMost => "高達",
        Bound.More => "超過",
        Bound.Less => "近",
        _ => "",
    };

    private static string Currency(string code) => code switch
    {
        "CNY" => "元",
        "HKD" => "港元",
        "USD" => "美元",
        "EUR" => "歐元",
        "GBP" => "英鎊",
        "JPY" => "日圓",
        "MOP" => "澳門元",
        "TWD" => "元新臺幣",
        _ => code,
    };

    private static string Period(string unit) => unit switch
    {
        "quarter" => "個季度",
        "month" => "個月",
        "week" => "週",
        "day" => "天",
        _ => "年",
    };

    private static string Classifier(string unit)
    {
        var folded = unit.Length == 1 ? FoldedClassifiers.IndexOf(unit[0]) : -1;
        if (folded >= 0)
            return Classifiers[folded].ToString();
        return unit.Length > 0 && unit[0] < '\u0080' ? "" : unit;
    }

    private static string MonthDay(decimal value)
    {
        var (month, day) = (decimal.Truncate(value / 100), value % 100);
        return (month > 0 ? Plain(month) + "月" : "") + (day > 0 ? Plain(day) + "日" : "");
    }

    private static string Range(Figure figure, Func<decimal, string> write) =>
        figure.High is { } high ? $"{write(figure.Value)}至{write(high)}" : write(figure.Value);

    private static string Plain(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
