using Assistant.Facts;
using Assistant.Figures;

namespace Assistant.Retrieval;

/// <summary>
/// Computes with the values of facts, in decimal. Differences and sums are exact; multiples and amounts per unit are rounded to three
/// significant digits, percentages to one decimal place, averages to two places of the article's unit; midpoints away from zero.
/// </summary>
internal static class Calculator
{
    private const int Digits = 3;
    private const decimal Hundredth = 1_000_000m;

    /// <summary>a − b, in the unit of both; of two percentages in percentage points.</summary>
    public static Calculation Difference(Fact a, Fact b) => new(Operation.Difference, [a, b], Gap(a, b), "{0} - {1}");

    /// <summary>a ÷ b as a multiple.</summary>
    public static Calculation Ratio(Fact a, Fact b) =>
        new(Operation.Ratio, [a, b], Multiple(FigureWriter.Round(V(a) / V(b), Digits)), "{0} ÷ {1}");

    /// <summary>By how many percent a is above b or, as <see cref="Operation.PercentLess"/>, below it; never negative.</summary>
    public static Calculation PercentMore(Fact a, Fact b)
    {
        var isLess = V(a) < V(b);
        return new Calculation(isLess ? Operation.PercentLess : Operation.PercentMore, [a, b], Percent(Math.Abs((V(a) / V(b)) - 1)), isLess ? "1 - {0} ÷ {1}" : "{0} ÷ {1} - 1");
    }

    /// <summary>a as a percentage of b.</summary>
    public static Calculation Share(Fact a, Fact b) => new(Operation.Share, [a, b], Percent(V(a) / V(b)), "{0} ÷ {1}");

    /// <summary>a as a percentage of the sum of <paramref name="all"/>.</summary>
    public static Calculation ShareOfSum(Fact a, IReadOnlyList<Fact> all) =>
        new(Operation.Share, [a, .. all], Percent(V(a) / all.Sum(V)), "{0} ÷ (" + string.Join(" + ", all.Select((_, at) => $"{{{at + 1}}}")) + ")");

    /// <summary>Growth in percent that takes a to b.</summary>
    public static Calculation Need(Fact a, Fact b) => new(Operation.Need, [b, a], Percent((V(b) / V(a)) - 1), "{0} ÷ {1} - 1");

    /// <summary>The sum of values of one unit.</summary>
    public static Calculation Sum(IReadOnlyList<Fact> facts) =>
        new(Operation.Sum, facts, facts[0].Value! with { Value = facts.Sum(V), Bound = Bound.Exact }, Places(facts));

    /// <summary>The mean of values of one unit.</summary>
    public static Calculation Average(IReadOnlyList<Fact> facts)
    {
        var step = facts[0].Value!.Kind == FigureKind.Money ? Hundredth : 0.01m;
        var mean = decimal.Round(facts.Sum(V) / facts.Count / step, 0, MidpointRounding.AwayFromZero) * step;
        return new Calculation(Operation.Average, facts, facts[0].Value! with { Value = mean, Bound = Bound.Exact }, $"({Places(facts)}) ÷ {facts.Count}");
    }

    /// <summary>By how much a total or mean is above or below the value of b.</summary>
    public static Calculation Against(Calculation total, Fact b)
    {
        var gap = total.Result.Value - V(b);
        var (group, other) = (Bracketed(total), $"{{{total.Operands.Count}}}");
        return new Calculation(
            gap < 0 ? Operation.TotalBelow : Operation.TotalAbove, [.. total.Operands, b], total.Result with { Value = Math.Abs(gap) }, gap < 0 ? $"{other} - {group}" : $"{group} - {other}");
    }

    /// <summary>A total or mean as a multiple of b.</summary>
    public static Calculation Ratio(Calculation total, Fact b) =>
        new(Operation.TotalRatio, [.. total.Operands, b], Multiple(FigureWriter.Round(total.Result.Value / V(b), Digits)), $"{Bracketed(total)} ÷ {{{total.Operands.Count}}}");

    private static string Bracketed(Calculation total) => total.Operation == Operation.Sum ? $"({total.Working})" : total.Working;

    /// <summary>Money a per unit of count b.</summary>
    public static Calculation PerUnit(Fact a, Fact b) =>
        new(Operation.PerUnit, [a, b], a.Value! with { Value = FigureWriter.Round(V(a) / V(b), Digits), Bound = Bound.About }, "{0} ÷ {1}");

    /// <summary>The value before an increase: a − b.</summary>
    public static Calculation Before(Fact a, Fact increase) =>
        new(Operation.Before, [a, increase], a.Value! with { Value = V(a) - V(increase), Bound = Bound.Exact }, "{0} - {1}");

    /// <summary>The increase in percent of the value before it.</summary>
    public static Calculation Growth(Fact a, Fact increase) =>
        new(Operation.PercentMore, [a, increase], Percent(V(increase) / (V(a) - V(increase))), "{1} ÷ ({0} - {1})");

    /// <summary>The value before a growth in percent, rounded to four significant digits.</summary>
    public static Calculation Base(Fact a, Fact growth) =>
        new(Operation.Before, [a, growth], a.Value! with { Value = FigureWriter.Round(V(a) / (1 + (V(growth) / 100)), 4), Bound = Bound.About }, "{0} ÷ (1 + {1})");

    /// <summary>The first year of a run of years that lasts to the fact's year.</summary>
    public static Calculation Start(Fact run) =>
        new(Operation.Start, [run], new Figure(FigureKind.Year, run.Year!.Value - V(run) + 1, null, "", Bound.Exact), $"{run.Year} - {V(run)} + 1");

    private static Figure Gap(Fact a, Fact b) => a.Value!.Kind == FigureKind.Percent
        ? new Figure(FigureKind.PercentagePoint, V(a) - V(b), null, "", Bound.Exact)
        : a.Value with { Value = V(a) - V(b), Bound = Bound.Exact };

    private static string Places(IReadOnlyList<Fact> facts) => string.Join(" + ", facts.Select((_, at) => $"{{{at}}}"));

    private static Figure Multiple(decimal value) => new(FigureKind.Multiple, value, null, "", Bound.Exact);

    private static Figure Percent(decimal share) =>
        new(FigureKind.Percent, decimal.Round(share * 100, 1, MidpointRounding.AwayFromZero), null, "", Bound.Exact);

    private static decimal V(Fact fact) => fact.Value!.Value;
}
