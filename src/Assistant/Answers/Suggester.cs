using Assistant.Facts;
using Assistant.Language;

namespace Assistant.Answers;

/// <summary>Picks questions that the fact base answers, near to what was just answered, never one just answered. The nearest of each fact are found once.</summary>
internal sealed class Suggester
{
    private const int Many = 3;
    private const int Near = 12;
    private static readonly string[] First = ["transfer-contracts-guangdong", "innovation-chain-links", "transfer-policies"];
    private static readonly string[] Opened = ["rd-spending", "transfer-policies"];
    private readonly Dictionary<string, Entry[]> nearest;
    private readonly Entry[] opening;
    private readonly Entry[] first;

    public Suggester(FactBase facts)
    {
        var entries = facts.Golden.Select(golden => new Entry(golden.Facts, [golden.English[0], golden.Chinese[0], Simplifier.Simplify(golden.Chinese[0])])).ToList();
        var byId = facts.Facts.ToDictionary(fact => fact.Id);
        nearest = facts.Facts.ToDictionary(fact => fact.Id, fact => entries
            .OrderByDescending(entry => Kinship(byId[entry.Facts[0]], fact) - (0.1 * (entry.Facts.Count - 1)))
            .DistinctBy(entry => entry.Facts[0]).Take(Near).ToArray());
        opening = [.. Opened.Select(id => entries.Find(entry => entry.Facts.Count == 1 && entry.Facts[0] == id))
            .Prepend(entries.Find(entry => entry.Facts.Count == 2 && entry.Facts.Contains("transfer-contracts-beijing") && entry.Facts.Contains("transfer-contracts-guangdong")))
            .OfType<Entry>()];
        first = [.. First.Select(id => entries.Find(entry => entry.Facts[0] == id)).OfType<Entry>()];
    }

    /// <summary>Three questions for the start of a conversation: a comparison, a figure and a policy.</summary>
    public IReadOnlyList<string> Opening(Tongue tongue) => Array.ConvertAll(opening, entry => entry.Texts[(int)tongue]);

    /// <summary>Three questions to go on with.</summary>
    /// <param name="tongue">Language of the questions.</param>
    /// <param name="answered">Ids of facts that the conversation has just had.</param>
    public IReadOnlyList<string> After(Tongue tongue, IReadOnlyList<string> answered)
    {
        var chosen = new List<string>(Many);
        for (var rank = 0; rank < Near && chosen.Count < Many; rank++)
            foreach (var id in answered)
                Add(chosen, nearest[id][rank], tongue, answered);
        foreach (var entry in first)
            Add(chosen, entry, tongue, answered);
        return chosen;
    }

    private static void Add(List<string> chosen, Entry entry, Tongue tongue, IReadOnlyList<string> answered)
    {
        var text = entry.Texts[(int)tongue];
        if (chosen.Count < Many && !chosen.Contains(text) && !entry.Facts.All(answered.Contains))
            chosen.Add(text);
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

    private sealed record Entry(IReadOnlyList<string> Facts, string[] Texts);
}
