using Assistant.Facts;
using Assistant.Figures;
using Assistant.Questions;

namespace Assistant.Retrieval;

/// <summary>Finds the figures that a question compares or computes with, and computes.</summary>
internal sealed class Comparisons(FactBase facts, Scope scope)
{
    private static readonly Cue[] Relating =
        [Cue.Compare, Cue.Above, Cue.Below, Cue.Difference, Cue.Ratio, Cue.PercentMore, Cue.ShareOf, Cue.Sum, Cue.Average, Cue.Need, Cue.Most, Cue.Least, Cue.Order];

    /// <summary>The one measure that the article gives for several places.</summary>
    private readonly string shared = facts.Facts.Where(fact => fact.Metric is not null).GroupBy(fact => fact.Metric!)
        .First(group => group.Select(fact => fact.Subject).Distinct().Count() > 1).Key;

    private static readonly string[] NotCompared = ["china", "gba", "sz-hk-gz"];

    /// <summary>The comparison that the question asks for, or null where it asks for none that figures of the article allow.</summary>
    public Evidence? Find(Question question)
    {
        if (ByFigure(question) is { } stated)
            return stated;
        var metrics = Metrics(question);
        if (PerUnit(question, metrics) is { } each)
            return each;
        if (Start(question, metrics) is { } start)
            return start;
        if (question.Cues.Has(Cue.Comparable) && metrics.Count > 1)
            return new Evidence.Gap { What = new Missing(Lack.Series), Facts = [.. metrics.Take(3).Select(metric => facts.OfMetric(metric.Id)[0])] };
        if (metrics.Count == 0 || (question.Cues.Has(Cue.When) && metrics.Count > 1 && !question.Cues.HasAny(Cue.Difference, Cue.Ratio, Cue.Sum, Cue.Order)))
            return null;
        return Changes(question, metrics) ?? BySubject(question, metrics) ?? OfOthers(question, metrics) ?? ByMetric(question, metrics) ?? NoTrend(question, metrics);
    }

    /// <summary>Metrics that the question names, the surest first; a broad word stands for its family.</summary>
    private List<Facts.Term> Metrics(Question question)
    {
        var named = question.Mentions.Where(mention => mention.Term.Kind == TermKind.Metric && mention.Weight >= 0.6 && facts.OfMetric(mention.Term.Id).Count > 0)
            .OrderByDescending(mention => mention.Weight).Select(mention => mention.Term).ToList();
        var single = question.Mentions.Where(mention => mention.Term.Family.Count == 1).Select(mention => facts.Term(mention.Term.Family[0]));
        named.AddRange(single.Where(metric => !named.Contains(metric)).Distinct().ToList());
        if (named.Count == 0)
            named.AddRange(ByFigureOrPlace(question));
        else if (named.TrueForAll(metric => metric.Id.StartsWith("transfer", StringComparison.Ordinal) && metric.Id != shared) && SharedPlaces(question) > 1)
            named.Insert(0, facts.Term(shared));
        return named.Count > 0 ? named : [.. question.Mentions.SelectMany(mention => mention.Term.Family).Distinct().Select(facts.Term)];
    }

    /// <summary>Figures of the article that the question states itself are what it computes with.</summary>
    private Evidence? ByFigure(Question question)
    {
        var operands = question.Figures.Where(figure => IsOperand(figure, question))
            .Select(figure => facts.Facts.FirstOrDefault(fact => Claims.IsValue(fact, figure))).OfType<Fact>().Distinct().ToList();
        if (operands.Count < 2 || operands.Exists(fact => fact.Value!.Kind != operands[0].Value!.Kind || fact.Value.Unit != operands[0].Value!.Unit))
            return null;
        var isSeries = operands.TrueForAll(fact => fact.Metric == operands[0].Metric);
        if (!isSeries && (IsChange(question.Cues) || question.Cues.Has(Cue.Comparable) || IsPart(question)))
            return new Evidence.Gap { What = new Missing(Lack.Series), Facts = operands };
        if (question.Cues.Has(Cue.Verify))
            return null;
        return question.Cues.HasAny(Cue.ShareOf, Cue.Ratio, Cue.Sum, Cue.Difference, Cue.Average, Cue.Share) ? Compare(question, operands, operands) : null;
    }

