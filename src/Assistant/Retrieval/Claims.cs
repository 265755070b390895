using Assistant.Facts;
using Assistant.Figures;
using Assistant.Questions;

namespace Assistant.Retrieval;

/// <summary>Checks what a question takes for granted against the facts that fit it.</summary>
internal sealed class Claims(FactBase facts, Scope scope)
{
    private const double Reach = 0.6;
    private const int SmallCount = 10;
    private const int MostFacts = 3;
    private const double Covered = 0.75;
    private const int MostUnexplained = 2;
    private const double Background = 0.6;
    private const double RareEnough = 1.9;
    private const int SmallMoney = 1_000_000;
    private static readonly string[] Weaknesses = ["weakness", "import-reliance", "external-dependence", "controlled-by-others", "early-stage", "low-rate"];

    /// <summary>The verdict on the figures and names that the question states, or null where it states nothing that facts decide.</summary>
    public Evidence? Check(Question question, IReadOnlyList<Ranked> ranked)
    {
        if (ranked.Count == 0 || question.Cues.HasAny(Cue.Injection, Cue.Supposed))
            return null;
        if ((Turned(question) ?? Multiplied(question) ?? Misattributed(question) ?? OfOtherCompany(question)) is { } turned)
            return turned;
        var near = ranked.TakeWhile(row => row.Score > ranked[0].Score - Reach).Select(row => row.Fact).ToList();
        var asks = question.Cues.Has(Cue.Verify);
        var wrong = new List<(Figure Stated, Fact Right)>();
        foreach (var assertion in question.Assertions)
            if (Decides(assertion.Figure, asks) && Wrong(assertion, near, question) is { } right)
                wrong.Add((assertion.Figure, right));
        if (wrong.Count > 0)
            return AsksForOther(question, wrong[0].Stated, wrong[0].Right)
                ? new Evidence.Gap { What = new Missing(Lack.Kind, scope.Metric(wrong[0].Right)), Facts = [wrong[0].Right] }
                : new Evidence.Claim { IsRight = false, Stated = wrong[0].Stated, Facts = [.. wrong.Select(row => row.Right).Concat(wrong.Select(row => OwnerOf(row.Stated, question)).OfType<Fact>()).Distinct().Take(MostFacts)] };

        return asks ? Confirm(question, near, ranked) ?? Misplaced(question) : null;
    }

    /// <summary>A rise that the question takes for a fall; the changes that the article gives are all rises.</summary>
    private Evidence.Claim? Turned(Question question)
    {
        if (!question.Cues.Has(Cue.Fall) || question.Cues.Has(Cue.Rise))
            return null;
        var named = question.Mentions.Where(mention => mention.Term.Kind == TermKind.Metric && mention.Weight >= 0.9).Select(mention => mention.Term).ToList();
        var change = facts.Facts.FirstOrDefault(fact => fact.Answers.Contains("trend") && named.Exists(metric => scope.Has(fact, metric)));
        return change is null ? null : new Evidence.Claim { IsRight = false, Facts = [change] };
    }

    /// <summary>"More than doubled" of a measure whose growth in percent the article gives.</summary>
    private Evidence.Claim? Multiplied(Question question)
    {
        if (!question.Cues.Has(Cue.Verify) || question.Of(TermKind.Metric).Count() != 1 || question.Figures.FirstOrDefault(figure => figure is { Kind: FigureKind.Multiple, Value: > 1 }) is not { } multiple)
            return null;
        var metric = question.Of(TermKind.Metric).First();
        var growth = facts.Facts.FirstOrDefault(fact => fact.Answers.Contains("trend") && fact.Value!.Kind == FigureKind.Percent && scope.Has(fact, metric));
        return growth is null ? null : new Evidence.Claim { IsRight = multiple.Value <= 1 + (growth.Value!.Value / 100), Facts = [growth] };
    }

    /// <summary>An office or employer that the question gives to somebody who holds another.</summary>
    private Evidence.Claim? Misplaced(Question question)
    {
        if (!question.Cues.Has(Cue.Verify) || question.Of(TermKind.Person).Select(person => facts.ProfileOf(person.Id)).OfType<Fact>().ToList() is not [var profile])
            return null;
        var isOther = question.Mentions.Any(mention => mention is { IsInherited: false, Weight: >= 1 } && (mention.Term.Kind == TermKind.Org || facts.IsOffice(mention.Term)) && !scope.Has(profile, mention.Term));
        return isOther ? new Evidence.Claim { IsRight = false, Facts = [profile] } : null;
    }

