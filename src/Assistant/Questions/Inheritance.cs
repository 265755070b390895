using Assistant.Facts;

namespace Assistant.Questions;

/// <summary>Completes a follow-up from the conversation: what it names itself replaces the same kind of thing, the rest is inherited.</summary>
internal sealed class Inheritance(FactBase facts, Memory memory)
{
    private static readonly Cue[] Shapes =
    [
        Cue.Amount, Cue.Count, Cue.HowLong, Cue.Rank, Cue.Share, Cue.When, Cue.Who, Cue.Said, Cue.Role, Cue.Where, Cue.Company, Cue.What, Cue.Why,
        Cue.List, Cue.Policy, Cue.Compare, Cue.Difference, Cue.Ratio, Cue.PercentMore, Cue.ShareOf, Cue.Sum, Cue.Average, Cue.Need, Cue.Most, Cue.Least, Cue.Order, Cue.Verify,
    ];

    public Question? Apply(Question question, Clause clause)
    {
        var own = question.Mentions.Any(mention => !mention.IsInherited && Clause.IsContent(mention.Term));
        var pronoun = question.Cues.Has(Cue.Pronoun);
        if (own && !pronoun && !Leads(clause))
            return null;

        var inherited = Terms(question, own, pronoun).ToList();
        if (inherited.Count == 0 && question.Cues.HasAny(Shapes) && own)
            return null;
        return question with
        {
            Mentions = [.. question.Mentions, .. inherited.Select(term => new Mention(term, own ? 0.6 : 1, true))],
            Years = question.Years.Count > 0 || own ? question.Years : memory.Years,
            Cues = Asks(question.Cues),
            Behind = memory.Facts,
            IsFollowUp = true,
        };
    }

    private static bool Leads(Clause clause)
    {
        var first = clause.Hits.Where(hit => hit.Term is null && hit.Cue == Cue.FollowUp).ToList();
        return first.Any(hit => hit.Start == 0 || hit.End == clause.Tokens.Count || (hit.Start == 1 && clause.Tokens[0].Length <= 3));
    }

    private Cues Asks(Cues own) => own.HasAny(Shapes) ? own : own.With(new Cues(memory.Cues));

    private IEnumerable<Term> Terms(Question question, bool own, bool pronoun)
    {
        var hasPlace = question.Of(TermKind.Place).Any(place => place.Id is not "china");
        var hasWho = question.Mentions.Any(mention => mention.Term.Kind is TermKind.Person or TermKind.Company);
        foreach (var id in memory.Terms.Concat(memory.People).Distinct())
        {
            if (facts.FindTerm(id) is not { } term || question.Names(id))
                continue;
            var take = term.Kind switch
            {
                TermKind.Place => !hasPlace && (!own || pronoun),
                TermKind.Person or TermKind.Company => !hasWho && (pronoun || !own),
                _ => !own,
            };
            if (take)
                yield return term;
        }
    }
}
