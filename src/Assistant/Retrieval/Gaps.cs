using Assistant.Facts;
using Assistant.Figures;
using Assistant.Questions;

namespace Assistant.Retrieval;

/// <summary>Names what the article lacks of what a question asks for, with the nearest that it gives. Safe for concurrent use.</summary>
internal sealed class Gaps(FactBase facts, Scope scope)
{
    private const double Reach = 0.4;
    private const double Near = 0.5;
    private readonly Lazy<HashSet<int>> years = new(() => [.. facts.Facts.SelectMany(fact => Calendar.Years(FigureScanner.Scan(fact.Text.English)))]);

    /// <summary>A measure that is named, with a year for which no figure of it is given; or years that no fact speaks of.</summary>
    public Evidence.Gap? OfYear(Question question, IReadOnlyList<Ranked> ranked)
    {
        if (question.Figures.Count == 0 && question.Years.All(year => IsUnheardOf(year, question)) && ranked[0] is { Score: > Near } nearest)
            return new Evidence.Gap { What = new Missing(Lack.Year, Measure: Scope.MeasureOf(question), Year: question.Years[0]), Facts = [nearest.Fact] };
        if (question.Cues.HasAny(Cue.Policy, Cue.List, Cue.Why, Cue.Said))
            return null;
        question = WithoutKnownYear(question);
        var limits = scope.For(question);
        var measured = ranked.Where(row => row.Fact.Metric is not null && question.Mentions.Any(mention => mention.Term.Id == row.Fact.Metric && mention.Weight >= 1) && limits.Conflict(row.Fact) is not { Lack: not Lack.Year }).ToList();
        var isOther = measured.Count > 0 && measured.TrueForAll(row => limits.Conflict(row.Fact) is not null);
        var hasKin = isOther && ranked.Any(row => row.Fact.Year is { } year && question.Years.Contains(year) && scope.Has(row.Fact, scope.Metric(measured[0].Fact)!) && limits.Conflict(row.Fact) is null);
        return isOther && !hasKin ? Of(question, measured) : null;
    }

    /// <summary>Whether the text writes out the year and no fact speaks of it.</summary>
    private bool IsUnheardOf(int year, Question question) =>
        year != facts.Article.Year && !years.Value.Contains(year) && question.Text.Contains($"{year}", StringComparison.Ordinal);

    /// <summary>What keeps the best of the ranked facts from answering.</summary>
    public Evidence.Gap Of(Question question, IReadOnlyList<Ranked> ranked)
    {
        var best = ranked[0].Fact;
        var missing = scope.Conflict(best, question) ?? new Missing(Lack.Topic);
        var nearest = ranked.Where(row => row.Fact.Metric == best.Metric && row.Score > ranked[0].Score - Reach && IsNear(row.Fact, question)).Select(row => row.Fact)
            .OrderBy(fact => fact.Subject != "guangdong").ThenBy(fact => fact.Value?.Kind is FigureKind.Ordinal or FigureKind.Duration && !question.Cues.HasAny(Cue.Rank, Cue.HowLong)).Take(1).ToList();
        if (nearest.Count == 0 && missing.Measure?.Near is { } near)
            nearest = [.. facts.OfMetric(near).Take(1)];
        return new Evidence.Gap { What = missing, Facts = nearest };
    }

    /// <summary>A figure of a kind, or names, that the nearest fact does not give.</summary>
    public Evidence.Gap OfKind(Question question, Fact nearest) => new() { What = Kind(question, nearest), Facts = [nearest] };

    /// <summary>Others than the one that the chosen fact names, or names of which it gives only the number.</summary>
    public Evidence.Gap? OfNames(Question question, List<Fact> chosen, Fact best)
    {
        if (AsksForOthers(question, chosen))
            return Lacking(Cue.Names, chosen);
        return ListsNothing(question, chosen[0]) ? new Evidence.Gap { What = Kind(question, best), Facts = [Listing(chosen[0]) ?? best] } : null;
    }

    /// <summary>A current figure, an amount of money, an office-holder, a date or a place that none of the chosen facts tells.</summary>
    public Evidence.Gap? Untold(Question question, List<Fact> chosen)
    {
        if (question.Cues.Has(Cue.MostRecent) && !question.Cues.Has(Cue.Target) && chosen.TrueForAll(fact => fact.Nature == Nature.Target) && question.Cues.HasAny(Cue.Amount, Cue.Count, Cue.Share))
            return Lacking(Cue.MostRecent, chosen);
        if (question.Cues.Has(Cue.Money) && chosen.TrueForAll(fact => fact.Value?.Kind == FigureKind.Percent))
            return Lacking(Cue.Amount, chosen);
        return UntoldKind(question, chosen) is { } kind ? Lacking(kind, chosen) : null;
    }

    private Evidence.Gap Lacking(Cue kind, List<Fact> chosen) => new() { What = new Missing(Lack.Kind, scope.Metric(chosen[0]), Kind: kind), Facts = chosen };

