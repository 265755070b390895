using Assistant.Facts;
using Assistant.Figures;
using Assistant.Questions;

namespace Assistant.Retrieval;

/// <summary>Finds the figures that a question compares or computes with, and computes.</summary>
internal sealed class Comparisons(FactBase facts, Scope scope)
{
    private static readonly Cue[] Asking =
        [Cue.Compare, Cue.Difference, Cue.Ratio, Cue.PercentMore, Cue.ShareOf, Cue.Sum, Cue.Average, Cue.Need, Cue.Most, Cue.Least, Cue.Order, Cue.Trend, Cue.Place];

    /// <summary>The comparison that the question asks for, or null where it asks for none that figures of the article allow.</summary>
    public Evidence? Find(Question question)
    {
        if (!question.Cues.HasAny(Asking))
            return null;
        var metrics = Metrics(question);
        if (question.Cues.Has(Cue.Previous) && Before(metrics) is { } before)
            return before;
        if (PerUnit(question, metrics) is { } each)
            return each;
        return BySubject(question, metrics) ?? ByMetric(question, metrics);
    }

    /// <summary>Metrics that the question names, the surest first; broad words stand for their families.</summary>
    private List<Facts.Term> Metrics(Question question)
    {
        var named = question.Mentions.Where(mention => mention.Term.Kind == TermKind.Metric && mention.Weight >= 0.6 && facts.OfMetric(mention.Term.Id).Count > 0)
            .OrderByDescending(mention => mention.Weight).Select(mention => mention.Term).ToList();
        if (named.Count > 0)
            return named;
        return [.. question.Mentions.SelectMany(mention => mention.Term.Family).Distinct().Select(facts.Term)];
    }

    private Evidence? BySubject(Question question, List<Facts.Term> metrics)
    {
        var places = question.Of(TermKind.Place).Where(place => place.Id is not ("china" or "gba" or "sz-hk-gz")).ToList();
        var all = metrics.SelectMany(metric => facts.OfMetric(metric.Id)).Where(fact => fact.Value is not null).ToList();
        var metric = all.GroupBy(fact => fact.Metric!).FirstOrDefault(group => group.Select(fact => fact.Subject).Distinct().Count() > 1);
        if (metric is null)
            return null;
        var wantsAll = question.Cues.HasAny(Cue.Most, Cue.Least, Cue.Order, Cue.Place) && places.Count < 2;
        if (places.Count == 0 && !wantsAll)
            return null;
        var rows = metric.ToList();
        var lacking = places.FirstOrDefault(place => rows.TrueForAll(fact => fact.Subject != place.Id));
        if (lacking is not null)
            return new Evidence.Gap { What = new Missing(Lack.Subject, facts.Term(metric.Key), lacking), Facts = Named(rows, places) };
        if (question.Years.Count > 0 && rows.TrueForAll(fact => !question.Years.Contains(fact.Year ?? 0)))
            return new Evidence.Gap { What = new Missing(Lack.Year, facts.Term(metric.Key), Year: question.Years[0]), Facts = Named(rows, places) };
        var operands = wantsAll ? rows : Operands(rows, places);
        return operands.Count < 2 || !question.Cues.HasAny(Cue.Compare, Cue.Difference, Cue.Ratio, Cue.PercentMore, Cue.ShareOf, Cue.Sum, Cue.Average, Cue.Need, Cue.Most, Cue.Least, Cue.Order, Cue.Place)
            ? null
            : Compare(question, operands);
    }

    private static List<Fact> Named(List<Fact> rows, List<Facts.Term> places)
    {
        var named = rows.Where(fact => places.Any(place => place.Id == fact.Subject)).ToList();
        return named.Count > 0 ? named : [rows[0]];
    }

    /// <summary>The rows of the named places in the order they are named; one place alone is set against Guangdong.</summary>
    private static List<Fact> Operands(List<Fact> rows, List<Facts.Term> places)
    {
        var named = places.Select(place => rows.Find(fact => fact.Subject == place.Id)!).ToList();
        if (named.Count == 1 && named[0].Subject != "guangdong" && rows.Find(fact => fact.Subject == "guangdong") is { } home)
            named.Insert(0, home);
        return named;
    }

    private Evidence? ByMetric(Question question, List<Facts.Term> metrics)
    {
        var kinds = metrics.SelectMany(metric => facts.OfMetric(metric.Id))
            .Where(fact => fact.Value is not null && scope.Conflict(fact, question with { Years = [] }) is null)
            .Where(fact => IsAskedKind(fact, question))
            .GroupBy(fact => fact.Value!.Kind)
            .Select(group => group.DistinctBy(fact => fact.Metric).ToList())
            .Where(group => group.Count > 1)
            .ToList();
        var operands = kinds.FirstOrDefault();
        if (operands is null)
            return null;
        if (question.Cues.Has(Cue.Trend) && !question.Cues.HasAny(Cue.Difference, Cue.Ratio, Cue.Sum, Cue.Average, Cue.Compare))
            return operands.Select(fact => fact.Year).Distinct().Count() > 1 ? new Evidence.Gap { What = new Missing(Lack.Series), Facts = operands } : null;
        return question.Cues.HasAny(Cue.Compare, Cue.Difference, Cue.Ratio, Cue.PercentMore, Cue.ShareOf, Cue.Sum, Cue.Average, Cue.Most, Cue.Least, Cue.Order)
            ? Compare(question, operands)
            : null;
    }

