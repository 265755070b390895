using Assistant.Facts;
using Assistant.Figures;

namespace Assistant.Questions;

/// <summary>Completes a follow-up from the conversation: what it names itself replaces the same kind of thing, the rest is inherited.</summary>
internal sealed class Inheritance
{
    private const double WhoWeight = 0.9;
    private const double AsideWeight = 0.35;

    /// <summary>"In dollars?" asks for an amount that was just given.</summary>
    private const string Currency = "foreign-currency";

    private static readonly Cue[] Shapes =
    [
        Cue.Amount, Cue.Count, Cue.HowLong, Cue.Rank, Cue.Share, Cue.When, Cue.Who, Cue.Said, Cue.Role, Cue.Where, Cue.Company, Cue.What, Cue.Why,
        Cue.List, Cue.Policy, Cue.Compare, Cue.Difference, Cue.Ratio, Cue.PercentMore, Cue.ShareOf, Cue.Sum, Cue.Average, Cue.Need, Cue.Most, Cue.Least, Cue.Order, Cue.Verify,
    ];

    private static readonly Cue[] Computing = [Cue.Difference, Cue.Ratio, Cue.PercentMore, Cue.ShareOf, Cue.Sum, Cue.Average, Cue.Compare, Cue.Need];
    private readonly FactBase facts;
    private readonly IReadOnlyList<Frame> frames;
    private readonly int at;
    private readonly Frame frame;

    /// <param name="facts">The fact base.</param>
    /// <param name="frames">Earlier questions, newest first, at least one.</param>
    /// <param name="question">The question to complete.</param>
    public Inheritance(FactBase facts, IReadOnlyList<Frame> frames, Question question)
    {
        this.facts = facts;
        this.frames = frames;
        at = Recall.At(question, frames, facts);
        frame = frames[at];
    }

    public Question? Apply(Question question, Clause clause, bool isJoined)
    {
        if (IsTalk(question, clause))
            return null;
        var pointed = Pointed(question);
        if (pointed is { } member)
            question = question with { Mentions = [.. question.Mentions, new Mention(member, 1)], Figures = [.. question.Figures.Where(figure => figure.Kind != FigureKind.Ordinal)], Assertions = [] };
        var own = question.Mentions.Any(mention => Clause.IsContent(mention.Term) && mention.Weight >= 0.5 && mention.Term.Id != Currency);
        var pronoun = isJoined || at > 0 || pointed is not null || question.Cues.Has(Cue.Pronoun) || (question.Cues.Has(Cue.Demonstrative) && question.Mentions.Count(mention => Clause.IsContent(mention.Term)) < 2);
        var leads = Leads(clause) || ComputesWithOne(question) || (at > 0 && question.Cues.HasAny(Computing));
        if (own && !pronoun && !leads)
            return null;

        var inherited = own ? Beside(question, pronoun, leads) : Whole(question);
        var asksTheSame = !question.Cues.HasAny(Shapes) && (!own || leads);
        return question with
        {
            Mentions = [.. question.Mentions, .. inherited],
            Years = question.Years.Count > 0 || (own && !leads) ? question.Years : frame.Years,
            Cues = asksTheSame ? Same(question.Cues) : question.Cues,
            AsksTheSame = asksTheSame,
            Behind = frame.Facts,
            IsFollowUp = true,
        };
    }

    /// <summary>What the last question asked for, a rank where its answer was one.</summary>
    private Cues Same(Cues own)
    {
        var cues = own.With(frame.Cues);
        var answer = frame.Facts.Count == 1 ? facts.Find(frame.Facts[0]) : null;
        return answer?.Value?.Kind == FigureKind.Ordinal && !cues.HasAny(Cue.Amount, Cue.Count, Cue.HowLong, Cue.Share) ? cues.With(Cue.Rank) : cues;
    }

    /// <summary>Thanks and greetings lean on nothing, unless more is said with a greeting.</summary>
    private static bool IsTalk(Question question, Clause clause) => !question.Cues.HasAny(Clause.Asking) && !clause.HasContent
        && (question.Cues.HasAny(Cue.Thanks, Cue.Bye) || (question.Cues.Has(Cue.Greeting) && !question.Cues.HasAny(Cue.FollowUp, Cue.Pronoun, Cue.Demonstrative, Cue.Trend) && question.Mentions.Count == 0 && question.Figures.Count == 0 && question.Residue.Count == 0));

