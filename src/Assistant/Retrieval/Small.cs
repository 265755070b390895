using Assistant.Facts;
using Assistant.Questions;

namespace Assistant.Retrieval;

/// <summary>Messages that need no fact.</summary>
internal static class Small
{
    private const double Named = 0.5;

    /// <summary>The talk that answers the message, or null where it asks for facts.</summary>
    public static Evidence.Talk? Talk(Question question)
    {
        var cues = question.Cues;
        var states = question.Figures.Count > 0 && question.Mentions.Any(mention => mention is { IsInherited: false, Term.IsRequired: true });
        var wants = question.Of(TermKind.Metric).Any() && question.Years.Count > 0;
        if (cues.Has(Cue.Task) && !states && !wants)
            return new Evidence.Talk { About = Topic.OffTopic };
        var hasName = question.Mentions.Any(mention => mention.Term.IsRequired && mention.Term.Kind != TermKind.Place && mention is { IsInherited: false, Weight: >= Named });
        if (cues.Has(Cue.OffTopic) && !hasName && question.Figures.Count == 0 && question.Mentions.Count(mention => Clause.IsContent(mention.Term) && !mention.IsInherited) < 2)
            return new Evidence.Talk { About = Topic.OffTopic };
        if (cues.Has(Cue.Injection) && !hasName && question.Figures.Count == 0 && !cues.HasAny(Cue.What, Cue.Why, Cue.Amount, Cue.Count, Cue.Rank, Cue.Who, Cue.When, Cue.Where, Cue.Share, Cue.List) && question.Mentions.Count(mention => Clause.IsContent(mention.Term) && !mention.IsInherited) < 2)
            return new Evidence.Talk { About = Topic.Injection };
        var hasContent = question.Mentions.Any(mention => Clause.IsContent(mention.Term) && mention.Weight >= Named);
        if (hasContent || question.Years.Count > 0)
            return null;
        if (cues.Has(Cue.OffTopic))
            return new Evidence.Talk { About = Topic.OffTopic };
        if (cues.Has(Cue.Identity))
            return new Evidence.Talk { About = Topic.Identity };
        if (cues.Has(Cue.Help) && !cues.Has(Cue.Summary))
            return new Evidence.Talk { About = Topic.Help };
        if (cues.Has(Cue.Summary) || (question.Figures.Count > 0 && cues.HasAny(Clause.Asking)))
            return null;
        if (question.Residue.Count <= 3 && cues.Has(Cue.Thanks))
            return new Evidence.Talk { About = Topic.Thanks };
        if (question.Residue.Count <= 1 && cues.Has(Cue.Bye))
            return new Evidence.Talk { About = Topic.Bye };
        if (question.Residue.Count <= 1 && cues.Has(Cue.Greeting))
            return new Evidence.Talk { About = Topic.Greeting };
        return null;
    }
}