    /// <summary>Whether one figure is said to be some percentage of the other.</summary>
    private bool IsPart(Question question) => question.Cues.Has(Cue.Verify)
        && question.Figures.FirstOrDefault(figure => figure.Kind == FigureKind.Percent) is { } share && !facts.Facts.Any(fact => Claims.IsValue(fact, share));

    /// <summary>Whether a change from one figure to the other is meant, and not a share or multiple for its own sake.</summary>
    private static bool IsChange(Cues cues) =>
        cues.Has(Cue.Trend) ? !cues.HasAny(Cue.Ratio, Cue.Sum) : cues.HasAny(Cue.PercentMore, Cue.Need) && !cues.HasAny(Cue.ShareOf, Cue.Ratio, Cue.Sum);

    /// <summary>Small counts and lengths are said in passing, unless a change between them is asked about.</summary>
    private static bool IsOperand(Figure figure, Question question) => figure.Kind switch
    {
        FigureKind.Money or FigureKind.Number => true,
        FigureKind.Count => figure.Value > 30 || question.Cues.Has(Cue.Trend),
        FigureKind.Duration => question.Cues.Has(Cue.Trend),
        _ => false,
    };

    /// <summary>The first year of a run that the article gives the length and the last year of.</summary>
    private Evidence.Compared? Start(Question question, List<Facts.Term> metrics)
    {
        if (!question.Cues.Has(Cue.Since))
            return null;
        var meant = metrics.Count > 0
            ? metrics.SelectMany(metric => facts.OfMetric(metric.Id))
            : facts.Facts.Where(fact => fact.Subject is { } subject && question.Names(subject));
        var run = meant.FirstOrDefault(fact => fact is { Value: { Kind: FigureKind.Duration, Unit: "year" }, Year: not null });
        return run is null ? null : Computed([run], Calculator.Start(run));
    }

    /// <summary>Places that the question itself names, not its background.</summary>
    private static IEnumerable<Facts.Term> Places(Question question) =>
        question.Mentions.Where(mention => mention.Term.Kind == TermKind.Place && mention.Weight >= 0.5).Select(mention => mention.Term);

    private int SharedPlaces(Question question) =>
        Places(question).Count(place => facts.OfMetric(shared).Any(fact => fact.Subject == place.Id));

    /// <summary>The measure that a stated figure or the named places can only mean.</summary>
    private IEnumerable<Facts.Term> ByFigureOrPlace(Question question)
    {
        var places = SharedPlaces(question);
        var isFree = !question.Mentions.Any(mention => mention.Term.IsRequired && mention.Term.Kind != TermKind.Place && mention.Weight >= 0.5);
        if (!isFree)
            places = 0;
        if (places > 1 || (isFree && question.Cues.Has(Cue.All) && (question.Cues.HasAny(Relating) || question.Cues.HasAny(Cue.Share, Cue.Rank))) || (places == 1 && question.Cues.HasAny(Cue.Difference, Cue.Ratio, Cue.PercentMore, Cue.Need) && !question.Names("guangdong")))
            return [facts.Term(shared)];
        return question.Figures.Where(figure => figure.Value > 30)
            .SelectMany(figure => facts.Facts.Where(fact => Claims.IsValue(fact, figure))).Select(fact => facts.Term(fact.Metric!)).Distinct().Take(2);
    }

    /// <summary>What a figure was before the change that the article gives, or the change in percent.</summary>
    private Evidence? Changes(Question question, List<Facts.Term> metrics)
    {
        var cues = question.Cues;
        if (metrics.Exists(metric => metric.Id is "unicorns" or "unicorns-new") && !question.Of(TermKind.Place).Any(place => place.Id is not ("gba" or "china" or "guangdong")))
        {
            var (now, added) = (facts.OfMetric("unicorns")[0], facts.OfMetric("unicorns-new")[0]);
            if (question.Years.Contains(now.Year!.Value) && question.Years.Contains(now.Year.Value - 1))
                return Computed([now, added], Calculator.Before(now, added));
            if (cues.HasAny(Cue.Trend, Cue.PercentMore) && cues.HasAny(Cue.Share, Cue.PercentMore))
                return Computed([now, added], Calculator.Growth(now, added));
            if (cues.Has(Cue.Previous) && cues.HasAny(Cue.Compare, Cue.Difference, Cue.Trend) && !cues.HasAny(Cue.Amount, Cue.Count))
                return cues.Has(Cue.Trend) ? new Evidence.Answer { Facts = [added] } : Computed([now, added], Calculator.Before(now, added));
            if (cues.Has(Cue.Previous) && (cues.Has(Cue.Sum) || !question.Mentions.Any(mention => mention.Term.Id == "unicorns-new" && !mention.IsInherited)) && cues.HasAny(Cue.Amount, Cue.Count, Cue.What, Cue.FollowUp, Cue.List))
                return Computed([now, added], Calculator.Before(now, added));
        }

        if (cues.HasAny(Cue.Previous, Cue.Base) && metrics.Exists(metric => metric.Id is "transfer-income" or "transfer-income-growth") && cues.Has(Cue.Base))
        {
            var (income, growth) = (facts.OfMetric("transfer-income")[0], facts.OfMetric("transfer-income-growth")[0]);
            return Computed([income, growth], Calculator.Base(income, growth));
        }

        return null;
    }

