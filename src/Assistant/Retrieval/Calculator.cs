using System.Globalization;
using Assistant.Facts;
using Assistant.Figures;

namespace Assistant.Retrieval;

/// <summary>
/// Computes with the values of facts, in decimal. Differences and sums are exact; quotients are rounded to three significant digits
/// (percentages to one decimal place), midpoints away from zero.
/// </summary>
internal static class Calculator
{
    private const int Digits = 3;

    /// <summary>a − b, in the unit of both.</summary>
    public static Calculation Difference(Fact a, Fact b) =>
        Of(Operation.Difference, [a, b], a.Value! with { Value = V(a) - V(b), Bound = Bound.Exact }, "-");

    /// <summary>a ÷ b as a multiple.</summary>
    public static Calculation Ratio(Fact a, Fact b) =>
        Of(Operation.Ratio, [a, b], new Figure(FigureKind.Multiple, FigureWriter.Round(V(a) / V(b), Digits), null, "", Bound.Exact), "÷");

    /// <summary>By how many percent a is above (or, negative, below) b; named by <see cref="Operation.PercentMore"/> or PercentLess, never negative.</summary>
    public static Calculation PercentMore(Fact a, Fact b)
    {
        var percent = Percent((V(a) / V(b)) - 1);
        return Working(percent < 0 ? Operation.PercentLess : Operation.PercentMore, [a, b], Math.Abs(percent),
            $"({Plain(a, b)} ÷ {Plain(b, a)} - 1) × 100 = {Text(percent)}%");
    }

    /// <summary>a as a percentage of b.</summary>
    public static Calculation Share(Fact a, Fact b)
    {
        var percent = Percent(V(a) / V(b));
        return Working(Operation.Share, [a, b], percent, $"{Plain(a, b)} ÷ {Plain(b, a)} × 100 = {Text(percent)}%");
    }

    /// <summary>Growth in percent that takes a to b.</summary>
    public static Calculation Need(Fact a, Fact b)
    {
        var percent = Percent((V(b) / V(a)) - 1);
        return Working(Operation.Need, [b, a], percent, $"({Plain(b, a)} ÷ {Plain(a, b)} - 1) × 100 = {Text(percent)}%");
    }

    /// <summary>The sum of values of one unit.</summary>
    public static Calculation Sum(IReadOnlyList<Fact> facts) =>
        Of(Operation.Sum, facts, facts[0].Value! with { Value = facts.Sum(V), Bound = Bound.Exact }, "+");

    /// <summary>The mean of values of one unit.</summary>
    public static Calculation Average(IReadOnlyList<Fact> facts)
    {
        var scale = Scale(facts[0].Value!);
        var mean = decimal.Round(facts.Sum(V) / facts.Count / scale, 2, MidpointRounding.AwayFromZero) * scale;
        var sum = string.Join(" + ", facts.Select(fact => Text(V(fact) / scale)));
        return new Calculation(Operation.Average, facts, facts[0].Value! with { Value = mean, Bound = Bound.Exact }, $"({sum}) ÷ {facts.Count} = {Text(mean / scale)}");
    }

    /// <summary>Money a per unit of count b, rounded to three significant digits.</summary>
    public static Calculation PerUnit(Fact a, Fact b)
    {
        var each = FigureWriter.Round(V(a) / V(b), Digits);
        return new Calculation(Operation.PerUnit, [a, b], a.Value! with { Value = each, Bound = Bound.About },
            $"{Text(V(a))} ÷ {Text(V(b))} ≈ {Text(each)}");
    }

    /// <summary>The value before an increase: a − b.</summary>
    public static Calculation Before(Fact a, Fact increase) =>
        Of(Operation.Before, [a, increase], a.Value! with { Value = V(a) - V(increase), Bound = Bound.Exact }, "-");

    private static Calculation Of(Operation operation, IReadOnlyList<Fact> operands, Figure result, string sign)
    {
        var isQuotient = operation == Operation.Ratio;
        var scale = Scale(operands[0].Value!);
        var left = string.Join($" {sign} ", operands.Select(fact => Text(V(fact) / scale)));
        return new Calculation(operation, operands, result, $"{left} {(isQuotient ? "≈" : "=")} {Text(isQuotient ? result.Value : result.Value / scale)}");
    }

    private static Calculation Working(Operation operation, IReadOnlyList<Fact> operands, decimal percent, string formula) =>
        new(operation, operands, new Figure(FigureKind.Percent, percent, null, "", Bound.Exact), formula);

    private static decimal Percent(decimal share) => decimal.Round(share * 100, 1, MidpointRounding.AwayFromZero);

    private static decimal V(Fact fact) => fact.Value!.Value;

    /// <summary>Money is worked in the article's unit of 100 million yuan.</summary>
    private static decimal Scale(Figure figure) => figure.Kind == FigureKind.Money ? 100_000_000m : 1m;

    private static string Plain(Fact fact, Fact other) => Text(V(fact) / Math.Max(Scale(fact.Value!), Scale(other.Value!)));

    private static string Text(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