    /// <summary>"I know it was 75.12 in 2022, and 2021?" asks for the other year.</summary>
    private Question WithoutKnownYear(Question question)
    {
        if (question.Years.Count < 2 || question.Cues.Has(Cue.Verify) || question.Figures.Count != 1)
            return question;
        var known = facts.Facts.Where(fact => Claims.IsValue(fact, question.Figures[0])).ToList();
        return known.Count == 0
            ? question
            : question with
            {
                Years = [.. question.Years.Where(year => known.TrueForAll(fact => fact.Year != year))],
                Mentions = [.. question.Mentions, .. known.Where(fact => !question.Names(fact.Metric!)).Take(1).Select(fact => new Mention(facts.Term(fact.Metric!), 1))],
            };
    }

    /// <summary>Whether the fact shares more with the question than the place that every fact is about.</summary>
    private bool IsNear(Fact fact, Question question) =>
        question.Mentions.Any(mention => (Clause.IsContent(mention.Term) || mention.Term.Id is not ("guangdong" or "china" or "article" or "world")) && scope.Has(fact, mention.Term));

    /// <summary>Whether the fact names a place, meeting or organisation where it happened; the city of a company is that of its seat.</summary>
    private bool TellsPlace(Fact fact, Question question) => (Fit.Answers(fact, Cue.Where) && !(question.Cues.Has(Cue.Place) && fact is { Kind: FactKind.Profile, Company: not null } && !fact.About.Contains(Limits.Headquarters))) || fact.About.Any(id => !question.Names(id) && scope.KindOf(id) is TermKind.Place or TermKind.Event or TermKind.Org);

    /// <summary>Who stands above the one whose rank the article gives, or next to the one whose market share it gives.</summary>
    private static bool AsksForOthers(Question question, List<Fact> chosen) =>
        !question.Cues.Has(Cue.Verify) && question.Cues.HasAny(Cue.List, Cue.Company, Cue.Who, Cue.Place, Cue.Role, Cue.Names) && chosen switch
        {
            [{ Value: { Kind: FigureKind.Ordinal, Value: > 1 } }] => question.Cues.Has(Cue.Above),
            [{ Company: not null, Value.Kind: FigureKind.Percent }] => question.Figures.Any(figure => figure is { Kind: FigureKind.Ordinal, Value: > 1 }),
            _ => false,
        };

    /// <summary>Names are asked for of which the fact gives only the number.</summary>
    private bool ListsNothing(Question question, Fact fact) =>
        question.Cues.HasAny(Cue.List, Cue.Names) && !question.Cues.HasAny(Cue.Amount, Cue.Count, Cue.Rank, Cue.HowLong, Cue.Share, Cue.When, Cue.Verify)
        && fact.Value?.Kind == FigureKind.Count && ((question.Cues.HasAny(Cue.Names, Cue.Most, Cue.Least) && IsAlone(question, fact)) || fact.Metric!.EndsWith("clusters", StringComparison.Ordinal));

    /// <summary>Whether what is counted is all that the question names of the fact.</summary>
    private bool IsAlone(Question question, Fact fact) =>
        question.Mentions.All(mention => mention.Term.Id == fact.Metric || !Clause.IsContent(mention.Term) || !scope.Has(fact, mention.Term));

    /// <summary>The fact that names some of what a count counts.</summary>
    private Fact? Listing(Fact count) => facts.Facts.FirstOrDefault(fact => fact.Members.Count > 0 && fact.About.Contains(count.Metric!));

    /// <summary>An office-holder of a company, or a date or place that is asked for alone, that no chosen fact tells.</summary>
    private Cue? UntoldKind(Question question, List<Fact> chosen)
    {
        if (question.Cues.HasAny(Cue.Who, Cue.Role, Cue.Said) && question.Of(TermKind.Company).Any() && chosen.TrueForAll(fact => fact.Who is null) && question.Mentions.Any(mention => facts.IsOffice(mention.Term)))
            return Cue.Role;
        if (question.Cues.HasAny(Cue.Why, Cue.Said, Cue.List, Cue.Policy, Cue.Verify, Cue.Who, Cue.Role, Cue.Company, Cue.Amount, Cue.Count, Cue.Share, Cue.Rank))
            return null;
        if (question.Cues.Has(Cue.When) && !chosen.Exists(fact => Fit.Answers(fact, Cue.When)) && !chosen.Exists(fact => fact.Kind == FactKind.Policy || Fit.Answers(fact, Cue.HowLong)))
            return Cue.When;
        return question.Cues.Has(Cue.Where) && !question.Cues.Has(Cue.When) && !question.Names("weakness") && !chosen.Exists(fact => TellsPlace(fact, question)) ? Cue.Where : null;
    }

    private Missing Kind(Question question, Fact nearest)
    {
        foreach (var cue in Fit.Measuring)
            if (question.Cues.Has(cue))
                return new Missing(Lack.Kind, scope.Metric(nearest) ?? Scope.MeasureOf(question), Scope.SubjectOf(question), Kind: cue);
        return new Missing(Lack.Kind, scope.Metric(nearest), Kind: Cue.Names);
    }
}