    private static Evidence.Compared Computed(IReadOnlyList<Fact> operands, params IReadOnlyList<Calculation> calculations) =>
        new() { Purpose = Comparing.SideBySide, Facts = operands, Calculations = calculations };

    private Evidence.Compared? PerUnit(Question question, List<Facts.Term> metrics)
    {
        if (!question.Cues.HasAny(Cue.Average, Cue.Ratio) || Places(question).Count(place => place.Id is not "china") > 1 || question.Cues.Has(Cue.All))
            return null;
        bool Names(string metric) => metrics.Exists(other => other.Id == metric);
        if (Quotient(question) is { } quotient)
            return quotient;
        if (!question.Cues.Has(Cue.Average))
            return null;
        var (money, count) = Names("transfer-institutions") || (Names("transfer-income") && !Names("transfer-items")) ? ("transfer-income", "transfer-institutions")
            : question.Names("transfer-modes") || Names("transfer-items") || Names("transfer-items-value") ? ("transfer-items-value", "transfer-items")
            : ("", "");
        if (money.Length == 0)
            return null;
        var (a, b) = (facts.OfMetric(money)[0], facts.OfMetric(count)[0]);
        return Computed([a, b], Calculator.PerUnit(a, b));
    }

    /// <summary>Money over a count, where the question names these two measures of the article and no other.</summary>
    private Evidence.Compared? Quotient(Question question)
    {
        var named = question.Of(TermKind.Metric).Select(metric => facts.OfMetric(metric.Id)).Where(given => given.Count > 0).ToList();
        if (named.Count != 2)
            return null;
        var money = named.SelectMany(given => given).FirstOrDefault(fact => fact.Value?.Kind == FigureKind.Money);
        var count = named.SelectMany(given => given).FirstOrDefault(fact => fact.Value?.Kind == FigureKind.Count);
        return money is null || count is null ? null : Computed([money, count], Calculator.PerUnit(money, count));
    }

    private Evidence? BySubject(Question question, List<Facts.Term> metrics)
    {
        var places = Places(question).Where(place => !NotCompared.Contains(place.Id)).ToList();
        var rows = metrics.SelectMany(metric => facts.OfMetric(metric.Id)).Where(fact => fact.Value is not null)
            .GroupBy(fact => fact.Metric!).FirstOrDefault(group => group.Select(fact => fact.Subject).Distinct().Count() > 1)?.ToList();
        if (rows is null)
            return null;
        var relates = question.Cues.HasAny(Relating) || places.Count > 1;
        var wantsAll = (places.Count < 2 || (SpeaksOfAll(question, rows) && CountsAll(question, rows.Count))) && WantsAll(question, rows);
        var atRanks = AtRanks(question, rows);
        if (atRanks is null && Ranked(question, rows) is { } nth)
            return new Evidence.Answer { Facts = [nth] };
        if (!(relates || wantsAll) || (places.Count == 0 && !wantsAll))
            return null;
        var measure = facts.Term(rows[0].Metric!);
        if (places.Find(place => rows.TrueForAll(fact => fact.Subject != place.Id)) is { } lacking)
            return new Evidence.Gap { What = new Missing(Lack.Subject, measure, lacking), Facts = Named(rows, places) };
        if (question.Years.Count > 0 && rows.TrueForAll(fact => !question.Years.Contains(fact.Year ?? 0)))
            return new Evidence.Gap { What = new Missing(Lack.Year, measure, Year: question.Years[0]), Facts = Named(rows, places) };
        if (places is [{ Id: "guangdong" }] && !wantsAll)
            return null;
        var operands = atRanks ?? (wantsAll ? rows : Operands(rows, places));
        return Compare(question, question.Cues.Has(Cue.Order) && !question.Cues.Has(Cue.Verify) ? [.. operands.OrderByDescending(fact => fact.Value!.Value)] : operands, rows);
    }

