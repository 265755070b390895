using Assistant.Facts;
using Assistant.Questions;

namespace Assistant.Retrieval;

/// <summary>Puts a narrower measure in the place of a broad one, where the question can only mean the narrower.</summary>
internal static class Narrowing
{
    private const double Sure = 0.9;

    /// <summary>The question with the measures that it means.</summary>
    public static Question Of(Question question, FactBase facts)
    {
        foreach (var mention in question.Mentions)
            if (mention.Term.Kind == TermKind.Metric && mention.Weight >= Sure && facts.NarrowerThan(mention.Term) is { } narrower && !question.Names(narrower.Id) && Means(question, mention.Term, narrower, facts))
                return question with { Mentions = [.. question.Mentions.Select(other => other == mention ? mention with { Term = narrower } : other)] };
        return question;
    }

    /// <summary>It names what only the narrower is about, or computes with the figure of a year that only the narrower has.</summary>
    private static bool Means(Question question, Facts.Term broad, Facts.Term narrower, FactBase facts)
    {
        var (given, others) = (facts.OfMetric(narrower.Id)[0], facts.OfMetric(broad.Id));
        if (question.Of(TermKind.Place).Any(place => place.Id != given.Subject && others.Any(fact => fact.Subject == place.Id)))
            return false;
        if (question.Mentions.Any(mention => mention is { Weight: >= Sure, IsInherited: false } && given.About.Contains(mention.Term.Id) && others.All(fact => !fact.About.Contains(mention.Term.Id))))
            return true;
        return question.Years is [var year] && year == given.Year && others.All(fact => fact.Year != year) && (question.Cues.Has(Cue.Average) || question.Of(TermKind.Metric).Count() > 1);
    }
}
