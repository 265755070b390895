using System.Globalization;
using System.Text;
using Assistant.Answers;
using Assistant.Facts;
using Assistant.Figures;
using Assistant.Grounding;
using Assistant.Language;
using Assistant.Retrieval;

namespace Assistant.Model;

/// <summary>Writes facts and calculations for a model: one line each, data between the marks of the turn.</summary>
internal sealed class EvidenceText(FactBase facts, Tongue tongue)
{
    private const int LongestFact = 900;

    public string Of(IEnumerable<Fact> found, IEnumerable<(string Name, Calculation Calculation)> computed)
    {
        var text = new StringBuilder();
        foreach (var fact in found)
            text.AppendLine(Line(fact));
        foreach (var (name, calculation) in computed)
            text.AppendLine(CultureInfo.InvariantCulture, $"calc {name} | {calculation.Operation} of {string.Join(", ", calculation.Operands.Select(fact => fact.Id))} | {Rendering.Working(calculation, tongue)} = {FigureWriter.Write(calculation.Result, tongue)}");
        return text.Length == 0 ? "nothing\n" : text.ToString();
    }

    /// <summary>The calculations of a turn with their names, from one on.</summary>
    public static IEnumerable<(string, Calculation)> Named(IReadOnlyList<Calculation> calculations) =>
        calculations.Select((calculation, at) => (Ground.NameOf(at), calculation));

    private string Line(Fact fact)
    {
        var parts = new List<string> { $"fact {fact.Id}", $"paragraph {fact.Paragraph}" };
        if (fact.Metric is { } metric)
            parts.Add($"measures: {Name(metric)}");
        if (fact.Subject is { } subject)
            parts.Add($"whose: {Name(subject)}");
        if (fact.Year is { } year)
            parts.Add($"period: {year.ToString(CultureInfo.InvariantCulture)}");
        if (fact.Value is { } value)
            parts.Add($"value: {FigureWriter.Write(value, tongue)} ({(fact.Nature == Nature.Target ? "target" : "result")})");
        if (fact.Speaker is { } speaker)
            parts.Add($"said by: {Name(speaker)}");
        parts.Add($"text: {Rendering.OnOneLine(fact.Text.In(tongue), tongue).Replace("*", "", StringComparison.Ordinal)}");
        var line = string.Join(" | ", parts);
        return line.Length <= LongestFact ? line : line[..LongestFact];
    }

    private string Name(string id)
    {
        var term = facts.Term(id);
        return tongue switch
        {
            Tongue.English => term.English,
            Tongue.TraditionalChinese => term.Chinese,
            _ => Simplifier.Simplify(term.Chinese),
        };
    }
}