    /// <summary>Whether the rows of all places are asked for: by a word for all of them, or to find an extreme or their order.</summary>
    private static bool WantsAll(Question question, List<Fact> rows)
    {
        var cues = question.Cues;
        var isMeasured = question.Of(TermKind.Metric).Any();
        if (SpeaksOfAll(question, rows) && (isMeasured || cues.HasAny(Relating) || cues.HasAny(Cue.Amount, Cue.Share, Cue.Rank)))
            return true;
        return cues.HasAny(Cue.Place, Cue.Most, Cue.Least, Cue.Order) && (isMeasured || cues.Has(Cue.Compare) || (cues.Has(Cue.Place) && cues.HasAny(Cue.Most, Cue.Least)));
    }

    /// <summary>"All of them", the total that a share is of, or as many as there are.</summary>
    private static bool SpeaksOfAll(Question question, List<Fact> rows) =>
        question.Cues.Has(Cue.All) || (question.Cues.Has(Cue.Sum) && question.Cues.HasAny(Cue.Share, Cue.ShareOf))
        || question.Figures.Any(figure => figure.Kind == FigureKind.Count && figure.Value == rows.Count && rows.Count > 2);

    /// <summary>A place that is set against another in a measure that the article gives only for the other: its value and rank are the nearest.</summary>
    private Evidence.Gap? OfOthers(Question question, List<Facts.Term> metrics)
    {
        var places = Places(question).Where(place => !place.IsLocal && !NotCompared.Contains(place.Id)).ToList();
        if (places.Count < 2 || !question.Cues.HasAny(Relating))
            return null;
        var rows = facts.OfMetric(metrics[0].Id);
        var lacking = places.Find(place => place.Id != "guangdong" && rows.All(fact => fact.Subject != place.Id));
        return lacking is null ? null : new Evidence.Gap { What = new Missing(Lack.Subject, metrics[0], lacking), Facts = [.. rows.Where(fact => fact.Value?.Kind is not FigureKind.Duration).Take(2)] };
    }

    /// <summary>"The three together", where the conversation has named two of them.</summary>
    private static bool CountsAll(Question question, int count) =>
        question.IsFollowUp && count == 3 && (question.Text.Contains('三', StringComparison.Ordinal) || question.Text.Contains("three", StringComparison.Ordinal));

    /// <summary>"First and second": the rows at two ranks that are set against each other, or null.</summary>
    private static List<Fact>? AtRanks(Question question, List<Fact> rows)
    {
        var ranks = question.Figures.Where(figure => figure.Kind == FigureKind.Ordinal && figure.Value <= rows.Count).Select(figure => (int)figure.Value).Distinct().ToList();
        var sorted = rows.OrderByDescending(fact => fact.Value!.Value).ToList();
        return ranks.Count > 1 ? [.. ranks.Select(rank => sorted[rank - 1])] : null;
    }

    /// <summary>"Which is second?": the row at a rank that is asked for, where no place is named.</summary>
    private static Fact? Ranked(Question question, List<Fact> rows) =>
        !question.Cues.Has(Cue.Verify) && question.Cues.HasAny(Cue.Place, Cue.Who, Cue.Role, Cue.List, Cue.What, Cue.Rank) && !question.Mentions.Any(mention => mention.Term.Kind == TermKind.Place && !mention.IsInherited)
        && question.Figures.FirstOrDefault(figure => figure.Kind == FigureKind.Ordinal) is { } ordinal && ordinal.Value >= 2 && ordinal.Value <= rows.Count
            ? rows.OrderByDescending(fact => fact.Value!.Value).ElementAt((int)ordinal.Value - 1)
            : null;

    private static List<Fact> Named(List<Fact> rows, List<Facts.Term> places)
    {
        var named = rows.Where(fact => places.Any(place => place.Id == fact.Subject)).ToList();
        return named.Count > 0 ? named : [rows[0]];
    }

