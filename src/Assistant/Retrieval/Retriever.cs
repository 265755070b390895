using Assistant.Facts;
using Assistant.Questions;

namespace Assistant.Retrieval;

/// <summary>Finds the evidence for a question. Safe for concurrent use.</summary>
internal sealed class Retriever(FactBase facts, ArticleTools tools, Scope scope, Claims claims)
{
    private const double Enough = 0.5;
    private const double Close = 0.12;

    /// <summary>The evidence; <see cref="Evidence.Gap"/> where the article does not give what is asked for.</summary>
    public async Task<Evidence> FindAsync(Question question, CancellationToken cancellationToken)
    {
        if (Small.Talk(question) is { } talk)
            return talk;
        if (question.Cues.Has(Cue.Summary) && !question.Mentions.Any(mention => Clause.IsContent(mention.Term) && mention.Weight > 0.5))
            return new Evidence.Answer { Facts = [facts.Find("article-subject")!, facts.Find("plan-2025")!] };
        if (await tools.CompareAsync(question, cancellationToken).ConfigureAwait(false) is { } compared)
            return compared;

        var ranked = await tools.SearchAsync(question, cancellationToken).ConfigureAwait(false);
        var fitting = ranked.Where(row => scope.Conflict(row.Fact, question) is null).ToList();
        return claims.Check(question, fitting.Count > 0 ? fitting : ranked)
            ?? Behind(question)
            ?? Select(question, ranked, fitting);
    }

    /// <summary>Who said it, for questions that only point back.</summary>
    private Evidence.Answer? Behind(Question question)
    {
        if (!question.IsFollowUp || !question.Cues.HasAny(Cue.Who, Cue.Said) || question.Mentions.Any(mention => !mention.IsInherited && Clause.IsContent(mention.Term)))
            return null;
        var said = question.Behind.Select(facts.Find).OfType<Fact>().Where(fact => fact.Who is not null).Take(2).ToList();
        return said.Count > 0 ? new Evidence.Answer { Facts = said } : null;
    }

    private Evidence Select(Question question, IReadOnlyList<Ranked> ranked, List<Ranked> fitting)
    {
        if (ranked.Count == 0)
            return new Evidence.Talk { About = Topic.Unclear };
        if (fitting.Count == 0 || ranked[0].Score - fitting[0].Score > Enough)
            return GapOf(question, ranked);
        if (fitting[0].Score < Enough)
            return new Evidence.Gap { What = new Missing(Lack.Topic), Facts = fitting[0].Score > 0.3 ? [fitting[0].Fact] : [] };
        if (All(question) is { Count: > 1 } all)
            return new Evidence.Answer { Facts = all };

        var chosen = ByAsk(question, fitting);
        return chosen.Count > 0
            ? new Evidence.Answer { Facts = chosen }
            : new Evidence.Gap { What = KindGap(question, fitting[0].Fact), Facts = [fitting[0].Fact] };
    }

    private Evidence.Gap GapOf(Question question, IReadOnlyList<Ranked> ranked)
    {
        var best = ranked[0].Fact;
        var missing = scope.Conflict(best, question) ?? new Missing(Lack.Topic);
        var nearest = ranked.Where(row => row.Fact.Metric == best.Metric && row.Score > ranked[0].Score - 0.4).Select(row => row.Fact)
            .OrderBy(fact => fact.Subject != "guangdong").Take(1).ToList();
        return new Evidence.Gap { What = missing, Facts = nearest };
    }

    /// <summary>Everything of one person or company, where the question names nothing else.</summary>
    private List<Fact>? All(Question question)
    {
        var content = question.Mentions.Where(mention => Clause.IsContent(mention.Term) && mention.Weight >= 0.5).Select(mention => mention.Term).ToList();
        if (content.Count == 0 || question.Cues.HasAny(Cue.Role, Cue.Who, Cue.When, Cue.Where, Cue.Amount, Cue.Count, Cue.Share, Cue.Rank))
            return null;
        var who = content.Find(term => term.Kind is TermKind.Person or TermKind.Company);
        if (who is null || content.Exists(term => term != who && term.IsRequired))
            return null;
        var others = content.Where(term => term != who && scope.Rarity(term) > 1.5).ToList();
        if (others.Exists(term => facts.Facts.Any(fact => IsOf(fact, who) && scope.Has(fact, term))))
            return null;
        var said = question.Cues.Has(Cue.Said);
        return [.. facts.Facts.Where(fact => IsOf(fact, who) && (!said || fact.Speaker == who.Id)).Take(4)];
    }

    private static bool IsOf(Fact fact, Facts.Term who) => fact.Speaker == who.Id || fact.Person == who.Id || fact.Company == who.Id;

    /// <summary>The best fact for each thing that is asked for; none where a figure of a kind is asked for that no fitting fact has.</summary>
    private static List<Fact> ByAsk(Question question, List<Ranked> fitting)
    {
        var best = fitting[0];
        var asked = false;
        var chosen = new List<Fact>();
        foreach (var cue in Fit.Measuring)
        {
            if (!question.Cues.Has(cue))
                continue;
            asked = true;
            if (fitting.Find(row => Fit.Answers(row.Fact, cue) && IsSameThing(row, best, question)) is { } row && !chosen.Contains(row.Fact))
                chosen.Add(row.Fact);
        }

        if (chosen.Count > 1)
            chosen = Leaner(question, chosen);
        if (!asked)
            chosen.Add(best.Fact);
        return chosen;
    }

    private static bool IsSameThing(Ranked row, Ranked best, Question question) =>
        row.Score > best.Score - Close
        || (best.Fact.Metric is not null && row.Fact.Metric == best.Fact.Metric && row.Fact.Subject == best.Fact.Subject)
        || (row.Fact.Metric is not null && question.Names(row.Fact.Metric) && row.Score > best.Score - 0.5);

    /// <summary>A run of years says the rank as well; an amount asked for by a loose word gives way to the kind that is asked for by name.</summary>
    private static List<Fact> Leaner(Question question, List<Fact> chosen)
    {
        if (question.Cues.Has(Cue.HowLong) && chosen.Exists(fact => fact.Value?.Kind == Figures.FigureKind.Duration))
            chosen.RemoveAll(fact => fact.Value?.Kind == Figures.FigureKind.Ordinal);
        return chosen;
    }

    private Missing KindGap(Question question, Fact nearest)
    {
        foreach (var cue in Fit.Measuring)
            if (question.Cues.Has(cue))
                return new Missing(Lack.Kind, scope.Metric(nearest) ?? Scope.MeasureOf(question), Scope.SubjectOf(question), Kind: cue);
        return new Missing(Lack.Topic);
    }
}
