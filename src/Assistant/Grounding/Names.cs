using Assistant.Facts;
using Assistant.Language;

namespace Assistant.Grounding;

/// <summary>The names by which a draft may call what the facts of its turn are about: display names and their plain variants, never nicknames.</summary>
internal sealed class Names
{
    private static readonly string[] Countings = ["number of ", "rank by ", "rank in the ", "rank in "];
    private static readonly string[] Measures = ["數量", "排名", "數目"];

    private readonly Dictionary<char, List<(string Name, Term Term)>> byStart = [];

    /// <summary>Names of the terms that some facts are about.</summary>
    public static Names Of(FactBase facts, IEnumerable<Fact> grounds)
    {
        var names = new Names();
        foreach (var id in grounds.SelectMany(Ids).Distinct())
            if (id is not ("china" or "world" or "article"))
                names.Add(facts.Term(id));
        foreach (var list in names.byStart.Values)
            list.Sort((a, b) => b.Name.Length - a.Name.Length);
        return names;
    }

    /// <summary>The longest name that stands at a position of a folded text, or null.</summary>
    public (Term Term, int Length)? At(string folded, int at)
    {
        if (!byStart.TryGetValue(folded[at], out var candidates) || (at > 0 && Joins(folded, at)))
            return null;
        foreach (var (name, term) in candidates)
            if (string.CompareOrdinal(folded, at, name, 0, name.Length) == 0 && (at + name.Length == folded.Length || !Joins(folded, at + name.Length)))
                return (term, name.Length);
        return null;
    }

    public static IEnumerable<string> Ids(Fact fact) =>
        new[] { fact.Metric, fact.Subject, fact.Speaker, fact.Person, fact.Company }.OfType<string>().Concat(fact.About).Concat(fact.Defines).Concat(fact.Members);

    private static bool Joins(string text, int at) => IsPart(text[at - 1]) && IsPart(text[at]);

    private static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || c == '-';

    private void Add(Term term)
    {
        foreach (var name in English(term).Concat(Chinese(term)).Select(Script.Fold).Distinct())
        {
            if (name.Length < 2)
                continue;
            if (!byStart.TryGetValue(name[0], out var list))
                byStart[name[0]] = list = [];
            list.Add((name, term));
        }
    }

    private static IEnumerable<string> English(Term term)
    {
        var name = WithoutBrackets(term.English);
        name = name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;
        yield return name;
        yield return term.English;
        if (term.Kind == TermKind.Place)
            yield return name + " Province";
        foreach (var counting in Countings)
            if (term.Kind == TermKind.Metric && name.StartsWith(counting, StringComparison.Ordinal))
                yield return name[counting.Length..];
    }

    private static IEnumerable<string> Chinese(Term term)
    {
        var name = WithoutBrackets(term.Chinese);
        yield return term.Chinese;
        yield return name;
        if (term.Kind == TermKind.Place)
            yield return name + "省";
        foreach (var measure in Measures)
            if (term.Kind == TermKind.Metric && name.EndsWith(measure, StringComparison.Ordinal))
                yield return name[..^measure.Length];
    }

    private static string WithoutBrackets(string name)
    {
        var open = name.IndexOf('(', StringComparison.Ordinal);
        var close = name.IndexOf(')', StringComparison.Ordinal);
        return open > 0 && close > open ? (name[..open].TrimEnd() + name[(close + 1)..]).Trim() : name;
    }
}
