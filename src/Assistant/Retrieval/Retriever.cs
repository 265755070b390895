using Assistant.Facts;
using Assistant.Figures;
using Assistant.Questions;

namespace Assistant.Retrieval;

/// <summary>Finds the evidence for a question. Safe for concurrent use.</summary>
internal sealed class Retriever(FactBase facts, ArticleTools tools, Scope scope, Claims claims, Further further, Gaps gaps)
{
    private const double Enough = 0.5;
    private const double Weak = 0.3;
    private const double Close = 0.12;
    private const double Broad = 1;
    private const int SmallCount = 10;

    /// <summary>The evidence; <see cref="Evidence.Gap"/> where the article does not give what is asked for.</summary>
    public async Task<Evidence> FindAsync(Question question, CancellationToken cancellationToken)
    {
        if (Small.Talk(question) is { } talk)
            return talk;
        if (question.Cues.Has(Cue.Summary) && !question.Mentions.Any(mention => Clause.IsContent(mention.Term) && mention.Weight > 0.5))
            return new Evidence.Answer { Facts = [facts.Find("article-subject")!, facts.Find("plan-2025")!] };
        if ((Highlights(question) ?? Targets(question)) is { } listed)
            return listed;
        question = Narrowing.Of(question, facts);
        var ranked = await tools.SearchAsync(question, cancellationToken).ConfigureAwait(false);
        var limits = scope.For(question);
        var fitting = ranked.Where(row => limits.Conflict(row.Fact) is null).ToList();
        var near = fitting.Count > 0 ? fitting : ranked;
        var compared = await tools.CompareAsync(question, cancellationToken).ConfigureAwait(false);
        if (compared is Evidence.Gap { What.Lack: Lack.Series })
            return compared;
        if (question.Cues.Has(Cue.Verify) && question.Assertions.Any(assertion => assertion.Figure.Kind is not (FigureKind.Count or FigureKind.Number) || assertion.Figure.Value > SmallCount) && claims.Check(question, near) is { } verdict)
            return verdict;
        if (compared is not null)
            return compared;

        return OfFigure(question)
            ?? claims.Check(question, near)
            ?? Behind(question)
            ?? Select(question, ranked, fitting);
    }

    /// <summary>The figures that matter most, where nothing else is named: as many as are asked for.</summary>
    private Evidence.Answer? Highlights(Question question)
    {
        if (!question.Cues.Has(Cue.KeyFigures) || question.Mentions.Any(mention => Clause.IsContent(mention.Term) && !mention.IsInherited) || facts.Article.Highlights.Count == 0)
            return null;
        var count = question.Figures.FirstOrDefault(figure => figure is { Value: >= 1 and <= SmallCount })?.Value;
        return new Evidence.Answer { Facts = [.. facts.Article.Highlights.Take((int)(count ?? SmallCount))] };
    }

    /// <summary>All targets, where nothing else is named; those of a year and later where one is.</summary>
    private Evidence.Answer? Targets(Question question)
    {
        if (!question.Cues.HasAll(Cue.Target, Cue.List) || question.Cues.HasAny(Fit.Measuring) || question.Mentions.Any(mention => Clause.IsContent(mention.Term)))
            return null;
        var targets = facts.Facts.Where(fact => fact is { Nature: Nature.Target, Value: not null } && (question.Years.Count == 0 || fact.Year >= question.Years[0])).ToList();
        return targets.Count > 0 ? new Evidence.Answer { Facts = targets } : null;
    }

    /// <summary>Who said it, for questions that only point back; what the article puts into nobody's mouth its reporter says.</summary>
    private Evidence.Answer? Behind(Question question)
    {
        if (!question.IsFollowUp || !question.Cues.Has(Cue.Who) || question.Cues.HasAny(Cue.Where, Cue.When, Cue.Why, Cue.Amount, Cue.Count) || (question.Cues.Has(Cue.Role) && !question.Cues.Has(Cue.Said)) || question.Mentions.Any(mention => !mention.IsInherited && Clause.IsContent(mention.Term)))
            return null;
        var behind = question.Behind.Select(facts.Find).OfType<Fact>().ToList();
        var said = behind.Where(fact => fact.Who is not null).Take(2).ToList();
        if (said.Count > 0)
            return new Evidence.Answer { Facts = said };
        return question.Cues.Has(Cue.Said) && behind is [var first, ..] && facts.Find("article-byline") is { } byline ? new Evidence.Answer { Facts = first == byline ? [byline] : [first, byline] } : null;
    }

