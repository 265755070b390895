using Assistant.Facts;
using Assistant.Figures;
using Assistant.Questions;

namespace Assistant.Retrieval;

/// <summary>Adds facts for what else a question asks beside the best fact. Safe for concurrent use.</summary>
internal sealed class Further(FactBase facts, Scope scope)
{
    private const int MostFacts = 4;
    private const double RareEnough = 1.9;
    private const double Near = 0.7;
    private const string Group = "interviewed-experts";

    /// <summary>Weight of a name in the sentences before a question.</summary>
    private const double Background = 0.6;

    /// <summary>Adds to the chosen facts; <paramref name="fitting"/> are all facts that fit, best first.</summary>
    public void Add(Question question, List<Ranked> fitting, List<Fact> chosen)
    {
        AddOtherMeasures(question, fitting, chosen);
        AddSameGroup(question, fitting, chosen);
        AddSameSpeaker(question, fitting, chosen);
        AddSecondSpeaker(question, fitting, chosen);
        AddRole(question, chosen);
        AddChange(question, fitting, chosen);
        AddDefined(question, chosen);
        AddMembers(question, chosen);
        AddTargets(question, fitting, chosen);
        AddCircumstance(Cue.When, question, fitting, chosen);
        AddCircumstance(Cue.Where, question, fitting, chosen);
        AddUncovered(question, fitting, chosen);
    }

    /// <summary>Targets that are asked for beside what they are set for.</summary>
    private void AddTargets(Question question, List<Ranked> fitting, List<Fact> chosen)
    {
        if (!question.Cues.Has(Cue.Target) || chosen.Exists(fact => fact.Nature == Nature.Target))
            return;
        foreach (var row in fitting)
            if (row.Fact.Nature == Nature.Target && chosen.Count < 3 && (question.Names(row.Fact.Metric!) || row.Fact.About.Any(id => scope.Weight(chosen[0], id) >= 1)))
                chosen.Add(row.Fact);
    }

    /// <summary>When or where, told by another fact on the same person, company or event.</summary>
    private void AddCircumstance(Cue cue, Question question, List<Ranked> fitting, List<Fact> chosen)
    {
        if (!question.Cues.Has(cue))
            return;
        var isEach = question.Of(TermKind.Event).Count() > 1;
        foreach (var fact in chosen.Where(fact => !Fit.Answers(fact, cue)).ToList())
            if (chosen.Count < MostFacts && (isEach || !chosen.Exists(other => Fit.Answers(other, cue))) && fitting.Find(row => Fit.Answers(row.Fact, cue) && !chosen.Contains(row.Fact) && Shares(row.Fact, fact)) is { } beside)
                chosen.Add(beside.Fact);
    }

    private bool Shares(Fact fact, Fact other) =>
        (other.Who is { } who && scope.Weight(fact, who) >= 1) || (other.Company is { } company && fact.Company == company)
        || other.About.Any(id => scope.KindOf(id) == TermKind.Event && scope.Weight(fact, id) >= 1);

    /// <summary>The best fact on a topic that the question names and no chosen fact speaks of.</summary>
    private void AddUncovered(Question question, List<Ranked> fitting, List<Fact> chosen)
    {
        if ((chosen[0].Kind == FactKind.Figure && question.Cues.HasAny(Fit.Measuring)) || (chosen[0].Who is not null && question.Cues.Has(Cue.Who) && !question.Cues.Has(Cue.List)))
            return;
        foreach (var mention in question.Mentions)
        {
            if (chosen.Count > 2 || !IsOpen(mention, chosen) || !Clause.IsContent(mention.Term) || (chosen[0].Who is not null && facts.IsOffice(mention.Term)) || scope.Rarity(mention.Term) < RareEnough)
                continue;
            if (fitting.Find(row => row.Fact.Kind != FactKind.Figure && row.Score > fitting[0].Score - Near && scope.Weight(row.Fact, mention.Term.Id) >= 1) is { } row)
                chosen.Add(row.Fact);
        }
    }

    /// <summary>Whether the question names it itself and no chosen fact speaks of it.</summary>
    private bool IsOpen(Mention mention, List<Fact> chosen) =>
        mention is { Weight: >= 1, IsInherited: false } && !chosen.Exists(fact => scope.Has(fact, mention.Term));

    /// <summary>Each further measure that the question names itself gets its fact.</summary>
    private void AddOtherMeasures(Question question, List<Ranked> fitting, List<Fact> chosen)
    {
        foreach (var mention in question.Mentions)
        {
            if (!IsFurther(mention, chosen, question.Cues.Has(Cue.List) ? Background : 1))
                continue;
            var rows = fitting.Where(row => mention.Term.Kind == TermKind.Metric ? row.Fact.Metric == mention.Term.Id : scope.Weight(row.Fact, mention.Term.Id) >= 1).Select(row => row.Fact).ToList();
            if (rows.Count > 0 && chosen.Count < MostFacts)
                chosen.Add(rows.Find(fact => fact.Value is not null && fact.Value.Kind == chosen[0].Value?.Kind) ?? rows[0]);
        }
    }

