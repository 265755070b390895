using Assistant.Facts;
using Assistant.Figures;

namespace Assistant.Questions;

/// <summary>Which earlier question of a conversation a new one leans on.</summary>
internal static class Recall
{
    /// <summary>Place of the question in the memory, 0 for the last one.</summary>
    public static int At(Question question, IReadOnlyList<Frame> frames, FactBase facts)
    {
        if (frames.Count == 1 || !(question.Cues.HasAny(Cue.Return, Cue.Former) || IsFirst(question)))
            return 0;
        if (question.Cues.HasAny(Cue.Sum, Cue.Difference, Cue.Ratio) && question.Cues.Has(Cue.Former))
            return frames.Count - 1;
        var (best, at) = (0, -1);
        for (var place = 0; place < frames.Count; place++)
        {
            var shared = Shared(question, frames[place], facts);
            if (shared > best)
                (best, at) = (shared, place);
        }

        if (at >= 0)
            return at;
        return IsFirst(question) || question.Cues.Has(Cue.Former) ? First(question, frames, facts) : 1;
    }

    private static bool IsFirst(Question question) =>
        question.Figures.Any(figure => figure is { Kind: FigureKind.Ordinal, Value: 1 }) && question.Cues.HasAny(Cue.Pronoun, Cue.Demonstrative, Cue.Return);

    /// <summary>The oldest question, of a person where a person is meant.</summary>
    private static int First(Question question, IReadOnlyList<Frame> frames, FactBase facts)
    {
        if (question.Cues.HasAny(Cue.Who, Cue.Role))
            for (var place = frames.Count - 1; place >= 0; place--)
                if (frames[place].Facts.Any(id => facts.Find(id)?.Who is not null))
                    return place;
        return frames.Count - 1;
    }

    /// <summary>How much of what the question names itself an earlier question or its answer was about.</summary>
    private static int Shared(Question question, Frame frame, FactBase facts)
    {
        var shared = 0;
        foreach (var mention in question.Mentions)
        {
            if (mention.Weight < 0.5 || mention.Term.Id is "guangdong" or "china" or "article" or "world")
                continue;
            if (frame.Terms.Contains(mention.Term.Id) || frame.People.Contains(mention.Term.Id))
                shared += 2;
            else if (frame.Facts.Any(id => facts.Find(id) is { } fact && IsAbout(fact, mention.Term)))
                shared++;
        }

        return shared;
    }

    private static bool IsAbout(Fact fact, Term term) =>
        fact.Metric == term.Id || fact.Subject == term.Id || fact.Who == term.Id || fact.Company == term.Id || fact.About.Contains(term.Id)
        || fact.Defines.Contains(term.Id) || (fact.Metric is not null && term.Family.Contains(fact.Metric));
}