    /// <summary>Words that the question puts into the mouth of another than the one who says them.</summary>
    private Evidence.Claim? Misattributed(Question question)
    {
        if (!question.Cues.Has(Cue.Verify) || question.Of(TermKind.Person).ToList() is not [var person])
            return null;
        var topics = question.Mentions.Where(mention => !mention.Term.IsRequired && mention.Weight >= Background && scope.Rarity(mention.Term) >= RareEnough).Select(mention => mention.Term).ToList();
        var own = facts.Facts.Where(fact => fact.Who == person.Id).ToList();
        if (own.TrueForAll(fact => fact.Speaker is null) || own.Exists(fact => topics.Exists(topic => scope.Has(fact, topic))))
            return null;
        return facts.Facts.FirstOrDefault(fact => fact.Speaker is not null && topics.Exists(topic => scope.Weight(fact, topic.Id) >= 1)) is { } said ? new Evidence.Claim { IsRight = false, Facts = [said] } : null;
    }

    /// <summary>A product that the question takes for the work of another company than the one that it is defined by.</summary>
    private Evidence.Claim? OfOtherCompany(Question question)
    {
        if (!question.Cues.Has(Cue.Verify) || question.IsChoice || question.Of(TermKind.Company).ToList() is not [var company])
            return null;
        var own = facts.Facts.FirstOrDefault(fact => question.Mentions.Any(mention => mention.Weight >= 1 && mention.Term.Kind == TermKind.Topic && fact.Defines.Contains(mention.Term.Id)) && fact.Company is not null);
        return own is null || own.Company == company.Id || own.Defines.Concat(own.About).Contains(company.Id) ? null : new Evidence.Claim { IsRight = false, Facts = [own, .. facts.Facts.Where(fact => fact.Company == company.Id).Take(1)] };
    }

    /// <summary>The fact whose figure the user has put elsewhere, where it is plain: one fact alone gives it.</summary>
    private Fact? OwnerOf(Figure stated, Question question)
    {
        if (stated.Kind is FigureKind.Ordinal or FigureKind.Duration or FigureKind.MonthDay || stated.Value < SmallCount)
            return null;
        var owners = facts.Facts.Where(fact => IsValue(fact, stated)).ToList();
        return owners is [var owner] && (owner.Value!.Kind == FigureKind.Money || question.Mentions.Any(mention => !mention.IsInherited && mention.Term.Id is not ("guangdong" or "china") && scope.Has(owner, mention.Term))) ? owner : null;
    }

    /// <summary>Whether the fact gives this figure.</summary>
    public static bool States(Fact fact, Figure figure) =>
        IsValue(fact, figure)
        || (fact.Date is { } date && (Figure.Same(date, figure) || IsMonthOf(figure, date)))
        || fact.Others.Any(other => Figure.Same(other, figure));

    /// <summary>Whether the figure is the month, without a day, that the date lies in.</summary>
    private static bool IsMonthOf(Figure month, Figure date) =>
        month.Kind == FigureKind.MonthDay && date.Kind == FigureKind.MonthDay && month.Value % 100 == 0 && decimal.Floor(date.Value / 100) == month.Value / 100;

    /// <summary>Whether the figure is the fact's value, with or without its unit.</summary>
    public static bool IsValue(Fact fact, Figure figure) => fact.Value is { } value && (Figure.Same(value, figure) || IsMantissa(value, figure) || IsRounded(value, figure));

    /// <summary>"75億多", "480 billion": the value cut or rounded to the digits that are said, of which there are two at least.</summary>
    private static bool IsRounded(Figure value, Figure figure)
    {
        if (value.Kind != FigureKind.Money || figure.Kind is not (FigureKind.Money or FigureKind.Number) || figure.Value < SmallMoney || (figure.Unit.Length > 0 && figure.Unit != value.Unit))
            return false;
        var step = 1m;
        while (figure.Value % (step * 10) == 0)
            step *= 10;
        if (figure.Value < step * 10)
            return false;
        var gap = value.Value - figure.Value;
        return figure.Bound is Bound.More or Bound.AtLeast ? gap >= 0 && gap < step : Math.Abs(gap) <= step / 2;
    }

