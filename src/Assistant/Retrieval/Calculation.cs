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
}

/// <summary>A figure computed from facts, with its working.</summary>
/// <param name="Operation">What was computed.</param>
/// <param name="Operands">The facts whose values went in, in the order of the formula.</param>
/// <param name="Result">The rounded result; at most four significant digits unless it is exact.</param>
/// <param name="Formula">The working in digits, free of language, for example "163.5 - 75.12 = 88.38".</param>
internal sealed record Calculation(Operation Operation, IReadOnlyList<Fact> Operands, Figure Result, string Formula);
