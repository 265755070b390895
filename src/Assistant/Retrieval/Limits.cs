using Assistant.Facts;
using Assistant.Figures;
using Assistant.Questions;

namespace Assistant.Retrieval;

/// <summary>The places, measures, names and years of one question, as limits that facts are held against.</summary>
internal sealed class Limits
{
    private const double Sure = 0.9;

    /// <summary>Offices that nobody of the article holds.</summary>
    internal const string Offices = "ministers";

    /// <summary>When something was founded; "the firms that were founded" does not ask for it.</summary>
    private const string Founding = "founding";

    /// <summary>A conversion that no measure of the article has.</summary>
    private const string Currency = "foreign-currency";

    /// <summary>Companies that people of the article founded.</summary>
    private const string Founded = "spin-off";

    /// <summary>Where a company has its seat; another company's is no answer.</summary>
    internal const string Headquarters = "headquarters";

    /// <summary>What can only be asked of a person.</summary>
    private static readonly string[] Personal = ["hometown", "education", "family", "gender", "age", "term-of-office"];
    private readonly Scope scope;
    private readonly Question question;
    private readonly List<Facts.Term> places = [];
    private readonly List<Facts.Term> others = [];
    private readonly List<Facts.Term> companies = [];
    private readonly List<Facts.Term> measures = [];
    private readonly List<Facts.Term> content = [];
    private readonly Missing? missing;

    public Limits(Scope scope, Question question)
    {
        this.scope = scope;
        this.question = question;
        foreach (var mention in question.Mentions)
            Sort(mention);
        missing = Unknown();
    }

    /// <summary>What keeps the fact from answering the question, or null.</summary>
    public Missing? Conflict(Fact fact)
    {
        if (missing is not null && !IsFoundedBy(fact))
            return missing;
        foreach (var place in places)
            if (PlaceConflict(fact, place) is { } elsewhere)
                return elsewhere;
        if (fact.Kind == FactKind.Figure)
            foreach (var other in others)
                if (!scope.Has(fact, other) && !(other.Kind == TermKind.Company && fact.Company is not null && IsNamed(fact)))
                    return new Missing(Lack.Subject, Subject: other, Measure: scope.Metric(fact));
        return OfficeConflict(fact) ?? MeasureConflict(fact) ?? YearConflict(fact);
    }

    private void Sort(Mention mention)
    {
        var term = mention.Term;
        if (term.Kind != TermKind.Place)
            content.Add(term);
        if (mention.Weight < Sure)
            return;
        if (term.Kind == TermKind.Company)
            companies.Add(term);
        if (term.Kind == TermKind.Place)
            places.Add(term);
        else if (term.Kind == TermKind.Metric && scope.IsKnown(term))
            measures.Add(term);
        else if (term.Kind is TermKind.Company or TermKind.Org && !mention.IsInherited && scope.IsKnown(term))
            others.Add(term);
        if (term.Family.Count == 1)
            measures.Add(scope.Term(term.Family[0]));
    }

    /// <summary>A measure or name of which the article says nothing; a measure that it gives, named beside, answers instead, unless it is the nearest to the one that is lacking.</summary>
    private Missing? Unknown()
    {
        foreach (var mention in question.Mentions)
        {
            if (mention.Term.Id == Headquarters && companies.Count > 0 && !companies.Exists(company => scope.Share(company, mention.Term)))
                return new Missing(Lack.Measure, Measure: mention.Term, Subject: companies[0]);
            if (mention is { Term.Kind: TermKind.Metric, Weight: >= Sure, IsInherited: false } && IsOfNoneNamed(mention.Term))
                return new Missing(Lack.Subject, Subject: companies[0], Measure: mention.Term);
            if (mention.Weight < Sure || scope.IsKnown(mention.Term))
                continue;
            switch (mention.Term.Kind)
            {
                case TermKind.Metric when mention.Term.Id == Offices && question.Of(TermKind.Person).Any(scope.IsKnown):
                case TermKind.Org when question.Of(TermKind.Person).Any(scope.IsKnown):
                    continue;
                case TermKind.Metric when Array.IndexOf(Personal, mention.Term.Id) >= 0 && !question.Of(TermKind.Person).Any():
                    continue;
                case TermKind.Metric when mention.Term.Id == Founding && question.Cues.HasAny(Cue.Company, Cue.List) && !question.Cues.HasAny(Cue.When, Cue.HowLong):
                    continue;
                case TermKind.Metric when question.Cues.HasAny(Cue.Why, Cue.Policy) && !question.Cues.HasAny(Fit.Measuring) && content.Exists(term => term != mention.Term && scope.IsKnown(term)):
                    continue;
                case TermKind.Metric when mention.Term.Id == Currency || measures.Exists(measure => measure.Id == mention.Term.Near):
                case TermKind.Metric when measures.TrueForAll(measure => measure.Kind != TermKind.Metric) || question.Cues.HasAny(Cue.ShareOf, Cue.Ratio) || question.Of(TermKind.Company).Any():
                    return new Missing(Lack.Measure, Measure: mention.Term, Subject: Scope.SubjectOf(question));
                case TermKind.Company or TermKind.Person or TermKind.Org:
                    return new Missing(Lack.Subject, Subject: mention.Term, Measure: Scope.MeasureOf(question));
            }
        }

        return null;
    }

