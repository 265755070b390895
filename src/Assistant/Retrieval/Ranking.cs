using Assistant.Facts;
using Assistant.Figures;
using Assistant.Questions;

namespace Assistant.Retrieval;

/// <summary>A fact with how well it fits a question.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Score">About 0 to 2; comparable within one question.</param>
/// <param name="Coverage">Share of what the question names that the fact has, 0 to 1.</param>
internal sealed record Ranked(Fact Fact, double Score, double Coverage);

/// <summary>
/// Ranks facts for a question: the terms it names against the facts' terms, its words against the facts' words, its figures against theirs,
/// and whether the fact is of the kind that is asked for.
/// </summary>
internal sealed class Ranking(FactBase facts, TermWeights weights, Task<WordIndex> words) : IDisposable
{
    private const double WordShare = 0.35;
    private const double FitShare = 0.22;
    private const double DefinesShare = 0.25;
    private const double StatesShare = 0.35;
    private const double BehindShare = 0.08;
    private const double MeasureShare = 0.3;
    private const double HalfWordScore = 6;
    private const double HomeShare = 0.03;
    private const string Home = "guangdong";
    private const int Most = 48;

    /// <summary>A place alone says little of what is asked.</summary>
    private const double PlaceShare = 0.4;

    /// <summary>Builds the word index beside everything else; the first question waits for it.</summary>
    public static Ranking Of(FactBase facts, Func<TermWeights> weights)
    {
        var words = Task.Run(() => new WordIndex(facts));
        return new Ranking(facts, weights(), words);
    }

    public void Dispose() => words.GetAwaiter().GetResult().Dispose();

    public IReadOnlyList<Ranked> Rank(Question question)
    {
        Span<double> named = stackalloc double[facts.Facts.Count];
        Span<double> covered = stackalloc double[facts.Facts.Count];
        named.Clear();
        covered.Clear();
        var total = 0.0;
        var isPlaceOnly = true;
        foreach (var mention in question.Mentions)
        {
            var worth = mention.Weight * weights.Rarity(mention.Term.Id) * Importance(mention.Term);
            total += worth;
            isPlaceOnly &= mention.Term.Kind == TermKind.Place;
            foreach (var (fact, weight) in weights.Of(mention.Term.Id))
            {
                named[fact] += worth * weight;
                covered[fact] += worth * Math.Min(1, weight);
            }
        }

        var scores = new double[facts.Facts.Count];
        foreach (var (fact, score) in words.GetAwaiter().GetResult().Search(question.Words))
            scores[fact] = WordShare * score / (score + HalfWordScore);
        var ranked = new List<Ranked>(32);
        for (var at = 0; at < scores.Length; at++)
        {
            var states = States(facts.Facts[at], question);
            if (named[at] == 0 && scores[at] == 0 && states == 0)
                continue;
            var share = total == 0 ? 0 : named[at] / total * (isPlaceOnly ? PlaceShare : 1);
            var score = share + scores[at] + states + Leaning(facts.Facts[at], question) + (FitShare * Fit.Of(facts.Facts[at], question.Cues));
            ranked.Add(new Ranked(facts.Facts[at], score, total == 0 ? 0 : covered[at] / total));
        }

        ranked.Sort(static (a, b) => b.Score.CompareTo(a.Score));
        if (ranked.Count > Most)
            ranked.RemoveRange(Most, ranked.Count - Most);
        return ranked;
    }

    /// <summary>Names weigh more than topics; the default place and country weigh little.</summary>
    private static double Importance(Facts.Term term) => term switch
    {
        { Id: "guangdong" or "china" or "article" or "world" } => 0.25,
        { Kind: TermKind.Metric } => 1.4,
        { IsRequired: true } => 1.3,
        _ => 1,
    };

    /// <summary>Whether the fact explains one policy that the question does not name, beside what it names.</summary>
    private bool IsOnlyAbout(Fact fact, Question question)
    {
        foreach (var id in fact.Defines)
            if (facts.Term(id).Kind != TermKind.Policy || question.Names(id))
                return false;
        return fact.Defines.Count > 0 && facts.Facts.Any(other => other != fact && other.Kind == FactKind.Policy && other.Defines.Any(id => fact.About.Contains(id) && question.Names(id)));
    }

    private static bool Measures(Question question)
    {
        foreach (var cue in Fit.Measuring)
            if (question.Cues.Has(cue))
                return true;
        return question.Cues.HasAny(Cue.Target, Cue.Most, Cue.Compare);
    }

    /// <summary>Facts that state a figure of the question are likely meant; a small number says little.</summary>
    private static double States(Fact fact, Question question)
    {
        var states = 0.0;
        foreach (var figure in question.Figures)
            if (Claims.States(fact, figure))
                states = Math.Max(states, figure.Kind is FigureKind.Money or FigureKind.MonthDay or FigureKind.Percent || figure.Value > 30 ? StatesShare : StatesShare / 5);
        return fact.Nature == Nature.Target && question.Cues.Has(Cue.Target) && fact.Year is { } year && question.Years.Contains(year) ? Math.Max(states, StatesShare) : states;
    }

    /// <summary>The fact that says what a named thing is, unless something else is asked of it; and facts the conversation was about.</summary>
    private double Leaning(Fact fact, Question question)
    {
        var leaning = !question.Behind.Contains(fact.Id) ? 0 : Fit.Of(fact, question.Cues) < 0 ? -2 * BehindShare : BehindShare;
        if (fact.Metric is not null && question.Names(fact.Metric) && !question.Cues.HasAny(Cue.Policy, Cue.Why, Cue.Said, Cue.Role))
            leaning += Measures(question) ? MeasureShare : MeasureShare / 2;
        if (fact is { Kind: FactKind.Profile, Person: { } person } && !question.Cues.HasAny(Clause.Asking) && question.Names(person))
            leaning += DefinesShare;
        if (question.Cues.Has(Cue.Trend) && fact.Answers.Contains("trend"))
            leaning += DefinesShare;
        if (fact.Subject == Home && !question.Mentions.Any(static mention => mention.Term.Kind == TermKind.Place))
            leaning += HomeShare;
        if (fact.Members.Count > 0 && question.Cues.Has(Cue.List) && question.Figures.Any(figure => figure.Kind == FigureKind.Count && figure.Value <= 10 && figure.Value != fact.Members.Count && !Claims.States(fact, figure)))
            leaning -= DefinesShare;
        if (fact.Kind == FactKind.Policy && IsOnlyAbout(fact, question))
            leaning -= DefinesShare;
        if (fact.Defines.Count == 0 || question.Cues.HasAny(Cue.Company, Cue.Where, Cue.When, Cue.Rank, Cue.Share, Cue.HowLong) || (question.Cues.Has(Cue.Policy) && fact.Kind != FactKind.Policy) || (question.Cues.Has(Cue.Said) && question.Of(TermKind.Person).Any()))
            return leaning;
        foreach (var mention in question.Mentions)
            if (mention.Weight >= 1 && fact.Defines.Contains(mention.Term.Id))
                return leaning + (question.Cues.HasAny(Cue.What, Cue.Who, Cue.Why, Cue.List) ? DefinesShare : DefinesShare * 0.7);
        return leaning;
    }
}