    /// <summary>The rows of the named places in the order they are named; one place alone is set against Guangdong.</summary>
    private static List<Fact> Operands(List<Fact> rows, List<Facts.Term> places)
    {
        var named = places.Select(place => rows.Find(fact => fact.Subject == place.Id)!).ToList();
        if (named.Count == 1 && rows.Find(fact => fact.Subject == "guangdong") is { } home && named[0] != home)
            named.Insert(0, home);
        return named;
    }

    private Evidence? ByMetric(Question question, List<Facts.Term> metrics)
    {
        var limits = scope.For(question with { Years = [] });
        var operands = metrics.SelectMany(metric => facts.OfMetric(metric.Id))
            .Where(fact => fact.Value is not null && (!fact.Answers.Contains("trend") || question.Cues.HasAny(Cue.ShareOf, Cue.Share)) && limits.Conflict(fact) is null && IsAskedKind(fact, question))
            .GroupBy(fact => (fact.Value!.Kind, fact.Value.Unit))
            .Select(group => group.DistinctBy(fact => fact.Metric).ToList())
            .FirstOrDefault(group => group.Count > 1);
        if (operands is null)
            return null;
        var isNamed = question.Of(TermKind.Metric).Count() > 1 || (metrics.Count == 2 && !question.Cues.Has(Cue.Why));
        if (question.Cues.Has(Cue.Trend) && !question.Cues.HasAny(Cue.Difference, Cue.Ratio, Cue.Sum, Cue.Average, Cue.ShareOf) && (question.Years.Count > 1 || question.Figures.Count > 1 || (isNamed && !question.Names("transfer-income-growth"))))
            return operands.Select(fact => (fact.Year, fact.Nature)).Distinct().Count() > 1 ? new Evidence.Gap { What = new Missing(Lack.Series), Facts = operands } : null;
        if (!isNamed)
            return null;
        return question.Cues.HasAny(Relating) || question.Cues.HasAny(Cue.HowLong) || (question.Cues.Has(Cue.Share) && operands[0].Value!.Kind is not FigureKind.Percent)
            ? Compare(question, operands, operands)
            : null;
    }

    /// <summary>A growth or trend of a measure for which the article gives one year and no change.</summary>
    private Evidence.Gap? NoTrend(Question question, List<Facts.Term> metrics)
    {
        var isBetweenYears = question.Years.Count > 1 && question.Of(TermKind.Metric).Count() == 1 && metrics.Count == 1 && question.Of(TermKind.Place).Count() < 2;
        if (!question.Cues.Has(Cue.Trend) && !(isBetweenYears && question.Cues.HasAny(Relating)))
            return null;
        var span = question.Figures.FirstOrDefault(figure => figure is { Kind: FigureKind.Duration, Unit: "year", Value: > 1 });
        if (span is null && !isBetweenYears && !question.Cues.Has(Cue.Previous) && (question.Cues.HasAny(Relating) || !question.Cues.HasAny(Cue.Amount, Cue.Share, Cue.What, Cue.PercentMore) || question.Of(TermKind.Metric).Count() != 1))
            return null;
        var rows = facts.OfMetric(metrics[0].Id);
        var hasChange = facts.Facts.Any(fact => fact.Answers.Contains("trend") && scope.Has(fact, metrics[0]) && (span is null || Claims.States(fact, span)));
        return hasChange || rows[0].Value?.Kind is FigureKind.Ordinal or FigureKind.Percent || rows[0].Nature == Nature.Target || rows[0].Year is null
            ? null
            : new Evidence.Gap { What = new Missing(Lack.Change, metrics[0]), Facts = [rows[0]] };
    }

    private static bool IsAskedKind(Fact fact, Question question) => question.Cues.Has(Cue.HowLong)
        ? fact.Value!.Kind == FigureKind.Duration
        : fact.Value!.Kind is not FigureKind.Duration || !question.Cues.HasAny(Cue.Rank);

    private static Evidence.Compared? Compare(Question question, List<Fact> operands, List<Fact> all) => operands.Count < 2
        ? null
        : new Evidence.Compared
        {
            Purpose = Purposes.Of(question.Cues),
            Facts = operands,
            Calculations = Purposes.Compute(question, operands, all),
            IsRight = !question.Cues.Has(Cue.Supposed) && (question.Cues.HasAny(Cue.Verify, Cue.Premise) || question.Together.Count > 1) ? Purposes.IsRight(question, operands) : null,
        };
}
