namespace Assistant.Figures;

/// <summary>What a figure measures.</summary>
public enum FigureKind
{
    /// <summary>A number without a unit.</summary>
    Number,

    /// <summary>Money; the unit is the ISO currency.</summary>
    Money,

    /// <summary>A count of things; the unit is a folded classifier (家, 个, 项), a singular English noun, or empty.</summary>
    Count,

    /// <summary>A share in percent; fractions and 成 too, rounded to six decimals.</summary>
    Percent,

    /// <summary>A difference between two percentages.</summary>
    PercentagePoint,

    /// <summary>A calendar year, or with <see cref="Figure.High"/> a span of years.</summary>
    Year,

    /// <summary>A day of no named year as mmdd; a bare month as mm00, a bare day as dd.</summary>
    MonthDay,

    /// <summary>A day as yyyymmdd; a month of a year as yyyymm00.</summary>
    Date,

    /// <summary>A length of time; the unit is year, quarter, month, week or day.</summary>
    Duration,

    /// <summary>A rank or place in an order; 首位, 榜首, "number one" and "top spot" are 1.</summary>
    Ordinal,

    /// <summary>How many times as much (2.3倍, 2.3 times); twice and 翻倍 are 2.</summary>
    Multiple,
}

/// <summary>What the words beside a figure make of it.</summary>
public enum Bound
{
    /// <summary>The figure itself.</summary>
    Exact,

    /// <summary>約, 左右, about, around.</summary>
    About,

    /// <summary>至少, 不少於, at least; also 萬億元級, trillion-yuan level.</summary>
    AtLeast,

    /// <summary>高達, 不超過, up to, at most.</summary>
    AtMost,

    /// <summary>超, 逾, 多, over, more than.</summary>
    More,

    /// <summary>近, 不足, nearly, less than.</summary>
    Less,
}

/// <summary>A figure whatever script and wording it stands in.</summary>
/// <param name="Kind">What it measures; decides how <paramref name="Value"/> and <paramref name="Unit"/> read.</param>
/// <param name="Value">The value in whole units (75.12億元 is 7512000000), or the lower end of a range.</param>
/// <param name="High">The upper end of a range, or null.</param>
/// <param name="Unit">See <see cref="FigureKind"/>; empty where the kind has none.</param>
/// <param name="Bound">What the words beside it make of it.</param>
public sealed record Figure(FigureKind Kind, decimal Value, decimal? High, string Unit, Bound Bound)
{
    /// <summary>
    /// Whether two figures say the same whatever their bounds: kind, value, upper end and unit agree. A plain number is the same as money
    /// or a count of its value, because it leaves the unit out; it is never the same as a percentage, a rank, a year or a duration. Money in
    /// two currencies and counts of people and of firms differ; a count of general things (個, 大, or no unit) agrees with any other count.
    /// </summary>
    public static bool Same(Figure a, Figure b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Value != b.Value || a.High != b.High)
            return false;
        if (a.Kind != b.Kind)
            return a.LeavesUnitOutOf(b) || b.LeavesUnitOutOf(a);
        return a.Kind is FigureKind.Count
            ? CountUnit.AreAlike(a.Unit, b.Unit)
            : a.Unit == b.Unit || a.Unit.Length == 0 || b.Unit.Length == 0;
    }

    private bool LeavesUnitOutOf(Figure other) => Kind is FigureKind.Number && other.Kind is FigureKind.Money or FigureKind.Count;
}
