using Assistant.Facts;

namespace Assistant.Retrieval;

/// <summary>
/// Names calculations by a key that may leave the program and come back, and makes them again from the facts. A key that names no
/// calculation of <see cref="Calculator"/> gives nothing, so that nobody can put a figure in by it.
/// </summary>
internal sealed class Recalculator(FactBase facts)
{
    private const int MostOperands = 12;

    /// <summary>What the calculation is called by.</summary>
    public static string KeyOf(Calculation calculation) =>
        $"{calculation.Operation}|{calculation.Working}|{string.Join(',', calculation.Operands.Select(fact => fact.Id))}";

    /// <summary>The calculation of a key, or null.</summary>
    public Calculation? Find(string key)
    {
        if (key.Split('|') is not [var name, _, var ids] || !Enum.TryParse<Operation>(name, out var operation))
            return null;
        var operands = ids.Split(',').Take(MostOperands).Select(facts.Find).ToList();
        if (operands.Exists(fact => fact?.Value is null || fact.Value.Value == 0))
            return null;
        return Candidates(operation, [.. operands.OfType<Fact>()]).FirstOrDefault(calculation => KeyOf(calculation) == key);
    }

    private static IEnumerable<Calculation> Candidates(Operation operation, List<Fact> operands) => (operation, operands) switch
    {
        (Operation.Start, [{ Year: not null } run]) => [Calculator.Start(run)],
        (Operation.Sum, { Count: > 1 }) when AreAlike(operands) => [Calculator.Sum(operands)],
        (Operation.Average, { Count: > 1 }) when AreAlike(operands) => [Calculator.Average(operands)],
        (Operation.Share, [var part, .. { Count: > 1 } all]) when AreAlike(operands) => [Calculator.ShareOfSum(part, all)],
        (Operation.TotalAbove or Operation.TotalBelow or Operation.TotalRatio, { Count: > 2 }) when AreAlike(operands) => OfTotal(operation, operands[..^1], operands[^1]),
        (Operation.PerUnit, [var a, var b]) => [Calculator.PerUnit(a, b)],
        (Operation.Before or Operation.PercentMore, [var a, var b]) when !AreAlike(operands) => [Calculator.Base(a, b)],
        (_, [var a, var b]) when AreAlike(operands) => OfTwo(operation, a, b),
        _ => [],
    };

    private static IEnumerable<Calculation> OfTotal(Operation operation, List<Fact> group, Fact other)
    {
        foreach (var total in (Calculation[])[Calculator.Sum(group), Calculator.Average(group)])
            yield return operation == Operation.TotalRatio ? Calculator.Ratio(total, other) : Calculator.Against(total, other);
    }

    private static IEnumerable<Calculation> OfTwo(Operation operation, Fact a, Fact b) => operation switch
    {
        Operation.Difference => [Calculator.Difference(a, b)],
        Operation.Ratio => [Calculator.Ratio(a, b)],
        Operation.PercentMore when a.Value!.Value != b.Value!.Value => [Calculator.PercentMore(a, b), Calculator.Growth(a, b)],
        Operation.PercentMore or Operation.PercentLess => [Calculator.PercentMore(a, b)],
        Operation.Share => [Calculator.Share(a, b)],
        Operation.Need => [Calculator.Need(b, a)],
        Operation.Before => [Calculator.Before(a, b)],
        _ => [],
    };

    private static bool AreAlike(List<Fact> operands) => operands.TrueForAll(fact => fact.Value!.Kind == operands[0].Value!.Kind);
}
