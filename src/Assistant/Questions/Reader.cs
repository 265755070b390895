using Assistant.Facts;
using Assistant.Language;

namespace Assistant.Questions;

/// <summary>Makes questions of messages. Holds no state; safe for concurrent use.</summary>
internal sealed class Reader(FactBase facts, Vocabulary vocabulary)
{
    private const double InsideWeight = 0.5;
    private const double BackgroundWeight = 0.25;
    private const double NearWeight = 0.6;
    private const int MostQuestions = 3;
    private const int Near = 3;
    private readonly ClauseReader clauses = new(vocabulary);

    /// <summary>The questions of a message as clauses; sentences that ask nothing become the background of the question after them.</summary>
    public IReadOnlyList<(Clause Clause, IReadOnlyList<Clause> Background)> Split(string folded)
    {
        var all = clauses.Read(Sentences.WithoutCorrected(folded));
        if (all.Count == 1)
            return [(all[0], [])];
        var asking = Asking(all);
        if (asking.Exists(clause => !clause.Cues.Has(Cue.Injection)))
            asking.RemoveAll(clause => clause.Cues.Has(Cue.Injection));
        if (asking.Count == 0)
            return [(clauses.Recognise(folded), [])];
        var background = all.Except(asking).ToList();
        return [.. asking.Take(MostQuestions).Select(clause => (clause, (IReadOnlyList<Clause>)background))];
    }

    /// <summary>Where sentences end in question marks, those ask and the others tell; otherwise every clause with a word of asking does.</summary>
    private static List<Clause> Asking(IReadOnlyList<Clause> all)
    {
        var marked = all.Where(clause => clause.EndsAsQuestion).ToList();
        if (marked.Count > 0)
        {
            var first = marked.FindIndex(clause => clause.Cues.HasAny(Clause.Asking) || clause.HasContent);
            var at = all.ToList().IndexOf(marked[0]);
            return first < 0 ? marked : [.. all.Where((clause, index) => clause.EndsAsQuestion || IsJoined(clause, all) || (index > at && clause.Asks && (clause.HasContent || clause.Cues.HasAny(Cue.Role, Cue.Who, Cue.When, Cue.Where, Cue.Rank))))];
        }

        return [.. all.Where(clause => clause.Asks && (clause.HasContent || !IsTalk(clause)))];
    }

    /// <summary>Whether the clause is the first half of a sentence whose second half ends in a question mark.</summary>
    private static bool IsJoined(Clause clause, IReadOnlyList<Clause> all)
    {
        if (clause.EndsSentence || !clause.Asks || !clause.HasContent)
            return false;
        var isBehind = false;
        foreach (var other in all)
        {
            if (isBehind && other.EndsSentence)
                return other.EndsAsQuestion;
            isBehind |= ReferenceEquals(other, clause);
        }

        return false;
    }

    /// <summary>The clause as a question that stands alone.</summary>
    public static Question Read(Clause clause, IReadOnlyList<Clause> background, Tongue tongue)
    {
        var mentions = new Dictionary<string, Mention>();
        Collect(clause, 1, mentions);
        foreach (var sentence in background)
            Collect(sentence, !clause.HasContent ? 1 : clause.Hits.Any(hit => hit.Term?.IsRequired == true) ? BackgroundWeight : NearWeight, mentions);
        var figures = clause.HasContent || clause.Figures.Count > 0 ? clause.Figures : [.. background.SelectMany(sentence => sentence.Figures)];
        var cues = clause.Cues;
        var (together, against) = Grouping.Of(clause);
        if (background.Any(sentence => sentence.Cues.Has(Cue.Return)))
            cues = cues.With(Cue.Return);
        if (clause.EndsAsQuestion && !cues.HasAny(Clause.Asking) && clause.IsYesNo)
            cues = cues.With(Cue.Verify);
        return new Question
        {
            Tongue = tongue,
            Text = clause.Text,
            Cues = cues,
            Mentions = [.. mentions.Values],
            Years = Calendar.Years(figures) is { Count: > 0 } years ? years : Calendar.Years([.. background.SelectMany(sentence => sentence.Figures)]),
            Figures = [.. figures.Where(span => !Calendar.IsYear(span.Figure)).Select(span => span.Figure)],
            Assertions = clause.HasContent || clause.Figures.Count > 0 ? Assertions(clause) : [.. background.SelectMany(Assertions)],
            Whole = WholeOf(clause),
            Together = together,
            Against = against,
            Words = ContentWords.Of(clause),
            Residue = ContentWords.Residue(clause),
        };
    }

    /// <summary>The question with what it leaves out taken from the conversation, or null where it leans on nothing.</summary>
    /// <remarks>The second half of a sentence (<paramref name="isJoined"/>) may be about the person or company of the first.</remarks>
    public Question? Inherit(Question question, Clause clause, Memory memory, bool isJoined) =>
        memory.Frames.Count == 0 ? null : new Inheritance(facts, memory.Frames, question).Apply(question, clause, isJoined);

    private static bool IsTalk(Clause clause) => clause.Cues.HasAny(Cue.Greeting, Cue.Thanks, Cue.Bye);

    /// <summary>"Setting Beijing aside", 「除了北京」.</summary>
    private static bool IsLeftOut(Hit hit, Clause clause)
    {
        if (hit.Term!.Kind != TermKind.Place || !clause.Cues.Has(Cue.Aside))
            return false;
        foreach (var aside in clause.Hits)
            if (aside.Term is null && aside.Cue == Cue.Aside && (aside.Start - hit.End is 0 or 1 || hit.Start - aside.End is 0 or 1))
                return true;
        return false;
    }

    private static void Collect(Clause clause, double weight, Dictionary<string, Mention> mentions)
    {
        foreach (var hit in clause.Hits)
        {
            if (hit.Term is null || IsLeftOut(hit, clause))
                continue;
            var own = clause.Hits.Any(other => other.Term is not null && other.Covers(hit)) ? weight * InsideWeight : weight;
            if (!mentions.TryGetValue(hit.Term.Id, out var mention) || mention.Weight < own)
                mentions[hit.Term.Id] = new Mention(hit.Term, own);
        }
    }

    private static IReadOnlyList<Assertion> Assertions(Clause clause)
    {
        var assertions = new List<Assertion>();
        foreach (var span in clause.Figures)
        {
            if (Calendar.IsYear(span.Figure))
                continue;
            var before = clause.Hits.LastOrDefault(hit => Measures(hit) && clause.Tokens[hit.Start].Start < span.Start);
            var after = clause.Hits.FirstOrDefault(hit => Measures(hit) && clause.Tokens[hit.Start].Start >= span.Start);
            assertions.Add(new Assertion(span.Figure, before.Term ?? after.Term));
        }

        return assertions;
    }

    /// <summary>English names the whole behind "percentage of", Chinese before 的百分之幾.</summary>
    private static Term? WholeOf(Clause clause)
    {
        foreach (var cue in clause.Hits)
        {
            if (cue.Term is not null || cue.Cue is not (Cue.ShareOf or Cue.Share))
                continue;
            var first = clause.Tokens[cue.Start];
            var isBehind = first.IsWord || first.Text is "相" or "等" or "占";
            foreach (var hit in clause.Hits)
                if (hit.Term is { Kind: TermKind.Place or TermKind.Metric } term && (isBehind ? hit.Start >= cue.End && hit.Start - cue.End <= Near : cue.Start >= hit.End && cue.Start - hit.End <= Near))
                    return term;
        }

        return null;
    }

    private static bool Measures(Hit hit) => hit.Term is { } term && (term.Kind == TermKind.Metric || term.Family.Count == 1);
}
