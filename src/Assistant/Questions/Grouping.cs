using Assistant.Facts;

namespace Assistant.Questions;

/// <summary>Places that a question takes together: the run of names beside a word such as "combined" or "average".</summary>
internal static class Grouping
{
    private static readonly string[] Against = ["占", "比", "不", "是", "系", "v", "vs", "versus", "of", "to", "than", "below", "above", "under", "over", "ahead", "behind", "exceed", "beat", "top", "低", "高", "多", "少", "超", "过"];
    private const int Apart = 3;
    private const int Before = 14;
    private const int Behind = 5;

    /// <summary>The places taken together and the one place that they are set against; none where no such run is named.</summary>
    public static (IReadOnlyList<Term> Together, Term? Against) Of(Clause clause)
    {
        var places = clause.Hits.Where(hit => hit.Term is { Kind: TermKind.Place, Id: not "china" }).ToList();
        foreach (var cue in clause.Hits)
        {
            if (cue.Term is not null || cue.Cue is not (Cue.Sum or Cue.Average) || (RunBefore(clause, places, cue) ?? RunBehind(clause, places, cue)) is not { } run)
                continue;
            var together = run.Select(hit => hit.Term!).Distinct().ToList();
            return (together, places.Find(place => !together.Contains(place.Term!)).Term);
        }

        return ([], null);
    }

    /// <summary>Whether two places stand side by side, with no word between that sets one against the other.</summary>
    private static bool IsJoined(Clause clause, Hit one, Hit next)
    {
        for (var at = one.End; at < next.Start; at++)
            if (Array.IndexOf(Against, clause.Tokens[at].Text) >= 0)
                return false;
        return next.Start - one.End <= Apart;
    }

    private static List<Hit>? RunBefore(Clause clause, List<Hit> places, Hit cue)
    {
        var at = places.FindLastIndex(place => place.End <= cue.Start);
        if (at < 1 || cue.Start - places[at].End > Before)
            return null;
        var from = at;
        while (from > 0 && IsJoined(clause, places[from - 1], places[from]))
            from--;
        return at - from < 1 ? null : places[from..(at + 1)];
    }

    private static List<Hit>? RunBehind(Clause clause, List<Hit> places, Hit cue)
    {
        var at = places.FindIndex(place => place.Start >= cue.End);
        if (at < 0 || places[at].Start - cue.End > Behind)
            return null;
        var to = at;
        while (to + 1 < places.Count && IsJoined(clause, places[to], places[to + 1]))
            to++;
        return to == at ? null : places[at..(to + 1)];
    }
}
