using Assistant.Facts;
using Assistant.Figures;

namespace Assistant.Retrieval;

/// <summary>The operations that code computes.</summary>
internal enum Operation
{
    Difference,
    Ratio,
    PercentMore,
    PercentLess,
    Share,
    Sum,
    Average,
    Need,
    PerUnit,
    Before,

    /// <summary>By how much the total or mean of all operands but the last is above the last.</summary>
    TotalAbove,

    /// <summary>By how much the total or mean of all operands but the last is below the last.</summary>
    TotalBelow,

    /// <summary>The total or mean of all operands but the last as a multiple of the last.</summary>
    TotalRatio,

    /// <summary>The first year of a run.</summary>
    Start,
}

/// <summary>A figure computed from facts, with its working.</summary>
/// <param name="Operation">What was computed.</param>
/// <param name="Operands">The facts whose values went in, in the order of the formula.</param>
/// <param name="Result">The result, rounded as <see cref="Calculator"/> says.</param>
/// <param name="Working">The formula; {0}, {1} … stand for the operands' values.</param>
internal sealed record Calculation(Operation Operation, IReadOnlyList<Fact> Operands, Figure Result, string Working)
{
    /// <summary>Whether the first operand is shown as a share of others that it is no part of.</summary>
    public bool IsOfOthers => Operation == Operation.Share && Operands.Count > 2 && !Operands.Skip(1).Contains(Operands[0]);
}