    /// <summary>"Which one is the 80% one?" names nothing but a figure of the article.</summary>
    private Evidence.Answer? OfFigure(Question question)
    {
        if (!question.IsFollowUp || question.Figures is not [{ Kind: FigureKind.Percent or FigureKind.Money or FigureKind.Number, Value: > SmallCount } figure] || !question.Cues.HasAny(Cue.List, Cue.What, Cue.Who, Cue.Company) || question.Of(TermKind.Metric).Any(metric => question.Mentions.Any(mention => mention.Term == metric && !mention.IsInherited)))
            return null;
        return Owners(figure) is { Count: > 0 } owners ? new Evidence.Answer { Facts = owners } : null;
    }

    private Evidence Select(Question question, IReadOnlyList<Ranked> ranked, List<Ranked> fitting)
    {
        if (OnDate(question) is { Count: > 0 } dated)
            return new Evidence.Answer { Facts = dated };
        if (ranked.Count == 0)
            return new Evidence.Talk { About = Topic.Unclear };
        if (question.Years.Count > 0 && gaps.OfYear(question, ranked) is { } gap)
            return gap;
        if (fitting.Count == 0 || ranked[0].Score - fitting[0].Score > Enough)
            return gaps.Of(question, ranked);
        if (fitting[0].Score < Enough)
            return new Evidence.Gap { What = new Missing(Lack.Topic), Facts = fitting[0].Score > Weak ? [fitting[0].Fact] : [] };
        if (Change(question, fitting) is { } change)
            return new Evidence.Answer { Facts = [change] };
        if (All(question) is { Count: > 1 } all)
            return new Evidence.Answer { Facts = all };
        if (Kinds(question) is { Count: > 1 } kinds)
            return new Evidence.Answer { Facts = kinds };

        var chosen = ByAsk(question, fitting);
        if (chosen.Count == 0 && Tells(fitting[0].Fact, question))
            chosen = [fitting[0].Fact];
        if (chosen.Count == 0)
            return gaps.OfKind(question, fitting[0].Fact);
        if (gaps.OfNames(question, chosen, fitting[0].Fact) is { } names)
            return names;
        further.Add(question, fitting, chosen);
        if (gaps.Untold(question, chosen) is { } untold)
            return untold;
        return new Evidence.Answer { Facts = chosen };
    }

    /// <summary>The figure of each kind, where as many are asked for as a broad word has ("the three kinds of clusters").</summary>
    private List<Fact>? Kinds(Question question)
    {
        var count = question.Figures.FirstOrDefault(figure => figure.Kind is FigureKind.Count or FigureKind.Number && figure.Value > 2)?.Value;
        var family = question.Mentions.Where(mention => mention.Weight >= 1 && !mention.IsInherited).Select(mention => mention.Term.Family).FirstOrDefault(metrics => metrics.Count == count);
        if (family is null || question.Cues.HasAny(Cue.Names, Cue.Why, Cue.Said, Cue.Verify))
            return null;
        var rows = family.Select(facts.OfMetric).Where(given => given.Count > 0).Select(given => given[0]).ToList();
        return rows.Count == count && rows.TrueForAll(fact => fact.Value!.Kind == rows[0].Value!.Kind) ? rows : null;
    }

    /// <summary>Everything of several companies named together and nothing else, two facts each.</summary>
    private List<Fact>? Each(List<Facts.Term> content)
    {
        var companies = content.Where(term => term.Kind == TermKind.Company).ToList();
        return companies.Count < 2 || companies.Count < content.Count(term => term.IsRequired)
            ? null
            : [.. companies.SelectMany(company => facts.Facts.Where(fact => fact.Company == company.Id).Take(2)).Distinct().Take(4)];
    }

    /// <summary>Everything of one person or company, where the question names nothing else.</summary>
    private List<Fact>? All(Question question)
    {
        var content = question.Mentions.Where(mention => Clause.IsContent(mention.Term) && mention.Weight >= 0.5).Select(mention => mention.Term).ToList();
        if (content.Count == 0 || question.Cues.HasAny(Cue.Role, Cue.Who, Cue.When, Cue.Where, Cue.Amount, Cue.Count, Cue.Share, Cue.Rank, Cue.Policy))
            return null;
        if (!question.Cues.Has(Cue.What) && Each(content) is { Count: > 1 } each)
            return each;
        var who = content.Find(term => term.Kind is TermKind.Person or TermKind.Company);
        if (who is null || (who.Kind == TermKind.Person && question.Cues.Has(Cue.Company)) || content.Exists(term => term != who && term.IsRequired))
            return null;
        if (question.Mentions.Any(mention => mention.Term == who && mention.IsInherited) && !question.Cues.HasAny(Cue.Pronoun, Cue.Said))
            return null;
        if (question.Mentions.Any(mention => mention is { IsInherited: false, Weight: >= 0.5 } && mention.Term != who && Clause.IsContent(mention.Term) && scope.Rarity(mention.Term) > 1.5))
            return null;
        var said = question.Cues.Has(Cue.Said);
        return [.. facts.Facts.Where(fact => IsOf(fact, who) && (!said || fact.Speaker == who.Id)).Take(4)];
    }