    /// <summary>What "the second one" or "the former" points to in the list that was just answered.</summary>
    private Term? Pointed(Question question)
    {
        if (question.Cues.Has(Cue.List) && !question.Cues.HasAny(Cue.Pronoun, Cue.Demonstrative, Cue.Former, Cue.Latter))
            return null;
        var place = question.Cues.Has(Cue.Former) ? 1 : question.Cues.Has(Cue.Latter) ? 2
            : question.Figures.FirstOrDefault(figure => figure.Kind == FigureKind.Ordinal) is { } ordinal && (question.Cues.HasAny(Cue.Pronoun, Cue.Demonstrative) || question.Mentions.Count <= 1) ? (int)ordinal.Value : 0;
        var members = frames[0].Facts.Select(facts.Find).FirstOrDefault(fact => fact?.Members.Count > 0)?.Members;
        if (members is not null)
            return place >= 1 && place <= members.Count ? facts.Term(members[place - 1]) : null;
        return question.Cues.Has(Cue.Latter) ? Other() : null;
    }

    /// <summary>"The other one" of a pair listed earlier, one of which was just spoken of.</summary>
    private Term? Other()
    {
        var last = frames[0];
        foreach (var pair in frames.SelectMany(earlier => earlier.Facts).Select(facts.Find).OfType<Fact>().Concat(facts.Facts).Select(fact => fact.Members))
            if (pair.Count == 2 && pair.FirstOrDefault(last.People.Concat(last.Terms).Concat(last.Facts).Contains) is { } one)
                return facts.Term(pair[0] == one ? pair[1] : pair[0]);
        return null;
    }

    /// <summary>"vs transfer income, what multiple": one operand is named, the other is the conversation's.</summary>
    private static bool ComputesWithOne(Question question) =>
        question.Cues.HasAny(Cue.Ratio, Cue.Difference, Cue.ShareOf, Cue.PercentMore, Cue.Sum) && !question.Cues.HasAll(Cue.Sum, Cue.Count)
        && question.Of(TermKind.Metric).Count() == 1 && !question.Of(TermKind.Place).Any(place => place.Id is not ("china" or "guangdong"));

    private static bool Leads(Clause clause) => clause.Hits.Any(hit =>
        hit.Term is null && hit.Cue == Cue.FollowUp && (hit.Start == 0 || hit.End == clause.Tokens.Count || (hit.Start == 1 && clause.Tokens[0].Length <= 3)));

    /// <summary>For a question without content of its own: everything but what it replaces.</summary>
    private List<Mention> Whole(Question question)
    {
        var places = question.Of(TermKind.Place).Count(place => place.Id is not "china");
        var remembered = Topics(question) is { Count: > 0 } topics ? topics : question.Cues.Has(Cue.Order) && AreEvents() ? Events() : Remembered(question);
        var mentions = remembered
            .Where(term => term.Kind != TermKind.Place || places == 0 || (places == 1 && question.Cues.HasAny(Computing)))
            .Select(term => new Mention(term, 1, true)).ToList();
        if (question.Cues.HasAny(Computing) && places + (places == 1 ? mentions.Count(mention => mention.Term.Kind == TermKind.Place && mention.Term.Id is not "china") : 0) < 2)
            mentions.AddRange(Before(question, mentions));
        else if (places == 1 && question.Cues.Has(Cue.Share) && Subjects() is { Count: > 2 } subjects)
            mentions.AddRange(subjects.Where(id => !question.Names(id) && !mentions.Exists(mention => mention.Term.Id == id)).Select(id => new Mention(facts.Term(id), 1, true)));
        return mentions;
    }

