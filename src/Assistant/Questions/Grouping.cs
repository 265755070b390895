using Assistant.Facts;

namespace Assistant.Questions;

/// <summary>Places that a question takes together: the run of names beside a word such as "combined" or "average".</summary>
internal static class Grouping
{
    private const int Apart = 3;
    private const int Before = 14;
    private const int Behind = 5;

    /// <summary>The places taken together and the one place that they are set against; none where no such run is named.</summary>
    public static (IReadOnlyList<Term> Together, Term? Against) Of(Clause clause)
    {
        var cue = clause.Hits.FirstOrDefault(hit => hit.Term is null && hit.Cue is Cue.Sum or Cue.Average);
        if (cue.Length == 0)
            return ([], null);
        var places = clause.Hits.Where(hit => hit.Term is { Kind: TermKind.Place, Id: not "china" }).ToList();
        var run = RunBefore(places, cue) ?? RunBehind(places, cue);
        if (run is null)
            return ([], null);
        var against = places.Find(place => !run.Contains(place));
        return ([.. run.Select(hit => hit.Term!).Distinct()], against.Term);
    }

    private static List<Hit>? RunBefore(List<Hit> places, Hit cue)
    {
        var at = places.FindLastIndex(place => place.End <= cue.Start);
        if (at < 1 || cue.Start - places[at].End > Before)
            return null;
        var from = at;
        while (from > 0 && places[from].Start - places[from - 1].End <= Apart)
            from--;
        return at - from < 1 ? null : places[from..(at + 1)];
    }

    private static List<Hit>? RunBehind(List<Hit> places, Hit cue)
    {
        var at = places.FindIndex(place => place.Start >= cue.End);
        if (at < 0 || places[at].Start - cue.End > Behind)
            return null;
        var to = at;
        while (to + 1 < places.Count && places[to + 1].Start - places[to].End <= Apart)
            to++;
        return to == at ? null : places[at..(to + 1)];
    }
}