    /// <summary>Everything of a day or month, where nothing else is named; or the named events in their order in time.</summary>
    private List<Fact> OnDate(Question question)
    {
        var dates = question.Figures.Where(IsDay).Select(Aspect.Plain).ToList();
        if (dates.Count > 0 && !question.Mentions.Any(mention => Clause.IsContent(mention.Term) && mention.Weight >= 1 && mention.Term.IsRequired))
            return [.. facts.Facts.Where(fact => fact.Date is { Kind: FigureKind.MonthDay } date && dates.Exists(other => IsWithin(date.Value, other.Value))).Take(3)];
        if (dates.Count == 0 && !question.Cues.Has(Cue.Order) && !question.Mentions.Any(mention => Clause.IsContent(mention.Term)))
            return [.. question.Figures.Select(Owners).FirstOrDefault(owners => owners.Count > 0) ?? []];
        if (ByValues(question) is { Count: > 1 } valued)
            return valued;
        if (!question.Cues.Has(Cue.Order))
            return [];
        var named = question.Mentions.Where(mention => mention.Weight >= 1 && Clause.IsContent(mention.Term)).ToList();
        var dated = named.Count == 0 && question.Figures.Count == 0 && question.Years.All(year => year == facts.Article.Year) && !question.IsFollowUp
            ? facts.Facts.Where(fact => fact.Date?.Kind == FigureKind.MonthDay)
            : named.Select(mention => facts.Facts.FirstOrDefault(fact => fact.Date is not null && scope.Weight(fact, mention.Term.Id) >= 1)).OfType<Fact>();
        var events = dated.Distinct().OrderBy(fact => fact.Date!.Kind == FigureKind.MonthDay).ThenBy(fact => fact.Date!.Value).ToList();
        return events.Count > 1 ? events : [];
    }

    /// <summary>A day or month of no named year, or of the article's.</summary>
    private bool IsDay(Figure figure) =>
        figure.Kind == FigureKind.MonthDay || (figure.Kind == FigureKind.Date && decimal.Floor(figure.Value / Aspect.DaysOfAYear) == facts.Article.Year);

    /// <summary>Facts whose value is the figure; a rank is too common to tell.</summary>
    private List<Fact> Owners(Figure figure) => [.. facts.Facts.Where(fact => Claims.IsValue(fact, figure) && fact.Value!.Kind is not FigureKind.Ordinal).Take(3)];

    /// <summary>The facts that two stated figures belong to, where the question asks what they are and names no measure.</summary>
    private List<Fact> ByValues(Question question)
    {
        if (question.Figures.Count < 2 || question.Cues.Has(Cue.Verify) || !question.Cues.HasAny(Cue.What, Cue.List, Cue.Who, Cue.Company) || question.Of(TermKind.Metric).Any(metric => facts.OfMetric(metric.Id).Count > 0))
            return [];
        var meant = question.Figures.Select(figure => Owner(figure, question)).ToList();
        return meant.TrueForAll(fact => fact is not null) ? [.. meant.OfType<Fact>().Distinct()] : [];
    }

    private Fact? Owner(Figure figure, Question question) => figure.Kind is FigureKind.Count && figure.Value < 30
        ? null
        : facts.Facts.Where(fact => Claims.IsValue(fact, figure)).MaxBy(fact => question.Mentions.Count(mention => scope.Has(fact, mention.Term)));

    /// <summary>Whether a day is the other, or of the other's month where that is a month alone.</summary>
    private static bool IsWithin(decimal date, decimal other) => date == other || (other % 100 == 0 && decimal.Floor(date / 100) == other / 100);

    /// <summary>The change that the article gives for a named measure.</summary>
    private Fact? Change(Question question, List<Ranked> fitting)
    {
        if (!question.Cues.Has(Cue.Trend) || question.Cues.HasAny(Cue.Why, Cue.Said))
            return null;
        if (question.Of(TermKind.Metric).Count() > 1)
            return null;
        return fitting.Find(row => row.Fact.Answers.Contains("trend") && question.Mentions.Any(mention => mention.Term.Kind == TermKind.Metric && mention.Weight >= 0.9 && scope.Has(row.Fact, mention.Term)))?.Fact;
    }

    private static bool IsOf(Fact fact, Facts.Term who) => fact.Speaker == who.Id || fact.Person == who.Id || fact.Company == who.Id;

