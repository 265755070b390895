using Assistant.Facts;
using Assistant.Questions;

namespace Assistant.Retrieval;

/// <summary>Holds the order in which a statement puts two places or companies ("A is below B") against their figures.</summary>
internal sealed class OrderCheck(FactBase facts)
{
    /// <summary>The figures of both where they stand in the other order; empty where they agree or nothing is ordered.</summary>
    /// <param name="given">Facts that the statement rests on; they tell the measure.</param>
    public IReadOnlyList<Fact> Against(Statement statement, IReadOnlyList<Fact> given)
    {
        var clause = statement.Clause;
        var cue = clause.Hits.FirstOrDefault(hit => hit.Term is null && hit.Cue is Cue.Above or Cue.Below);
        if (cue.Length == 0)
            return [];
        var first = Owners(clause, hit => hit.Start < cue.Start).LastOrDefault() ?? statement.Before.SelectMany(other => Owners(other.Clause, _ => true)).FirstOrDefault();
        var second = Owners(clause, hit => hit.Start > cue.Start).FirstOrDefault();
        if (first is null || second is null)
            return [];
        var metrics = given.Select(fact => fact.Metric).OfType<string>().Distinct();
        return metrics.Select(metric => Against(facts.OfMetric(metric), first, second, cue.Cue == Cue.Above)).FirstOrDefault(both => both.Count > 0) ?? [];
    }

    private static List<Fact> Against(IReadOnlyList<Fact> rows, Facts.Term first, Facts.Term second, bool isAbove)
    {
        var (one, other) = (rows.FirstOrDefault(fact => fact.Subject == first.Id), rows.FirstOrDefault(fact => fact.Subject == second.Id));
        if (one?.Value is not { } a || other?.Value is not { } b || a.Kind != b.Kind || a.Value == b.Value)
            return [];
        return a.Value > b.Value == isAbove ? [] : [one, other];
    }

    private static IEnumerable<Facts.Term> Owners(Clause clause, Func<Hit, bool> where) =>
        clause.Hits.Where(hit => hit.Term?.Kind is TermKind.Place or TermKind.Company && hit.Term.Id != "china" && where(hit)).Select(hit => hit.Term!);
}
