using Assistant.Facts;
using Assistant.Language;
using Assistant.Questions;
using Assistant.Retrieval;

namespace Assistant.Turns;

/// <summary>What a conversation remembers after a question: its slots and the facts, people and companies of its answer.</summary>
internal static class Recollection
{
    private const int MostTerms = 8;

    public static Memory After(Memory memory, Tongue tongue, Finding finding)
    {
        var question = finding.Question;
        var facts = finding.Evidence.Facts;
        if (finding.Evidence is Evidence.Talk || (facts.Count == 0 && question.Mentions.Count == 0))
            return memory with { Tongue = tongue };
        var terms = question.Mentions.OrderByDescending(mention => mention.Weight).Where(mention => mention.Weight >= 0.5 || mention.IsInherited)
            .Select(mention => mention.Term.Id).Take(MostTerms).ToList();
        var people = facts.SelectMany(fact => new[] { fact.Who, fact.Company }).OfType<string>().Distinct().Take(4);
        return memory.With(tongue, new Frame(
            question.Cues.Without(Cue.FollowUp).Without(Cue.Pronoun).Without(Cue.Stop).Without(Cue.Return),
            [.. terms, .. Measures(facts).Except(terms), .. terms.Count > 0 ? [] : facts.SelectMany(fact => fact.About).Distinct().Take(2)],
            [.. people],
            question.Years,
            [.. facts.Select(fact => fact.Id)]));
    }

    /// <summary>The measure that a broad word turned out to mean.</summary>
    private static IEnumerable<string> Measures(IReadOnlyList<Fact> facts) =>
        facts.Select(fact => fact.Metric).OfType<string>().Distinct().Take(2);
}
