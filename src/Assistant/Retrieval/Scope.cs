using Assistant.Facts;
using Assistant.Questions;

namespace Assistant.Retrieval;

/// <summary>Whether a fact is within what a question names: its place, year, measure and names.</summary>
internal sealed class Scope(FactBase facts, TermWeights weights)
{
    private static readonly string[] Home = ["guangdong", "china", "gba", "sz-hk-gz"];
    private readonly Dictionary<string, int> index = facts.Facts.Select((fact, at) => (fact.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at);

    /// <summary>Whether any fact speaks of the term.</summary>
    public bool IsKnown(Facts.Term term) => weights.Of(term.Id).Length > 0;

    /// <summary>Whether this fact speaks of the term.</summary>
    public bool Has(Fact fact, Facts.Term term) => weights.Weight(index[fact.Id], term.Id) > 0;

    /// <summary>How strongly this fact is about the term.</summary>
    public double Weight(Fact fact, string term) => weights.Weight(index[fact.Id], term);

    public double Rarity(Facts.Term term) => weights.Rarity(term.Id);

    /// <summary>What keeps the fact from answering the question, or null.</summary>
    public Missing? Conflict(Fact fact, Question question)
    {
        foreach (var mention in question.Mentions)
        {
            if (mention.Weight < 0.5)
                continue;
            var missing = mention.Term.Kind switch
            {
                TermKind.Place => PlaceConflict(fact, mention.Term, question),
                TermKind.Metric when !IsKnown(mention.Term) && (!question.Mentions.Any(IsKnownMeasure) || question.Of(TermKind.Company).Any()) => new Missing(Lack.Measure, Measure: mention.Term, Subject: SubjectOf(question)),
                TermKind.Company or TermKind.Person or TermKind.Org when !IsKnown(mention.Term) => new Missing(Lack.Subject, Subject: mention.Term, Measure: MeasureOf(question)),
                TermKind.Company or TermKind.Org when fact.Kind == FactKind.Figure && mention.Weight >= 0.9 && !mention.IsInherited && !Has(fact, mention.Term) => new Missing(Lack.Subject, Subject: mention.Term, Measure: Metric(fact)),
                _ => null,
            };
            if (missing is not null)
                return missing;
        }

        return MeasureConflict(fact, question) ?? YearConflict(fact, question);
    }

    /// <summary>A figure answers only for a measure that is named, where measures of the article are.</summary>
    private Missing? MeasureConflict(Fact fact, Question question)
    {
        if (fact.Metric is null)
            return null;
        if (!question.Mentions.Any(mention => mention.Term.Kind != TermKind.Place && Has(fact, mention.Term)) && !question.Figures.Any(figure => Claims.States(fact, figure)) && !question.Of(TermKind.Place).Any(place => place.Family.Contains(fact.Metric)))
            return new Missing(Lack.Topic);
        var named = question.Mentions.Where(mention => mention.Term.Kind == TermKind.Metric && mention.Weight >= 0.9 && IsKnown(mention.Term)).ToList();
        return named.Count == 0 || named.Exists(mention => Has(fact, mention.Term)) || question.Mentions.Any(mention => mention.Weight >= 0.9 && mention.Term.Family.Count == 1 && mention.Term.Family[0] == fact.Metric) ? null : new Missing(Lack.Topic, Measure: named[0].Term);
    }

    private bool IsKnownMeasure(Mention mention) => mention is { Term.Kind: TermKind.Metric, Weight: >= 0.9 } && IsKnown(mention.Term);

    private Missing? PlaceConflict(Fact fact, Facts.Term place, Question question)
    {
        if (Has(fact, place))
            return null;
        if (place.IsLocal && fact.Kind != FactKind.Figure)
            return null;
        if (!IsKnown(place))
            return new Missing(Lack.Subject, Subject: place, Measure: Metric(fact) ?? MeasureOf(question));
        if (fact.Kind != FactKind.Figure || fact.Subject is null)
            return place.Id is "beijing" or "jiangsu" ? new Missing(Lack.Subject, Subject: place, Measure: MeasureOf(question)) : null;
        var isHome = Home.Contains(place.Id);
        if (isHome && (Home.Contains(fact.Subject) || facts.Term(fact.Subject).Kind != TermKind.Place))
            return null;
        if (isHome && question.Of(TermKind.Place).Any(other => other.Id == fact.Subject))
            return null;
        return question.Of(TermKind.Place).Any(other => !Home.Contains(other.Id) && Has(fact, other) && other.Id != place.Id)
            ? null
            : new Missing(Lack.Subject, Subject: place, Measure: Metric(fact));
    }

    private Missing? YearConflict(Fact fact, Question question)
    {
        if (question.Years.Count == 0 || fact.Year is not { } year || fact.Kind != FactKind.Figure || question.Years.Contains(year))
            return null;
        if (question.Names("plan-2025") && question.Years is [2025])
            return new Missing(Lack.Year, Measure: Metric(fact), Subject: Subject(fact), Year: 2025);
        return new Missing(Lack.Year, Measure: Metric(fact), Subject: Subject(fact), Year: question.Years[0]);
    }

    public Facts.Term? Metric(Fact fact) => fact.Metric is null ? null : facts.Term(fact.Metric);

    public Facts.Term? Subject(Fact fact) => fact.Subject is null ? null : facts.Term(fact.Subject);

    public static Facts.Term? MeasureOf(Question question) =>
        question.Mentions.Where(mention => mention.Term.Kind == TermKind.Metric).MaxBy(mention => mention.Weight)?.Term;

    public static Facts.Term? SubjectOf(Question question) =>
        question.Mentions.Where(mention => mention.Term.Kind is TermKind.Company or TermKind.Person or TermKind.Org or TermKind.Place && mention.Term.Id is not "china")
            .OrderBy(mention => mention.Term.Kind == TermKind.Place).FirstOrDefault()?.Term;
}