    /// <summary>"75.12" for 75.12億元: the number as the article writes it, without its unit.</summary>
    private static bool IsMantissa(Figure value, Figure figure) =>
        value.Kind == FigureKind.Money && figure.Kind == FigureKind.Number && figure.Value * 100_000_000m == value.Value && (figure.Value >= 100 || !decimal.IsInteger(figure.Value));

    /// <summary>The fact that gives another figure for the thing that the assertion is about, or null where the assertion may stand.</summary>
    private Fact? Wrong(Assertion assertion, List<Fact> near, Question question)
    {
        if (near.Find(fact => fact.Value is not null && TellsBeside(fact, assertion.Figure, question) && GivesAnother(fact, assertion.Figure)) is { } meant)
            return States(meant, assertion.Figure) ? null : meant;
        if (assertion.Measure is { } measure)
        {
            var own = Measured(measure).Where(fact => scope.Conflict(fact, question) is null).ToList();
            if (own.Exists(fact => States(fact, assertion.Figure)))
                return null;
            if (own.Find(fact => GivesAnother(fact, assertion.Figure)) is { } right)
                return !question.Cues.Has(Cue.Verify) && near.Exists(fact => States(fact, assertion.Figure)) ? null : right;
        }

        if (near.Exists(fact => States(fact, assertion.Figure)) || (!question.Of(TermKind.Metric).Any(metric => question.Mentions.Any(mention => mention.Term == metric && !mention.IsInherited)) && question.IsFollowUp && assertion.Figure.Kind is FigureKind.Money or FigureKind.Percent or FigureKind.Number && facts.Facts.Any(fact => IsValue(fact, assertion.Figure))))
            return null;
        return near.Find(fact => Contradicts(fact, assertion.Figure, question)) ?? Misscaled(assertion.Figure, question);
    }

    /// <summary>Whether the fact tells, beside its value, another figure that the question states: "the contracts of the 1,821 results".</summary>
    private bool TellsBeside(Fact fact, Figure figure, Question question) =>
        scope.Conflict(fact, question) is null && question.Figures.Any(other => other != figure && other.Value > SmallCount && fact.Others.Any(given => given.Kind == FigureKind.Count && Figure.Same(given, other)));

    /// <summary>The fact of a named place whose money the figure is, but for a power of ten.</summary>
    private Fact? Misscaled(Figure figure, Question question) => figure.Kind != FigureKind.Money
        ? null
        : facts.Facts.FirstOrDefault(fact => fact is { Value.Kind: FigureKind.Money, Subject: { } subject } && question.Names(subject) && FigureCheck.IsOtherScale(fact.Value.Value, figure.Value) && !IsValue(fact, figure));

    private IEnumerable<Fact> Measured(Facts.Term measure) =>
        (measure.Kind == TermKind.Metric ? facts.OfMetric(measure.Id) : facts.OfMetric(measure.Family[0])).Where(fact => fact.Value is not null);

    /// <summary>"Which cluster is first?" asks for another than the one whose rank the article gives.</summary>
    private static bool AsksForOther(Question question, Figure figure, Fact right) =>
        figure.Kind == FigureKind.Ordinal && right.Value?.Kind == FigureKind.Ordinal && !question.Cues.Has(Cue.Verify)
        && question.Cues.HasAny(Cue.List, Cue.Company, Cue.Place, Cue.Who, Cue.Role, Cue.Compare)
        && (question.Cues.Has(Cue.Above) || question.Figures.Any(other => States(right, other)) || !question.Mentions.Any(mention => mention.Term.Id == right.Subject && !mention.IsInherited));

