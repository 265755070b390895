using Assistant.Facts;
using Assistant.Language;
using Assistant.Questions;

namespace Assistant.Retrieval;

/// <summary>How strongly each fact is about each term: from its typed slots, its topics, the names in its texts and in its golden questions.</summary>
internal sealed class TermWeights
{
    private const double Slot = 1.3;
    private const double Topic = 1.2;
    private const double Named = 0.8;
    private const double Asked = 0.45;
    private const double Role = 0.7;
    private readonly Dictionary<string, (int Fact, double Weight)[]> postings;
    private readonly Dictionary<string, double>[] byFact;
    private readonly Dictionary<string, double> rarity;

    public TermWeights(FactBase facts, Vocabulary vocabulary)
    {
        var clauses = new ClauseReader(vocabulary);
        byFact = [.. facts.Facts.Select(fact => OfTexts(fact, facts, clauses))];
        for (var at = 0; at < byFact.Length; at++)
            AddSlots(facts, facts.Facts[at], byFact[at]);
        AddRoles(facts);
        AddGolden(facts, clauses);
        postings = byFact.SelectMany((terms, fact) => terms.Select(pair => (pair.Key, fact, pair.Value)))
            .GroupBy(row => row.Key)
            .ToDictionary(group => group.Key, group => group.Select(row => (row.fact, row.Value)).ToArray());
        rarity = postings.ToDictionary(
            pair => pair.Key,
            pair => Math.Log(1 + ((double)byFact.Length / (0.5 + pair.Value.Sum(row => Math.Min(1, row.Weight))))));
    }

    /// <summary>Facts that have the term, with their weights.</summary>
    public ReadOnlySpan<(int Fact, double Weight)> Of(string term) => postings.GetValueOrDefault(term);

    /// <summary>How strongly the fact at this index is about the term; 0 where it is not.</summary>
    public double Weight(int fact, string term) => byFact[fact].GetValueOrDefault(term);

    /// <summary>Terms of the fact at this index.</summary>
    public IReadOnlyDictionary<string, double> Terms(int fact) => byFact[fact];

    /// <summary>Inverse document frequency of a term; that of a term which no fact has is the highest.</summary>
    public double Rarity(string term) => rarity.TryGetValue(term, out var value) ? value : Math.Log(1 + (byFact.Length * 2));

    /// <summary>What the fact's wording names; a measure that no fact gives a figure of is not given by a wording either.</summary>
    private static Dictionary<string, double> OfTexts(Fact fact, FactBase facts, ClauseReader clauses)
    {
        var terms = new Dictionary<string, double>();
        foreach (var text in new[] { fact.Text.English, fact.Text.Traditional })
            foreach (var hit in clauses.Recognise(Script.Fold(text.Replace("*", "", StringComparison.Ordinal))).Hits)
                if (hit.Term is { } term && (term.Kind != TermKind.Metric || facts.OfMetric(term.Id).Count > 0))
                    terms[term.Id] = Named;
        return terms;
    }

    private static void AddSlots(FactBase facts, Fact fact, Dictionary<string, double> terms)
    {
        string?[] slots = [fact.Metric, fact.Subject, fact.Speaker, fact.Person, fact.Company];
        foreach (var id in slots.OfType<string>())
            terms[id] = Slot;
        foreach (var id in fact.About)
            terms[id] = Math.Max(terms.GetValueOrDefault(id), Topic);
        foreach (var term in facts.Terms.Where(term => fact.Metric is not null && term.Family.Contains(fact.Metric)))
            terms[term.Id] = Math.Max(terms.GetValueOrDefault(term.Id), Topic);
    }

    /// <summary>What a person is, at whatever the person says: "the professor of that university".</summary>
    private void AddRoles(FactBase facts)
    {
        var roles = facts.Facts.Select((fact, at) => (fact, at)).Where(row => row.fact is { Kind: FactKind.Profile, Person: not null })
            .GroupBy(row => row.fact.Person!).ToDictionary(group => group.Key, group => byFact[group.First().at]);
        for (var at = 0; at < byFact.Length; at++)
            if (facts.Facts[at].Who is { } who && roles.TryGetValue(who, out var terms))
                foreach (var term in terms.Keys)
                    byFact[at].TryAdd(term, Role);
    }

    private void AddGolden(FactBase facts, ClauseReader clauses)
    {
        var index = facts.Facts.Select((fact, at) => (fact.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at);
        foreach (var golden in facts.Golden.Where(golden => golden.Facts.Count == 1))
            foreach (var question in golden.English.Concat(golden.Chinese))
                NoteTopics(clauses.Recognise(Script.Fold(question)), byFact[index[golden.Facts[0]]]);
    }

    /// <summary>A question may name what the fact does not give; only its topics count.</summary>
    private static void NoteTopics(Clause clause, Dictionary<string, double> terms)
    {
        foreach (var hit in clause.Hits)
            if (hit.Term is { IsRequired: false } term)
                terms.TryAdd(term.Id, Asked);
    }
}
