using Assistant.Facts;
using Assistant.Language;

namespace Assistant.Answers;

/// <summary>Picks questions that the fact base answers, near to what was just answered, never one just answered.</summary>
internal sealed class Suggester
{
    private const int Many = 3;
    private static readonly string[] First = ["transfer-contracts-guangdong", "innovation-chain-links", "transfer-policies", "rd-spending", "unicorns"];
    private readonly (Golden Golden, string[] Texts)[] golden;
    private readonly Dictionary<string, Fact> facts;

    public Suggester(FactBase facts)
    {
        this.facts = facts.Facts.ToDictionary(fact => fact.Id);
        golden = [.. facts.Golden.Select(entry => (entry, new[] { entry.English[0], entry.Chinese[0], Simplifier.Simplify(entry.Chinese[0]) }))];
    }

    /// <summary>Three questions for the start of a conversation: a comparison, a figure and a policy.</summary>
    public IReadOnlyList<string> Opening(Tongue tongue)
    {
        var comparison = golden.FirstOrDefault(entry => entry.Golden.Facts.Count == 2 && entry.Golden.Facts.Contains("transfer-contracts-beijing") && entry.Golden.Facts.Contains("transfer-contracts-guangdong"));
        string[] ids = ["rd-spending", "transfer-policies"];
        var others = ids.Select(id => Array.Find(golden, entry => entry.Golden.Facts.Count == 1 && entry.Golden.Facts[0] == id));
        return [.. others.Prepend(comparison).Where(entry => entry.Golden is not null).Select(entry => entry.Texts[(int)tongue])];
    }

    /// <summary>Three questions to go on with.</summary>
    /// <param name="tongue">Language of the questions.</param>
    /// <param name="answered">Ids of facts that the conversation has just had.</param>
    public IReadOnlyList<string> After(Tongue tongue, IReadOnlyList<string> answered)
    {
        var near = answered.Count == 0 ? [] : answered.Select(id => facts[id]).ToList();
        return [.. golden
            .Where(entry => !entry.Golden.Facts.All(answered.Contains))
            .Select(entry => (entry, Nearness: Nearness(entry.Golden, near)))
            .OrderByDescending(row => row.Nearness)
            .DistinctBy(row => row.entry.Golden.Facts[0])
            .Take(Many)
            .Select(row => row.entry.Texts[(int)tongue])];
    }

    private double Nearness(Golden entry, List<Fact> near)
    {
        if (near.Count == 0)
            return First.Contains(entry.Facts[0]) ? 1 : 0;
        var fact = facts[entry.Facts[0]];
        return near.Max(other => Kinship(fact, other)) - (0.1 * (entry.Facts.Count - 1));
    }

    private static double Kinship(Fact a, Fact b)
    {
        var kinship = 1.0 / (1 + Math.Abs(a.Paragraph - b.Paragraph));
        if (a.Metric is not null && a.Metric == b.Metric)
            kinship += 1;
        if (a.Who is not null && a.Who == b.Who)
            kinship += 0.6;
        if (a.Company is not null && a.Company == b.Company)
            kinship += 0.6;
        return kinship + (0.15 * a.About.Count(b.About.Contains));
    }
}
