using Assistant.Facts;
using Assistant.Figures;
using Assistant.Questions;

namespace Assistant.Retrieval;

/// <summary>What a comparison is asked for, and the calculations that give it.</summary>
internal static class Purposes
{
    private static readonly (Cue Cue, Comparing Purpose)[] Computed =
    [
        (Cue.Need, Comparing.Need), (Cue.Difference, Comparing.Difference), (Cue.PercentMore, Comparing.PercentMore), (Cue.Ratio, Comparing.Ratio),
        (Cue.ShareOf, Comparing.ShareOf), (Cue.Sum, Comparing.Sum), (Cue.Average, Comparing.Average),
    ];

    public static Comparing Of(Cues cues)
    {
        foreach (var (cue, purpose) in Computed)
            if (cues.Has(cue))
                return purpose;
        if (cues.HasAny(Cue.Order, Cue.Rank))
            return Comparing.Order;
        if (cues.Has(Cue.Least))
            return Comparing.Lowest;
        return cues.Has(Cue.Most) ? Comparing.Highest : Comparing.SideBySide;
    }

    public static IReadOnlyList<Calculation> Compute(Question question, List<Fact> operands, List<Fact> all)
    {
        var cues = question.Cues;
        var calculations = new List<Calculation>();
        if (cues.Has(Cue.Share) && operands.Count == 2 && !IsShare(operands) && cues.HasAny(Cue.Difference, Cue.Above, Cue.Below) && !cues.HasAny(Cue.Amount, Cue.ShareOf))
            cues = cues.Without(Cue.Difference).With(Cue.PercentMore);
        if (cues.HasAny(Cue.Share, Cue.ShareOf) && cues.HasAny(Cue.Sum, Cue.All) && all.Count > 2 && question.Against is null && all.Find(fact => question.Names(fact.Subject!)) is { } part)
            return [Calculator.ShareOfSum(part, all)];
        if (Group(question, operands) is { Count: > 0 } grouped)
            return grouped;
        if (cues.Has(Cue.Ratio) && operands.Count > 2)
            return Multiples(operands, operands.Find(fact => fact.Subject == question.Base?.Id || fact.Metric == question.Base?.Id) ?? operands[0]);
        foreach (var (cue, purpose) in Computed)
            if (cues.Has(cue) && !IsSaidByAnother(cue, cues, question.Whole is not null && !question.Text.Contains('倍', StringComparison.Ordinal)))
                Add(calculations, purpose, operands, all, cues, question.Whole);
        if (calculations.Count == 0 && cues.Has(Cue.Share) && operands[0].Value!.Kind != FigureKind.Percent)
            Add(calculations, cues.HasAny(Cue.Above, Cue.Below, Cue.Compare) && !IsShare(operands) ? Comparing.PercentMore : Comparing.ShareOf, operands, all, cues, question.Whole);
        if (calculations.Count == 0 && operands.Count == 2 && !cues.HasAny(Cue.Order, Cue.Rank) && (operands[0].Value!.Kind != FigureKind.Percent || cues.HasAny(Cue.Compare, Cue.Above, Cue.Below)))
            SideBySide(calculations, operands, cues);
        return calculations;
    }

    /// <summary>Each of several figures as a multiple of the base; percentages have none.</summary>
    private static IReadOnlyList<Calculation> Multiples(List<Fact> operands, Fact basis) =>
        basis.Value!.Kind == FigureKind.Percent ? [] : [.. operands.Where(other => other != basis).Select(other => Calculator.Ratio(other, basis))];

    /// <summary>The places taken together, the one they are set against, and their total or mean; null where the question takes none together.</summary>
    private static (List<Fact> Group, Fact Against, Calculation Total)? Taken(Question question, List<Fact> operands)
    {
        var group = operands.Where(fact => question.Together.Any(place => place.Id == fact.Subject)).ToList();
        var against = operands.Find(fact => fact.Subject == question.Against?.Id);
        return group.Count < 2 || against is null ? null : (group, against, question.Cues.Has(Cue.Average) ? Calculator.Average(group) : Calculator.Sum(group));
    }

    /// <summary>The total or mean of the places taken together, set against another place where one is named.</summary>
    private static IReadOnlyList<Calculation> Group(Question question, List<Fact> operands)
    {
        if (Taken(question, operands) is not var (group, against, total))
            return [];
        if (question.Cues.HasAny(Cue.Share, Cue.ShareOf))
            return [Calculator.ShareOfSum(against, group)];
        var isMultiple = question.Cues.HasAny(Cue.Ratio, Cue.Count) && !question.Cues.HasAny(Cue.Difference, Cue.Above, Cue.Below);
        if (question.Cues.Has(Cue.Above) != question.Cues.Has(Cue.Below) && !question.Cues.HasAny(Cue.Difference, Cue.Need))
            return [total];
        var outcome = isMultiple ? Calculator.Ratio(total, against) : Calculator.Against(total, against);
        return question.Cues.Has(Cue.Average) ? [total, outcome] : [outcome];
    }

