using Assistant.Facts;
using Assistant.Figures;

namespace Assistant.Retrieval;

/// <summary>What the facts say of one figure of a statement. A closed set of outcomes.</summary>
internal abstract record FigureFinding
{
    private FigureFinding()
    {
    }

    /// <summary>The fact gives this figure for the same thing.</summary>
    public sealed record Given(Fact Fact) : FigureFinding;

    /// <summary>The fact gives another figure for the thing, or the figure for another thing.</summary>
    public sealed record Other(Fact Fact) : FigureFinding;

    /// <summary>The article does not give it; the nearest fact, or null.</summary>
    public sealed record Missing(Fact? Nearest) : FigureFinding;

    /// <summary>Neither measure nor value tells what it is of.</summary>
    public sealed record Untold : FigureFinding;
}

/// <summary>Holds one figure of a statement against the facts of its measure: its value, whose it is and of when.</summary>
internal sealed class FigureCheck(FactBase facts)
{
    public FigureFinding Check(Aspect aspect)
    {
        if (aspect.Measures.Count == 0 || aspect.Figure.Kind == FigureKind.MonthDay)
            return new FigureFinding.Untold();
        var measured = aspect.Measures.SelectMany(facts.OfMetric).Where(fact => fact.Value is not null).ToList();
        if (measured.Count == 0)
            return Beside(aspect) is { } beside ? new FigureFinding.Given(beside) : new FigureFinding.Missing(Near(aspect.Measures[0]));
        if (aspect.IsLeaning && !measured.Exists(fact => IsOf(fact, aspect)) && aspect.Owners.All(MayBeLeft))
            aspect = aspect with { Owners = [] };
        var same = measured.Where(fact => Claims.States(fact, aspect.Figure)).ToList();
        var kin = measured.Where(fact => Claims.IsSameClass(fact.Value!, aspect.Figure)).ToList();
        if (same.Find(fact => IsOf(fact, aspect) && IsIn(fact, aspect)) is { } given)
            return new FigureFinding.Given(given);
        if (kin.Find(fact => IsOf(fact, aspect) && IsIn(fact, aspect)) is { } right)
            return new FigureFinding.Other(right);
        if (same.Find(fact => IsOf(fact, aspect)) is { } otherYear)
            return ShowsYear(otherYear) ? new FigureFinding.Other(otherYear) : new FigureFinding.Missing(otherYear);
        if (same.Count > 0)
            return new FigureFinding.Other(same[0]);
        return OfFamily(aspect) ?? (kin.Count > 0 ? new FigureFinding.Missing(Nearest(kin, aspect)) : new FigureFinding.Untold());
    }

    /// <summary>A measure named by a broader word ("contracts"): the value itself, or the value at another scale, tells which one is meant.</summary>
    private FigureFinding? OfFamily(Aspect aspect)
    {
        var family = facts.Terms.Where(term => term.Family.Count > 1 && term.Family.Any(aspect.Measures.Contains)).SelectMany(term => term.Family).Distinct()
            .SelectMany(facts.OfMetric).Where(fact => fact.Value is not null && IsOf(fact, aspect) && IsIn(fact, aspect)).ToList();
        if (family.Find(fact => Claims.IsValue(fact, aspect.Figure)) is { } given)
            return new FigureFinding.Given(given);
        return family.Find(fact => Claims.IsSameClass(fact.Value!, aspect.Figure) && IsOtherScale(fact.Value!.Value, aspect.Figure.Value)) is { } other ? new FigureFinding.Other(other) : null;
    }

    /// <summary>Whether two values differ by a power of ten alone, as a slip between 億 and billion makes them.</summary>
    public static bool IsOtherScale(decimal a, decimal b)
    {
        var (small, large) = a < b ? (a, b) : (b, a);
        if (small <= 0)
            return false;
        while (small < large)
            small *= 10;
        return small == large;
    }

    /// <summary>The figure may be of another measure that stands beside it than of one of which the article gives nothing.</summary>
    private Fact? Beside(Aspect aspect) =>
        aspect.Beside.SelectMany(facts.OfMetric).FirstOrDefault(fact => Claims.IsValue(fact, aspect.Figure) && IsOf(fact, aspect) && IsIn(fact, aspect));

    private Fact? Near(string measure) => facts.Term(measure).Near is { } near && facts.OfMetric(near) is [var fact, ..] ? fact : null;

    private static Fact Nearest(List<Fact> kin, Aspect aspect) =>
        kin.Find(fact => IsOf(fact, aspect)) ?? kin.Find(fact => fact.Subject == "guangdong") ?? kin[0];

    /// <summary>Whether the figure is said of what the fact is about; where nothing is named it may be.</summary>
    private static bool IsOf(Fact fact, Aspect aspect) =>
        aspect.Owners.Count == 0 || aspect.Owners.Any(owner => owner.Id == fact.Subject || owner.Id == fact.Company);

    /// <summary>Whether a new statement may leave it without saying so: "DJI has 70% of the market. R&amp;D spending was 480.26 billion."</summary>
    private static bool MayBeLeft(Facts.Term owner) => owner.Kind == TermKind.Company || Array.IndexOf(Scope.Home, owner.Id) >= 0;

    private static bool IsIn(Fact fact, Aspect aspect) =>
        aspect.Years.Count == 0 || fact.Year is not { } year || aspect.Years.Contains(year);

    /// <summary>Whether the fact's own words give its year, so that it can correct another.</summary>
    private static bool ShowsYear(Fact fact) =>
        FigureScanner.Scan(fact.Text.English).Any(span => span.Figure.Value == fact.Year);
}