    private static bool IsAskedKind(Fact fact, Question question)
    {
        if (question.Cues.Has(Cue.HowLong))
            return fact.Value!.Kind == FigureKind.Duration;
        return fact.Value!.Kind is not FigureKind.Duration || !question.Cues.HasAny(Cue.Rank);
    }

    private Evidence.Compared? PerUnit(Question question, List<Facts.Term> metrics)
    {
        if (!question.Cues.HasAny(Cue.Average, Cue.Ratio))
            return null;
        var pairs = new[] { ("transfer-items-value", "transfer-items"), ("transfer-income", "transfer-institutions") };
        foreach (var (money, count) in pairs)
        {
            if (!metrics.Exists(metric => metric.Id == count) && !(metrics.Exists(metric => metric.Id == money) && question.Cues.Has(Cue.Average)))
                continue;
            var (a, b) = (facts.OfMetric(money)[0], facts.OfMetric(count)[0]);
            return new Evidence.Compared { Purpose = Comparing.Average, Facts = [a, b], Calculations = [Calculator.PerUnit(a, b)] };
        }

        return null;
    }

    private Evidence.Compared? Before(List<Facts.Term> metrics)
    {
        if (!metrics.Exists(metric => metric.Id is "unicorns" or "unicorns-new"))
            return null;
        var (now, added) = (facts.OfMetric("unicorns")[0], facts.OfMetric("unicorns-new")[0]);
        return new Evidence.Compared { Purpose = Comparing.Difference, Facts = [now, added], Calculations = [Calculator.Before(now, added)] };
    }

    private static Evidence.Compared Compare(Question question, List<Fact> operands)
    {
        var cues = question.Cues;
        var purpose = Purpose(cues);
        var (high, low) = Ends(operands);
        var (first, second) = (operands[0], operands[1]);
        IReadOnlyList<Calculation> calculations = purpose switch
        {
            Comparing.Sum => [Calculator.Sum(operands)],
            Comparing.Average => [Calculator.Average(operands)],
            Comparing.PercentMore => [Calculator.PercentMore(first, second)],
            Comparing.ShareOf => [Calculator.Share(first, second)],
            Comparing.Need => [Calculator.Need(low, high), Calculator.Difference(high, low)],
            Comparing.Ratio => [Calculator.Ratio(IsBelow(cues) ? first : high, IsBelow(cues) ? second : low)],
            Comparing.Difference => [Calculator.Difference(high, low)],
            Comparing.SideBySide when operands.Count == 2 && first.Value!.Kind == FigureKind.Money => [Calculator.Difference(high, low), Calculator.Ratio(high, low)],
            Comparing.SideBySide when operands.Count == 2 && first.Value!.Kind is not FigureKind.Ordinal && high.Value!.Value != low.Value!.Value => [Calculator.Difference(high, low)],
            _ => [],
        };
        return new Evidence.Compared { Purpose = purpose, Facts = operands, Calculations = calculations };
    }

    private static bool IsBelow(Cues cues) => cues.Has(Cue.ShareOf);

    private static Comparing Purpose(Cues cues)
    {
        if (cues.Has(Cue.Need))
            return Comparing.Need;
        if (cues.Has(Cue.PercentMore))
            return Comparing.PercentMore;
        if (cues.Has(Cue.ShareOf) || (cues.Has(Cue.Share) && cues.HasAny(Cue.Compare)))
            return Comparing.ShareOf;
        if (cues.Has(Cue.Ratio))
            return Comparing.Ratio;
        if (cues.Has(Cue.Average))
            return Comparing.Average;
        if (cues.Has(Cue.Sum) && !cues.Has(Cue.Difference))
            return Comparing.Sum;
        if (cues.Has(Cue.Difference))
            return Comparing.Difference;
        if (cues.Has(Cue.Order))
            return Comparing.Order;
        if (cues.Has(Cue.Least))
            return Comparing.Lowest;
        return cues.Has(Cue.Most) ? Comparing.Highest : Comparing.SideBySide;
    }

    private static (Fact High, Fact Low) Ends(List<Fact> operands) =>
        (operands.MaxBy(fact => fact.Value!.Value)!, operands.MinBy(fact => fact.Value!.Value)!);
}