    /// <summary>
    /// The best fact, where it answers what is asked for; otherwise the nearest of its kind that does. A rank, a run of years or a share asked for
    /// beside it is added. None where a figure of a kind is asked for that no fitting fact has.
    /// </summary>
    private static List<Fact> ByAsk(Question question, List<Ranked> fitting)
    {
        var asked = new List<Cue>();
        foreach (var cue in Fit.Measuring)
            if (question.Cues.Has(cue))
                asked.Add(cue);
        if (asked.Count == 0)
            return WithFamily(question, Primary(question, fitting), fitting);
        var main = fitting.Find(row => asked.Exists(cue => Fit.Answers(row.Fact, cue)) && IsSameThing(row, fitting[0], question));
        if (main is null && question.Cues.Has(Cue.Target) && fitting.Where(row => row.Fact.Nature == Nature.Target && row.Score > fitting[0].Score - Broad).Select(row => row.Fact).Take(3).ToList() is { Count: > 0 } targets)
            return targets;
        if (main is null && question.AsksTheSame)
            return [fitting[0].Fact];
        if (main is null)
            return asked is [Cue.Rank] && (question.Cues.Has(Cue.Most) || fitting[0].Fact.Company is not null || IsHeadOf(question, fitting[0].Fact)) ? [fitting[0].Fact] : [];
        var chosen = new List<Fact> { main.Fact };
        if (asked.Exists(cue => cue is Cue.Amount or Cue.Count) && main.Fact.Value?.Kind is FigureKind.Ordinal && Primary(question, [main, .. fitting]) is var value && value != main.Fact)
            chosen.Insert(0, value);
        foreach (var cue in asked)
        {
            if (cue is not (Cue.Rank or Cue.HowLong or Cue.Share) || chosen.Exists(fact => Fit.Answers(fact, cue)) || (cue == Cue.Rank && question.Cues.Has(Cue.HowLong)))
                continue;
            if (fitting.Find(row => Fit.Answers(row.Fact, cue) && row.Fact.Metric == main.Fact.Metric && row.Fact.Subject == main.Fact.Subject) is { } beside)
                chosen.Add(beside.Fact);
        }

        return chosen.Count == 1 ? WithFamily(question, chosen[0], fitting) : chosen;
    }

    /// <summary>"Which ones stand at the top of it?" asks for the heads of a list, not for a rank.</summary>
    private static bool IsHeadOf(Question question, Fact fact) =>
        fact.Kind == FactKind.List && question.Cues.Has(Cue.List) && question.Figures.Any(figure => figure is { Kind: FigureKind.Ordinal, Value: 1 });

    /// <summary>Whether the fact tells a count, length or share that its value is not: beside its value, or as all that its measure has.</summary>
    private bool Tells(Fact fact, Question question) =>
        (question.Cues.Has(Cue.Count) && (fact.Others.Any(other => other.Kind == FigureKind.Count) || (fact.Metric is { } metric && question.Names(metric) && facts.OfMetric(metric).All(other => other.Value?.Kind is FigureKind.Duration or FigureKind.Percent))))
        || (question.Cues.Has(Cue.HowLong) && (fact.Answers.Contains("when") || fact is { Kind: FactKind.List, Date: not null }));

    /// <summary>A broad word for counts of several kinds ("the clusters") asks for each of them.</summary>
    private static List<Fact> WithFamily(Question question, Fact fact, List<Ranked> fitting)
    {
        var family = question.Mentions.FirstOrDefault(mention => mention.Term.Family.Count > 1 && fact.Metric is not null && mention.Term.Family.Contains(fact.Metric))?.Term.Family;
        if (family is null || fact.Value?.Kind is not (FigureKind.Count or FigureKind.Ordinal or FigureKind.Percent) || question.Of(TermKind.Metric).Any())
            return [fact];
        var others = fitting.Select(row => row.Fact).Where(other => other != fact && other.Metric is not null && family.Contains(other.Metric) && other.Value?.Kind == fact.Value.Kind && other.Paragraph == fact.Paragraph);
        return [fact, .. others.Take(3)];
    }

    /// <summary>A measure named without more asks for its value, not for its rank.</summary>
    private static Fact Primary(Question question, List<Ranked> fitting)
    {
        var best = fitting[0].Fact;
        if (best.Value?.Kind is not (FigureKind.Ordinal or FigureKind.Duration) || question.Figures.Any(figure => Claims.States(best, figure)) || question.Cues.HasAny(Cue.Most, Cue.Trend))
            return best;
        return fitting.Find(row => row.Fact.Metric == best.Metric && row.Fact.Subject == best.Subject && row.Fact.Value!.Kind is FigureKind.Money or FigureKind.Count or FigureKind.Percent)?.Fact ?? best;
    }

    private static bool IsSameThing(Ranked row, Ranked best, Question question) =>
        row.Score > best.Score - Close
        || (best.Fact.Metric is not null && row.Fact.Metric == best.Fact.Metric && row.Fact.Subject == best.Fact.Subject)
        || (row.Fact.Metric is not null && question.Names(row.Fact.Metric) && row.Score > best.Score - 0.5);
}