    private bool IsFurther(Mention mention, List<Fact> chosen, double least) =>
        !mention.IsInherited && mention.Weight >= (mention.Term.Kind == TermKind.Metric ? least : 1) && mention.Term.Kind is TermKind.Metric or TermKind.Company or TermKind.Person or TermKind.Policy or TermKind.Event && scope.IsKnown(mention.Term)
        && !chosen.Exists(fact => fact.Metric == mention.Term.Id || ((fact.Metric is null || mention.Term.Kind != TermKind.Metric) && scope.Has(fact, mention.Term)));

    /// <summary>Advice and remarks on one thing may be two facts of one speaker.</summary>
    private static void AddSameSpeaker(Question question, List<Ranked> fitting, List<Fact> chosen)
    {
        if (chosen is not [{ Speaker: { } speaker }] || question.Cues.HasAny(Cue.Who, Cue.Role, Cue.When, Cue.Where))
            return;
        var second = fitting.Skip(1).FirstOrDefault();
        if (second?.Fact.Speaker == speaker && second.Score > fitting[0].Score - 0.25)
            chosen.Add(second.Fact);
    }

    /// <summary>"Which two people say so?"</summary>
    private static void AddSecondSpeaker(Question question, List<Ranked> fitting, List<Fact> chosen)
    {
        if (chosen is not [{ Speaker: { } speaker }] || !question.Figures.Any(figure => figure is { Kind: FigureKind.Count or FigureKind.Number, Value: 2 }) || !question.Cues.HasAny(Cue.Who, Cue.List, Cue.Names))
            return;
        if (fitting.Find(row => row.Fact.Speaker is { } other && other != speaker) is { } second && second.Score > fitting[0].Score - Near)
            chosen.Add(second.Fact);
    }

    /// <summary>What a group of people without names says may be several facts.</summary>
    private void AddSameGroup(Question question, List<Ranked> fitting, List<Fact> chosen)
    {
        if (chosen is not [{ Kind: FactKind.Statement or FactKind.List } first] || question.Cues.HasAny(Cue.When, Cue.Where, Cue.Why))
            return;
        var group = question.Mentions.FirstOrDefault(mention => mention.Term.Id == Group && scope.Weight(first, Group) >= 1);
        if (group is not null && fitting.Find(row => row.Fact != first && row.Fact.Kind is FactKind.Statement or FactKind.List && scope.Weight(row.Fact, Group) >= 1 && row.Score > fitting[0].Score - Near) is { } second)
            chosen.Add(second.Fact);
    }

    /// <summary>Who says it is known by name and by office.</summary>
    private void AddRole(Question question, List<Fact> chosen)
    {
        if (chosen is [{ Who: { } who, Kind: not FactKind.Profile }] && facts.ProfileOf(who) is { } role && (question.Cues.Has(Cue.Role) || IsMistaken(question, role)))
            chosen.Add(role);
    }

    /// <summary>Whether the question gives the person an office or employer that the article does not.</summary>
    private bool IsMistaken(Question question, Fact role) => question.Names(role.Person!)
        && question.Mentions.Any(mention => mention is { IsInherited: false, Weight: >= 0.9 } && (mention.Term.Kind == TermKind.Org || mention.Term.Id == Limits.Offices) && !scope.Has(role, mention.Term));

    /// <summary>"…and how many more": the change beside the value.</summary>
    private void AddChange(Question question, List<Ranked> fitting, List<Fact> chosen)
    {
        if (chosen is not [{ Metric: { } metric }] || !question.Cues.HasAny(Cue.Difference, Cue.Trend, Cue.Previous))
            return;
        if (fitting.Find(row => row.Fact.Answers.Contains("trend") && row.Fact.Metric != metric && scope.Weight(row.Fact, metric) > 0) is { } change)
            chosen.Add(change.Fact);
    }

    /// <summary>"How many, and which?": the names beside their number.</summary>
    private void AddMembers(Question question, List<Fact> chosen)
    {
        if (chosen is [{ Metric: { } metric, Value.Kind: FigureKind.Count }] && question.Cues.Has(Cue.Count) && question.Cues.Has(Cue.Names)
            && facts.Facts.FirstOrDefault(fact => fact.Members.Count > 0 && fact.About.Contains(metric)) is { } list)
            chosen.Add(list);
    }

    /// <summary>Each further thing that a list or explanation is asked of gets its fact.</summary>
    private void AddDefined(Question question, List<Fact> chosen)
    {
        if (!question.Cues.HasAny(Cue.List, Cue.Names) || chosen.Count > 1)
            return;
        foreach (var mention in question.Mentions)
        {
            if (!IsOpen(mention, chosen) || mention.Term.Kind is TermKind.Person or TermKind.Company)
                continue;
            if (facts.Facts.FirstOrDefault(fact => fact.Defines.Contains(mention.Term.Id)) is { } defined && chosen.Count < 3)
                chosen.Add(defined);
        }
    }
}