    /// <summary>What a statement was about first that policies are about as well, or a figure that a reason is given for beside it: those are asked for.</summary>
    private List<Term> Topics(Question question)
    {
        if (frame.Facts.Select(facts.Find).FirstOrDefault() is not { } last || !question.Cues.HasAny(Cue.Policy, Cue.Why))
            return [];
        Func<Fact, bool>? tells = question.Cues.Has(Cue.Policy)
            ? last.Speaker is null ? null : IsOfPolicies
            : last.Kind == FactKind.Figure ? fact => fact.Paragraph == last.Paragraph && fact.Answers.Contains("why") : null;
        return tells is null ? [] : [.. last.About.Where(topic => facts.Facts.Any(fact => tells(fact) && fact.About.Contains(topic))).Take(1).Select(facts.FindTerm).OfType<Term>()];
    }

    private bool IsOfPolicies(Fact fact) => fact.Kind == FactKind.Policy || fact.Members.Any(member => facts.Term(member).Kind == TermKind.Policy);

    private bool AreEvents() => frames.Count > 1 && frames.Take(2).All(other => other.Facts.Select(facts.Find).Any(fact => fact?.Date is not null));

    /// <summary>What the last two questions were about, to be put in their order in time.</summary>
    private IEnumerable<Term> Events() => frames.Take(2).SelectMany(other => other.Terms).Distinct().Select(facts.FindTerm).OfType<Term>();

    /// <summary>What the figures of the last answer are of; where they are several places, a share is one of their total.</summary>
    private List<string> Subjects() => [.. frame.Facts.Select(facts.Find).Select(fact => fact?.Value is null ? null : fact.Subject).OfType<string>().Distinct()];

    /// <summary>The subjects or measures of the answers before the last, for "the gap between those two".</summary>
    private IEnumerable<Mention> Before(Question question, List<Mention> mentions)
    {
        var last = frame.Facts.Select(facts.Find).FirstOrDefault(fact => fact?.Value is not null);
        if (last is null || frame.Facts.Select(facts.Find).Select(fact => (fact?.Metric, fact?.Subject)).Distinct().Count() > 1)
            return [];
        var known = mentions.Concat(question.Mentions).Select(mention => mention.Term.Id).ToHashSet();
        var wanted = question.Cues.Has(Cue.All) || question.Figures.Any(figure => figure.Value == 3) ? 2 : 1;
        var others = frames.Skip(at + 1).Concat(frames.Take(at).Reverse());
        return others.SelectMany(other => other.Facts).Distinct().Select(facts.Find).OfType<Fact>()
            .Where(fact => fact.Value?.Kind == last.Value!.Kind && (fact.Metric, fact.Subject) != (last.Metric, last.Subject))
            .Select(fact => fact.Metric == last.Metric ? fact.Subject! : fact.Metric!)
            .Where(known.Add).Take(wanted).Select(id => new Mention(facts.Term(id), 1, true));
    }

    /// <summary>For a question with content of its own: the person or company that a pronoun means, and operands to compute with.</summary>
    private List<Mention> Beside(Question question, bool pronoun, bool leads)
    {
        var isSaid = question.Cues.HasAny(Cue.Pronoun, Cue.Demonstrative) || at > 0;
        var hasWho = question.Mentions.Any(mention => mention.Term.Kind is TermKind.Person or TermKind.Company);
        var hasMetric = question.Of(TermKind.Metric).Any();
        var mentions = new List<Mention>();
        foreach (var term in Remembered(question))
        {
            if (term.Kind is TermKind.Person or TermKind.Company)
            {
                if (pronoun && !hasWho && (isSaid || frame.Terms.Contains(term.Id)))
                    mentions.Add(new Mention(term, WhoWeight, true));
            }
            else if (term.Kind == TermKind.Metric && leads && question.Of(TermKind.Metric).Count() < 2 && question.Cues.HasAny(Cue.Sum, Cue.Difference, Cue.Ratio))
            {
                mentions.Add(new Mention(term, WhoWeight, true));
            }
            else if (pronoun && isSaid && !(term.Kind == TermKind.Metric && hasMetric))
            {
                mentions.Add(new Mention(term, term.Kind == TermKind.Event ? WhoWeight : AsideWeight, true));
            }
        }

        return mentions;
    }

    private IEnumerable<Term> Remembered(Question question) =>
        frame.Terms.Concat(frame.People).Distinct().Where(id => !question.Names(id)).Select(facts.FindTerm).OfType<Term>();
}
