using Assistant.Facts;
using Assistant.Figures;
using Assistant.Questions;

namespace Assistant.Retrieval;

/// <summary>Checks what a question takes for granted against the facts that fit it.</summary>
internal sealed class Claims(FactBase facts, Scope scope)
{
    private const double Reach = 0.6;
    private static readonly Cue[] Negative = [Cue.Least];

    /// <summary>The verdict on the figures and names that the question states, or null where it states nothing that facts decide.</summary>
    public Evidence? Check(Question question, IReadOnlyList<Ranked> ranked)
    {
        if (ranked.Count == 0)
            return null;
        var near = ranked.TakeWhile(row => row.Score > ranked[0].Score - Reach).Select(row => row.Fact).ToList();
        var asks = question.Cues.Has(Cue.Verify);
        foreach (var figure in question.Figures)
        {
            if (!Decides(figure, asks) || near.Exists(fact => States(fact, figure)))
                continue;
            if (near.Find(fact => Contradicts(fact, figure, question)) is { } right)
                return new Evidence.Claim { IsRight = false, Stated = figure, Facts = [right] };
        }

        return asks ? Confirm(question, near) : null;
    }

    private Evidence.Claim? Confirm(Question question, List<Fact> near)
    {
        var stated = question.Figures.FirstOrDefault(figure => near.Exists(fact => States(fact, figure)));
        var best = stated is null ? near[0] : near.Find(fact => States(fact, stated))!;
        if (scope.Conflict(best, question) is { } missing)
        {
            if (missing.Lack == Lack.Subject && missing.Subject is { } subject && scope.IsKnown(subject) && stated is not null)
                return new Evidence.Claim { IsRight = false, Facts = [best] };
            return null;
        }

        if (question.Figures.Any(figure => Decides(figure, true)) && stated is null)
            return null;
        if (WrongPerson(question, best))
            return new Evidence.Claim { IsRight = false, Facts = [best] };
        if (best.Value?.Kind == FigureKind.Ordinal && question.Cues.HasAny(Negative))
            return new Evidence.Claim { IsRight = best.Value.Value != 1, Facts = [best] };
        return new Evidence.Claim { IsRight = true, Facts = [best] };
    }

    private static bool WrongPerson(Question question, Fact best) =>
        best.Who is { } who && question.Of(TermKind.Person).Any() && question.Of(TermKind.Person).All(person => person.Id != who);

    private static bool Decides(Figure figure, bool asks) => figure.Kind switch
    {
        FigureKind.Money or FigureKind.Percent or FigureKind.PercentagePoint or FigureKind.Duration or FigureKind.MonthDay => true,
        FigureKind.Ordinal => figure.Value > 1 || asks,
        FigureKind.Count or FigureKind.Number => asks || figure.Value >= 10,
        _ => false,
    };

    private static bool States(Fact fact, Figure figure) =>
        (fact.Value is { } value && Figure.Same(value, figure))
        || (fact.Date is { } date && Figure.Same(date, figure))
        || fact.Others.Any(other => Figure.Same(other, figure));

    /// <summary>Whether the fact gives another value for the same thing: same class of unit, and the measure is what the question names.</summary>
    private bool Contradicts(Fact fact, Figure figure, Question question)
    {
        if (scope.Conflict(fact, question) is not null)
            return false;
        var value = figure.Kind == FigureKind.MonthDay ? fact.Date : fact.Value;
        if (value is null || !IsSameClass(value, figure))
            return false;
        return fact.Metric is null || question.Names(fact.Metric) || question.Mentions.Any(mention => mention.Term.Family.Contains(fact.Metric) || mention.Term.Id == fact.Company)
            || facts.OfMetric(fact.Metric).Any(other => other.Company is { } company && question.Names(company));
    }

    private static bool IsSameClass(Figure a, Figure b)
    {
        if (a.Kind == b.Kind)
            return a.Kind != FigureKind.Duration || a.Unit == b.Unit;
        return a.Kind is FigureKind.Money or FigureKind.Count or FigureKind.Number && b.Kind is FigureKind.Money or FigureKind.Count or FigureKind.Number
            && (a.Kind == FigureKind.Number || b.Kind == FigureKind.Number);
    }
}
