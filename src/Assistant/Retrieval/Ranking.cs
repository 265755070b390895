using Assistant.Facts;
using Assistant.Questions;

namespace Assistant.Retrieval;

/// <summary>A fact with how well it fits a question.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Score">About 0 to 2; comparable within one question.</param>
/// <param name="Coverage">Share of what the question names that the fact has, 0 to 1.</param>
internal sealed record Ranked(Fact Fact, double Score, double Coverage);

/// <summary>
/// Ranks facts for a question: the terms it names against the facts' terms, its words against the facts' words, and whether the fact is
/// of the kind that is asked for.
/// </summary>
internal sealed class Ranking(FactBase facts, TermWeights weights, WordIndex words)
{
    private const double WordShare = 0.35;
    private const double FitShare = 0.22;
    private const double HalfWordScore = 6;

    public IReadOnlyList<Ranked> Rank(Question question)
    {
        Span<double> named = stackalloc double[facts.Facts.Count];
        Span<double> covered = stackalloc double[facts.Facts.Count];
        named.Clear();
        covered.Clear();
        var total = 0.0;
        foreach (var mention in question.Mentions)
        {
            var worth = mention.Weight * weights.Rarity(mention.Term.Id) * Importance(mention.Term);
            total += worth;
            foreach (var (fact, weight) in weights.Of(mention.Term.Id))
            {
                named[fact] += worth * weight;
                covered[fact] += worth * Math.Min(1, weight);
            }
        }

        var scores = new double[facts.Facts.Count];
        foreach (var (fact, score) in words.Search(question.Words))
            scores[fact] = WordShare * score / (score + HalfWordScore);
        var ranked = new List<Ranked>(32);
        for (var at = 0; at < scores.Length; at++)
        {
            if (named[at] == 0 && scores[at] == 0)
                continue;
            var share = total == 0 ? 0 : named[at] / total;
            var score = share + scores[at] + (FitShare * Fit.Of(facts.Facts[at], question.Cues));
            ranked.Add(new Ranked(facts.Facts[at], score, total == 0 ? 0 : covered[at] / total));
        }

        ranked.Sort(static (a, b) => b.Score.CompareTo(a.Score));
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
}