    /// <summary>Whether how much or many of a measure is asked of companies for which the article does not give it.</summary>
    private bool IsOfNoneNamed(Facts.Term measure) =>
        companies.Count > 0 && scope.IsKnown(measure) && question.Cues.HasAny(Cue.Amount, Cue.Count, Cue.Share, Cue.Rank) && !companies.Exists(company => question.Of(TermKind.Metric).Any(metric => scope.Share(company, metric)));

    /// <summary>Whether only the founder is asked for, and the fact tells who founded a company that is named.</summary>
    private bool IsFoundedBy(Fact fact) =>
        missing!.Measure?.Id == Founding && question.Cues.Has(Cue.Who) && !question.Cues.HasAny(Cue.When, Cue.HowLong)
        && fact.Who is not null && fact.About.Contains(Founded) && companies.Exists(company => scope.Has(fact, company));

    /// <summary>Whether the fact's measure is one of several that the question names.</summary>
    private bool IsNamed(Fact fact) => measures.Count > 1 && measures.Exists(measure => measure.Id == fact.Metric);

    private Missing? PlaceConflict(Fact fact, Facts.Term place)
    {
        if (place.IsLocal && question.Cues.Has(Cue.Alone) && fact.Kind == FactKind.Figure && fact.Subject != place.Id)
            return new Missing(Lack.Subject, Subject: place, Measure: scope.Metric(fact));
        if (place.IsLocal && fact.Kind != FactKind.Figure)
            return measures.Find(static measure => measure.Kind == TermKind.Metric) is { } measure && !(scope.Has(fact, place) && scope.Has(fact, measure)) ? new Missing(Lack.Subject, Subject: place, Measure: measure) : null;
        if (scope.Has(fact, place))
            return null;
        if (!scope.IsKnown(place))
            return new Missing(Lack.Subject, Subject: place, Measure: scope.Metric(fact) ?? Scope.MeasureOf(question));
        if (fact.Kind != FactKind.Figure || fact.Subject is null)
            return IsHome(place.Id) || place.IsLocal ? null : new Missing(Lack.Subject, Subject: place, Measure: Scope.MeasureOf(question));
        if (place.Id == "china" && fact.Value?.Kind == FigureKind.Money && question.Cues.Has(Cue.Sum))
            return new Missing(Lack.Subject, Subject: place, Measure: scope.Metric(fact));
        if (IsHome(place.Id) && (IsHome(fact.Subject) || scope.KindOf(fact.Subject) != TermKind.Place))
            return null;
        foreach (var other in places)
            if (other.Id == fact.Subject || (!IsHome(other.Id) && other != place && scope.Has(fact, other)))
                return null;
        return new Missing(Lack.Subject, Subject: place, Measure: scope.Metric(fact));
    }

    /// <summary>Who leads one company is no answer about another that is named or that the conversation is about.</summary>
    private Missing? OfficeConflict(Fact fact) =>
        fact is { Company: not null, Who: not null } && companies.Count > 0 && question.Cues.HasAny(Cue.Who, Cue.Role, Cue.Said) && !question.Of(TermKind.Person).Any() && !companies.Exists(company => scope.Has(fact, company))
            ? new Missing(Lack.Subject, Subject: companies[0])
            : null;

    /// <summary>A figure answers only for a measure that is named, where measures of the article are, and never for a place alone.</summary>
    private Missing? MeasureConflict(Fact fact)
    {
        if (fact.Metric is null)
            return null;
        foreach (var measure in measures)
            if (measure.Id == fact.Metric || scope.Has(fact, measure))
                return null;
        if (measures.Count > 0)
            return new Missing(Lack.Topic, Measure: measures[0]);
        if (fact.Nature == Nature.Target && question.Cues.Has(Cue.Target) && fact.Year is { } year && question.Years.Contains(year))
            return null;
        foreach (var term in content)
            if (scope.Has(fact, term))
                return null;
        foreach (var figure in question.Figures)
            if (Claims.States(fact, figure))
                return null;
        return new Missing(Lack.Topic);
    }

    private Missing? YearConflict(Fact fact)
    {
        if (question.Years.Count == 0 || fact.Year is not { } year || fact.Kind != FactKind.Figure || question.Years.Contains(year))
            return null;
        return new Missing(Lack.Year, Measure: scope.Metric(fact), Subject: scope.Subject(fact), Year: question.Years[0]);
    }

    private static bool IsHome(string place) => Array.IndexOf(Scope.Home, place) >= 0;
}