    /// <summary>A yes or no, where the best fact has nearly all that the question names; otherwise the facts speak for themselves.</summary>
    private Evidence? Confirm(Question question, List<Fact> near, IReadOnlyList<Ranked> ranked)
    {
        var stated = question.Figures.FirstOrDefault(figure => near.Exists(fact => States(fact, figure)));
        var best = stated is null ? near[0] : near.Find(fact => question.Figures.All(figure => !Decides(figure, true) || States(fact, figure))) ?? near.Find(fact => States(fact, stated))!;
        if (scope.Conflict(best, question) is { } missing)
            return missing is { Lack: Lack.Subject, Subject: { } subject } && scope.IsKnown(subject) && stated is not null
                ? new Evidence.Claim { IsRight = false, Facts = [best] }
                : null;
        if (OtherRank(question, best) is { } ranking)
            return ranking;
        if (question.Cues.HasAny(Cue.Most, Cue.Above, Cue.Overcome) && best.Value is null && near.Find(fact => IsWeakness(fact) && SharesTopic(fact, best, question)) is { } weak)
            return new Evidence.Claim { IsRight = false, Facts = [weak] };
        if (question.Figures.Any(figure => Decides(figure, true) && (stated is null || !States(best, figure))))
            return null;
        var isWrong = WrongPerson(question, best) || WrongRank(question, best) || (best.Value is not null && Polarity.IsOpposite(question.Text, best)) || (question.Cues.Has(Cue.Overcome) && IsWeakness(best));
        var leavesOutPeriod = LeavesOutPeriod(question, best);
        if (isWrong || (leavesOutPeriod && question.Cues.Has(Cue.Alone)))
            return new Evidence.Claim { IsRight = false, Facts = [best] };
        if (leavesOutPeriod && question.Years.Count > 0)
            return new Evidence.Answer { Facts = [best] };
        return MayConfirm(question, stated, best) && IsOfTheNamed(question, best) && TellsAll(question, best) && ranked.First(row => row.Fact == best).Coverage >= Covered ? new Evidence.Claim { IsRight = true, Facts = [best] } : null;
    }

    /// <summary>A yes is said to a figure or rank alone, where little of the question is unexplained and nothing else is asked for; to a target only as a target.</summary>
    private static bool MayConfirm(Question question, Figure? stated, Fact best) =>
        best.Value is not null && (best.Nature != Nature.Target || question.Cues.HasAny(Cue.Target, Cue.Next)) && (stated is not null ? !IsBeyond(stated, best, question) : best.Value.Kind == FigureKind.Ordinal && question.Cues.HasAny(Cue.Most, Cue.Least, Cue.Above, Cue.Rank)) && question.AsksYesOrNo && question.Residue.Count <= MostUnexplained;

    /// <summary>
    /// Whether the places that are named are whose figure it is: a yes about DJI is none about Guangdong, and a share of what China imports is none
    /// of what Guangdong has.
    /// </summary>
    private static bool IsOfTheNamed(Question question, Fact best)
    {
        var tellsChina = best.Text.English.Contains("China", StringComparison.Ordinal);
        var ofCompany = best.Company is { } company && question.Names(company);
        foreach (var mention in question.Mentions)
            if (mention is { IsInherited: false, Weight: >= 0.9, Term: { Kind: TermKind.Place, Id: var place } } && place != best.Subject && !(place == "china" ? tellsChina : ofCompany))
                return false;
        return best.Value!.Kind != FigureKind.Percent || !tellsChina || question.Names("china");
    }

    /// <summary>Whether the fact has every topic that is plainly named: a yes about universities is none about companies.</summary>
    private bool TellsAll(Question question, Fact best) => !question.Mentions.Any(mention =>
        mention is { IsInherited: false, Weight: >= 0.5, Term.Kind: TermKind.Topic } && Clause.IsContent(mention.Term) && !mention.Term.Family.Contains(best.Metric ?? "") && scope.Weight(best, mention.Term.Id) < Background);

    /// <summary>"Over 70%" or "exactly 70%" of what is up to 70%, "less than 20" of what is 20: a figure of the fact as a limit that it need not reach.</summary>
    private static bool IsBeyond(Figure stated, Fact fact, Question question) => fact.Others.Prepend(fact.Value!).Any(given => stated.Value == given.Value && stated.Bound switch
    {
        Bound.Exact when question.Cues.Has(Cue.Exactly) => given.Bound is not Bound.Exact,
        Bound.Exact when stated.Kind == FigureKind.Duration && question.Cues.Has(Cue.Exceeding) => true,
        Bound.More => given.Bound is not Bound.More,
        Bound.Less => given.Bound is not Bound.Less,
        Bound.AtLeast => given.Bound is not (Bound.AtLeast or Bound.More or Bound.Exact),
        Bound.AtMost => given.Bound is not (Bound.AtMost or Bound.Less or Bound.Exact),
        _ => false,
    });