    /// <summary>Whether the claim that the first named is above (or below) the second agrees with the figures.</summary>
    public static bool? IsRight(Question question, List<Fact> operands)
    {
        if (operands.Count < 2)
            return null;
        var taken = Taken(question, operands);
        if (question.IsChoice || question.Cues.HasAll(Cue.Most, Cue.Least) || question.Cues.HasAll(Cue.Above, Cue.Below) || (taken is null && question.Cues.HasAny(Cue.Sum, Cue.Average)))
            return null;
        var (first, second) = taken switch
        {
            null => (operands[0].Value!.Value, operands[1].Value!.Value),
            var (_, against, total) when operands[0] == against => (against.Value!.Value, total.Result.Value),
            var (_, against, total) => (total.Result.Value, against.Value!.Value),
        };
        if (question.Cues.Has(Cue.Below))
            return first < second;
        return question.Cues.HasAny(Cue.Above, Cue.Most) ? first > second : null;
    }

    /// <summary>"How much more in percent" asks for the percentage alone, "how many times" for the multiple.</summary>
    private static bool IsSaidByAnother(Cue cue, Cues cues, bool hasWhole) => cue switch
    {
        Cue.ShareOf => cues.Has(Cue.Ratio) && !cues.Has(Cue.Share) && !hasWhole,
        Cue.Ratio => cues.Has(Cue.Share) || (hasWhole && cues.Has(Cue.ShareOf)),
        Cue.Difference => cues.Has(Cue.Need) || (cues.Has(Cue.PercentMore) && !cues.Has(Cue.Amount)),
        Cue.Sum => cues.HasAny(Cue.Average, Cue.Difference, Cue.Order),
        _ => false,
    };

    private static bool IsShare(List<Fact> operands) => operands[0].Metric != operands[1].Metric;

    private static void Add(List<Calculation> calculations, Comparing purpose, List<Fact> operands, List<Fact> all, Cues cues, Facts.Term? whole)
    {
        var (high, low) = Ends(operands);
        var (first, second) = (operands[0], operands[1]);
        switch (purpose)
        {
            case Comparing.Need:
                calculations.Add(Calculator.Need(low, high));
                calculations.Add(Calculator.Difference(high, low));
                break;
            case Comparing.Difference when first.Value!.Kind == FigureKind.Ordinal:
                break;
            case Comparing.Difference:
                calculations.Add(Calculator.Difference(high, low));
                break;
            case Comparing.PercentMore when first.Value!.Kind == FigureKind.Percent:
                calculations.Add(Calculator.Difference(high, low));
                break;
            case Comparing.PercentMore when cues.Has(Cue.Below) && !cues.Has(Cue.Above):
                calculations.Add(Calculator.PercentMore(low, high));
                break;
            case Comparing.PercentMore:
                calculations.Add(Calculator.PercentMore(first, second));
                break;
            case Comparing.Ratio when first.Value!.Kind == FigureKind.Percent:
                break;
            case Comparing.Ratio:
                calculations.Add(Calculator.Ratio(high, low));
                break;
            case Comparing.ShareOf when cues.HasAll(Cue.Most, Cue.Least):
                calculations.Add(Calculator.Share(low, high));
                break;
            case Comparing.ShareOf when operands.Count > 2 && !cues.HasAny(Cue.All, Cue.Sum) && operands.Find(fact => fact.Subject == whole?.Id) is { } of:
                calculations.Add(Calculator.Share(operands.Find(fact => fact != of)!, of));
                break;
            case Comparing.ShareOf when cues.Has(Cue.All) || operands.Count > 2:
                calculations.Add(Calculator.ShareOfSum(first, all));
                break;
            case Comparing.ShareOf:
                calculations.Add(IsWhole(first, second, whole) ? Calculator.Share(second, first) : Calculator.Share(first, second));
                break;
            case Comparing.Sum when !IsAdditive(operands):
                break;
            case Comparing.Sum:
                calculations.Add(Calculator.Sum(operands));
                break;
            case Comparing.Average:
                calculations.Add(Calculator.Average(operands));
                break;
        }
    }

    /// <summary>Percentages, and counts of different things, have no sum.</summary>
    private static bool IsAdditive(List<Fact> operands) =>
        operands[0].Value!.Kind != FigureKind.Percent && operands.TrueForAll(fact => fact.Value!.Unit == operands[0].Value!.Unit);

    /// <summary>The whole is what the question names as such; otherwise a part measured against another measure is the smaller one.</summary>
    private static bool IsWhole(Fact first, Fact second, Facts.Term? whole)
    {
        if (whole is not null && (whole.Id == first.Subject || whole.Id == first.Metric) && whole.Id != second.Subject && whole.Id != second.Metric)
            return true;
        if (whole is not null && (whole.Id == second.Subject || whole.Id == second.Metric))
            return false;
        return first.Metric != second.Metric && first.Value!.Value > second.Value!.Value;
    }

    /// <summary>Two sums of money that are not of one measure and period are set side by side without a difference, unless it is asked for.</summary>
    private static void SideBySide(List<Calculation> calculations, List<Fact> operands, Cues cues)
    {
        var (high, low) = Ends(operands);
        if (high.Value!.Value == low.Value!.Value || high.Value.Kind == FigureKind.Ordinal || (high.Value.Kind == FigureKind.Money && (high.Metric, high.Year) != (low.Metric, low.Year) && !cues.HasAny(Cue.Above, Cue.Below, Cue.Amount, Cue.Verify)))
            return;
        calculations.Add(Calculator.Difference(high, low));
        if (high.Value.Kind == FigureKind.Money)
            calculations.Add(Calculator.Ratio(high, low));
    }

    private static (Fact High, Fact Low) Ends(List<Fact> operands) =>
        (operands.MaxBy(fact => fact.Value!.Value)!, operands.MinBy(fact => fact.Value!.Value)!);
}
