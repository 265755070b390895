using Assistant.Evaluation.Bank;
using Assistant.Figures;
using Assistant.Turns;

namespace Assistant.Evaluation.Grading;

/// <summary>How the last reply of an item fared.</summary>
/// <param name="Faults">Why it is wrong, one sentence each; empty where it is right.</param>
/// <param name="Unsupported">Figures that neither a cited fact, nor a calculation from cited facts, nor the user gives.</param>
/// <param name="Strays">Supported figures that the question does not need.</param>
/// <param name="IsInItsLanguage">Whether it is in the language and script of the last turn.</param>
public sealed record Grade(
    Item Item,
    Reply Reply,
    IReadOnlyList<string> Faults,
    IReadOnlyList<Figure> Unsupported,
    IReadOnlyList<Figure> Strays,
    bool IsInItsLanguage)
{
    public bool IsRight => Faults.Count == 0;
}
