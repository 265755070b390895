using Assistant.Facts;
using Assistant.Figures;
using Assistant.Language;
using Assistant.Retrieval;

namespace Assistant.Model.Tests.Soundness;

/// <summary>Faithful sentences about computed figures, and ways to make them say what no calculation says.</summary>
internal sealed class CalculationMutations(Library library, Sampler sampler)
{
    private static readonly Dictionary<Operation, (string[] English, string[] Chinese)> Told = new()
    {
        [Operation.Difference] = (["{0} was ahead of {1} by #.", "{0} leads {1} by #.", "The gap between {0} and {1} was #.", "{1} was behind {0} by #."], ["{0}比{1}多#。", "{0}高出{1}#。", "{0}與{1}的差距為#。", "{1}落後{0}#。"]),
        [Operation.Ratio] = (["{0} was # {1}."], ["{0}是{1}的#。"]),
        [Operation.PercentMore] = (["{0} was # above {1}.", "{0} was # more than {1}."], ["{0}比{1}高#。", "{0}較{1}多#。"]),
        [Operation.PercentLess] = (["{0} was # below {1}.", "{0} was # less than {1}."], ["{0}比{1}低#。", "{0}較{1}少#。"]),
        [Operation.Share] = (["{0} was # of {1}."], ["{0}相當於{1}的#。"]),
    };

    private readonly IReadOnlyList<Fact> rows = library.Facts.OfMetric("transfer-contracts");

    public IReadOnlyDictionary<string, Func<Mutant?>> Classes => new Dictionary<string, Func<Mutant?>>
    {
        ["operands exchanged"] = () => Make((told, calculation, a, b) => told.Contains("gap", StringComparison.Ordinal) || told.Contains("差距", StringComparison.Ordinal) ? null : Fill(told, b, a, "{{calc:c1}}")),
        ["a word turned round"] = () => Make((told, _, a, b) => Turned(told) is { } turned ? Fill(turned, a, b, "{{calc:c1}}") : null),
        ["another place in the calculation"] = () => Make((told, _, a, b) => Fill(told, a, sampler.NameOf(rows.First(row => sampler.NameOf(row.Subject!, Tongue.English) != a && sampler.NameOf(row.Subject!, Tongue.English) != b).Subject!, Tongue.English) is var other && other != a && other != b ? other : "Shanghai", "{{calc:c1}}"), englishOnly: true),
        ["a calculation that is not there"] = () => Make((told, _, a, b) => Fill(told, a, b, $"{{{{calc:c{sampler.Next(50) + 2}}}}}")),
        ["a computed figure that is another"] = () => Make((told, calculation, a, b) => $"{sampler.Next(80) + 3}.{sampler.Next(9) + 1}%" is var share && share == FigureWriter.Write(calculation.Result, Tongue.English) ? null : Fill(told, a, b, share)),
        ["a computed figure of our own"] = () => Make((told, _, a, b) => Fill(told, a, b, $"{sampler.Next(800) + 3} billion yuan"), englishOnly: true),
        ["an operand's figure for the result"] = () => Make((told, calculation, a, b) => Fill(told, a, b, $"{{{{fact:{calculation.Operands[0].Id}.value}}}}")),
    };

    /// <summary>A faithful draft that tells one calculation.</summary>
    public Faithful Draft()
    {
        var tongue = sampler.Tongue();
        var (calculation, told, a, b) = Some(tongue);
        return new Faithful(sampler.Ground(tongue, calculation.Operands, [calculation]), Fill(told, a, b, "{{calc:c1}}"));
    }

    private Mutant? Make(Func<string, Calculation, string, string, string?> change, bool englishOnly = false)
    {
        var tongue = englishOnly ? Tongue.English : sampler.Tongue();
        var (calculation, told, a, b) = Some(tongue);
        return change(told, calculation, a, b) is { } text ? new Mutant(sampler.Ground(tongue, calculation.Operands, [calculation]), text) : null;
    }

    private (Calculation Calculation, string Told, string A, string B) Some(Tongue tongue)
    {
        var (first, second) = (sampler.Next(3), sampler.Next(2));
        var (a, b) = (rows[first], rows[(first + 1 + second) % 3]);
        var (high, low) = a.Value!.Value > b.Value!.Value ? (a, b) : (b, a);
        var calculation = sampler.Next(5) switch
        {
            0 => Calculator.Difference(high, low),
            1 => Calculator.Ratio(high, low),
            2 => Calculator.PercentMore(high, low),
            3 => Calculator.PercentMore(low, high),
            _ => Calculator.Share(low, high),
        };
        var (english, chinese) = Told[calculation.Operation];
        var told = tongue == Tongue.English ? sampler.Pick(english) : Sampler.In(tongue, sampler.Pick(chinese));
        return (calculation, told, sampler.NameOf(calculation.Operands[0].Subject!, tongue), sampler.NameOf(calculation.Operands[1].Subject!, tongue));
    }

    private static string Fill(string told, string a, string b, string figure) =>
        told.Replace("{0}", a, StringComparison.Ordinal).Replace("{1}", b, StringComparison.Ordinal).Replace("#", figure, StringComparison.Ordinal);

    private static string? Turned(string told)
    {
        foreach (var (word, other) in new[] { ("ahead of", "behind"), ("behind", "ahead of"), ("leads", "trails"), ("above", "below"), ("below", "above"), ("more", "less"), ("less", "more"), ("多", "少"), ("高出", "落後"), ("落後", "高出"), ("落后", "高出"), ("高", "低"), ("低", "高"), ("少", "多") })
            if (told.Contains(word, StringComparison.Ordinal))
                return told.Replace(word, other, StringComparison.Ordinal);
        return null;
    }
}