    /// <summary>A growth over several years that the question puts into one.</summary>
    private static bool LeavesOutPeriod(Question question, Fact best) =>
        best.Answers.Contains("trend") && best.Others.FirstOrDefault(other => other.Kind == FigureKind.Duration) is { } period && !question.Figures.Any(figure => Figure.Same(figure, period));

    /// <summary>The place that has the claimed rank among those with the measure, where it is not the one claimed.</summary>
    private Evidence.Claim? OtherRank(Question question, Fact best)
    {
        var rows = best.Metric is null || best.Value!.Kind == FigureKind.Ordinal ? [] : facts.OfMetric(best.Metric).Where(fact => fact.Value?.Kind == best.Value.Kind).OrderByDescending(fact => fact.Value!.Value).ToList();
        if (rows.Count < 2)
            return null;
        var claimed = question.Figures.FirstOrDefault(figure => figure.Kind == FigureKind.Ordinal) is { } ordinal ? (int)ordinal.Value
            : question.Cues.Has(Cue.Most) ? 1
            : question.Cues.Has(Cue.Least) ? rows.Count : 0;
        return claimed < 1 || claimed > rows.Count || rows[claimed - 1] == best ? null : new Evidence.Claim { IsRight = false, Facts = [rows[claimed - 1], best] };
    }

    private static bool WrongPerson(Question question, Fact best) =>
        best.Who is { } who && question.Of(TermKind.Person).Any() && question.Of(TermKind.Person).All(person => person.Id != who);

    private bool SharesTopic(Fact fact, Fact best, Question question) =>
        question.Mentions.Any(mention => mention.Weight >= 1 && Clause.IsContent(mention.Term) && scope.Weight(fact, mention.Term.Id) >= 1 && scope.Has(best, mention.Term));

    /// <summary>A weakness that the article still sees.</summary>
    private bool IsWeakness(Fact fact) => Weaknesses.Any(id => scope.Weight(fact, id) > 0);

    private static bool WrongRank(Question question, Fact best) =>
        best.Value is { Kind: FigureKind.Ordinal, Value: 1 } && question.Cues.Has(Cue.Least);

    private static bool Decides(Figure figure, bool asks) => figure.Kind switch
    {
        FigureKind.Money or FigureKind.Percent or FigureKind.PercentagePoint or FigureKind.Duration or FigureKind.MonthDay => true,
        FigureKind.Ordinal => true,
        FigureKind.Count or FigureKind.Number => asks || figure.Value >= SmallCount,
        _ => false,
    };

    /// <summary>Whether the fact gives another value for the same thing: same class of unit, and the measure is what the question names.</summary>
    private bool Contradicts(Fact fact, Figure figure, Question question)
    {
        if (scope.Conflict(fact, question) is not null)
            return false;
        if (figure.Kind == FigureKind.MonthDay)
            return fact.Date?.Kind == FigureKind.MonthDay;
        if (fact.Value is null || !GivesAnother(fact, figure))
            return false;
        return question.Names(fact.Metric!) || question.Mentions.Any(mention => mention.Term.Family.Contains(fact.Metric!) || mention.Term.Id == fact.Company);
    }

    /// <summary>Whether the fact gives a figure of the same class: its value, or the length of time beside that.</summary>
    private static bool GivesAnother(Fact fact, Figure figure) =>
        IsSameClass(fact.Value!, figure) || (figure.Kind == FigureKind.Duration && fact.Others.Any(other => IsSameClass(other, figure)));

    /// <summary>Whether two figures could be said of one measure, so that the one contradicts the other.</summary>
    public static bool IsSameClass(Figure a, Figure b)
    {
        if (a.Kind == b.Kind)
            return a.Kind switch
            {
                FigureKind.Duration => a.Unit == b.Unit,
                FigureKind.Count => CountUnit.AreAlike(a.Unit, b.Unit),
                _ => true,
            };
        var (typed, number) = a.Kind == FigureKind.Number ? (b, a) : (a, b);
        return number.Kind == FigureKind.Number && ((typed.Kind == FigureKind.Count && number.Value < SmallMoney) || (typed.Kind == FigureKind.Money && number.Value >= SmallMoney));
    }
}
