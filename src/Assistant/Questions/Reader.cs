using System.Buffers;
using Assistant.Facts;
using Assistant.Figures;
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
    private const int ShortAddition = 5;

    /// <summary>Characters of which Chinese makes its words of asking, in the folded form.</summary>
    private static readonly SearchValues<char> Interrogatives = SearchValues.Create("哪边几谁何咩");
    private static readonly Cue[] Working = [Cue.Need, Cue.Difference, Cue.Ratio, Cue.PercentMore, Cue.ShareOf, Cue.Sum, Cue.Average, Cue.Order, Cue.Share, Cue.HowLong];
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
            return first < 0 ? marked : [.. all.Where((clause, index) => clause.EndsAsQuestion || IsJoined(clause, all) || (index > at && (IsAddition(clause) || clause.Cues.HasAny(Cue.Sum, Cue.Average, Cue.Difference, Cue.Ratio) || (clause.Asks && (clause.HasContent || clause.Cues.HasAny(Cue.Role, Cue.Who, Cue.When, Cue.Where, Cue.Rank))))))];
        }

        return [.. all.Where(clause => clause.Asks && (clause.HasContent || !IsTalk(clause)))];
    }

    /// <summary>"…? n jiangsu": a short name behind a question, led by a word such as "and".</summary>
    private static bool IsAddition(Clause clause) =>
        clause.Tokens.Count <= ShortAddition && clause.Hits.Any(hit => hit.Term is not null) && clause.Hits.Any(hit => hit is { Term: null, Cue: Cue.FollowUp, Start: 0 });

    /// <summary>Whether the clause is the first half of a sentence whose second half ends in a question mark.</summary>
    private static bool IsJoined(Clause clause, IReadOnlyList<Clause> all)
    {
        if (clause.EndsSentence || !clause.Asks || !(clause.HasContent || ClauseReader.IsComparison(clause)))
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
            Collect(sentence, WeightOf(sentence, clause), mentions);
        var figures = clause.HasContent || clause.Figures.Count > 0 ? clause.Figures : [.. background.SelectMany(sentence => sentence.Figures)];
        var cues = clause.HasContent ? clause.Cues : clause.Cues.With(Told(clause, background));
        if (clause.IsYesNo && cues.HasAny(Cue.Above, Cue.Below))
            cues = cues.With(Cue.Verify);
        if (WorkingOf(clause, mentions.Values) is { } working)
            cues = cues.With(working);
        var (together, against) = Grouping.Of(clause);
        if (background.Any(sentence => sentence.Cues.Has(Cue.Return)))
            cues = cues.With(Cue.Return);
        if (clause.EndsAsQuestion && !cues.HasAny(Clause.Asking) && (clause.IsYesNo || IsStatement(clause, figures) || IsOrdering(clause)))
            cues = cues.With(Cue.Verify);
        return new Question
        {
            Tongue = tongue,
            Text = clause.Text,
            Cues = cues,
            Mentions = [.. mentions.Values],
            Years = Calendar.Years(figures) is { Count: > 0 } years ? years : Calendar.Years([.. background.SelectMany(sentence => sentence.Figures)]),
            Figures = [.. figures.Where(span => !Calendar.IsYear(span.Figure)).Select(span => span.Figure)],
            Assertions = (clause.HasContent || clause.Figures.Count > 0) && !cues.Has(Cue.Verify) ? Assertions(clause) : [.. Assertions(clause), .. background.SelectMany(Assertions)],
            Whole = Beside(clause, Near, Cue.ShareOf, Cue.Share),
            Base = Beside(clause, 1, Cue.Ratio),
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

    /// <summary>How much the names of a sentence before the question count: less where the question has names of its own and they are others.</summary>
    private static double WeightOf(Clause sentence, Clause clause)
    {
        if (!clause.HasContent)
            return 1;
        var own = clause.Hits.Where(hit => hit.Term?.IsRequired == true).Select(hit => hit.Term).ToList();
        return own.Count > 0 && !sentence.Hits.Any(hit => hit.Term?.Kind == TermKind.Person && own.Contains(hit.Term)) ? BackgroundWeight : NearWeight;
    }

    /// <summary>A sign or a verb between two measures that says what is to be worked out of them: "a ÷ b", "a 占 b 多少".</summary>
    private static Cue? WorkingOf(Clause clause, IEnumerable<Mention> mentions)
    {
        if (mentions.Count(mention => mention.Term.Kind == TermKind.Metric && mention.Weight >= 1) < 2)
            return null;
        return clause.Text.Contains('÷', StringComparison.Ordinal) ? Cue.Ratio
            : clause.Text.Contains('占', StringComparison.Ordinal) && clause.Cues.Has(Cue.Amount) ? Cue.ShareOf
            : null;
    }

    /// <summary>What the sentences before a question without names of its own say is to be worked out.</summary>
    private static Cues Told(Clause clause, IReadOnlyList<Clause> background)
    {
        var told = new Cues();
        if (clause.Cues.HasAny(Working) || clause.Cues.HasAny(Cue.Said, Cue.Verify))
            return told;
        foreach (var sentence in background)
            foreach (var cue in Working)
                if (sentence.Cues.Has(cue))
                    told = told.With(cue);
        return told;
    }

    /// <summary>"Guangdong wants 1 trillion within five years?": a sentence with a figure of its own, of which only the mark makes a question.</summary>
    private static bool IsStatement(Clause clause, IReadOnlyList<FigureSpan> figures) =>
        clause.Tokens.Count > ShortAddition && clause.Text.AsSpan().IndexOfAny(Interrogatives) < 0 && !clause.Cues.HasAny(Cue.FollowUp, Cue.List, Cue.Since) && figures.Any(span => !Calendar.IsYear(span.Figure));

    /// <summary>「廣東合同額高過江蘇?」: a sentence that puts two places into an order.</summary>
    private static bool IsOrdering(Clause clause) =>
        clause.Cues.HasAny(Cue.Above, Cue.Below) && !clause.Cues.HasAny(Cue.FollowUp, Cue.List, Cue.Most) && clause.Hits.Select(hit => hit.Term).OfType<Term>().Where(term => term.Kind == TermKind.Place).Distinct().Count() == 2;

    private static bool IsTalk(Clause clause) => clause.Cues.HasAny(Cue.Greeting, Cue.Thanks, Cue.Bye);

    /// <summary>"Setting Beijing aside", 「除了北京」.</summary>
    private static bool IsLeftOut(Hit hit, Clause clause)
    {
        if (hit.Term!.Kind is not (TermKind.Place or TermKind.Policy or TermKind.Company or TermKind.Person) || !clause.Cues.Has(Cue.Aside))
            return false;
        foreach (var aside in clause.Hits)
            if (aside.Term is null && aside.Cue == Cue.Aside && (aside.Start - hit.End is 0 or 1 || hit.Start - aside.End is 0 or 1))
                return true;
        return false;
    }

    /// <summary>"I live in Taiwan", 「我在台灣」: where the user is.</summary>
    private static bool IsOwnPlace(Hit hit, Clause clause) =>
        hit.Term!.Kind == TermKind.Place && hit.Start > 1 && clause.Tokens[hit.Start - 1].Text is "在" or "喺" or "in" or "于" && clause.Tokens[hit.Start - 2].Text is "我" or "人" or "身" or "住" or "i'm" or "im" or "live";

    private static void Collect(Clause clause, double weight, Dictionary<string, Mention> mentions)
    {
        foreach (var hit in clause.Hits)
        {
            if (hit.Term is null || IsLeftOut(hit, clause) || IsOwnPlace(hit, clause))
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

    /// <summary>English names the whole behind "percentage of" and the base behind "times", Chinese before 的百分之幾 and 的幾倍.</summary>
    private static Term? Beside(Clause clause, int near, params ReadOnlySpan<Cue> cues)
    {
        foreach (var cue in clause.Hits)
        {
            if (cue.Term is not null || !cues.Contains(cue.Cue))
                continue;
            var first = clause.Tokens[cue.Start];
            var isBehind = first.IsWord || first.Text is "相" or "等" or "占";
            var asksPart = isBehind && cue.End < clause.Tokens.Count && clause.Tokens[cue.End].Text is "is" or "was" or "are" or "were";
            (Term? Term, int Gap) nearest = (null, near + 1);
            foreach (var hit in clause.Hits)
            {
                var gap = asksPart ? BehindOf(clause, hit) : isBehind ? hit.Start - cue.End : cue.Start - hit.End;
                if (hit.Term is { Kind: TermKind.Place or TermKind.Metric } && gap >= 0 && gap < nearest.Gap)
                    nearest = (hit.Term, gap);
            }

            if (nearest.Term is not null)
                return nearest.Term;
        }

        return null;
    }

    /// <summary>"What percent is Guangdong of Beijing": 0 for a name right behind an "of" that follows another name, else -1.</summary>
    private static int BehindOf(Clause clause, Hit hit) =>
        hit.Start > 0 && clause.Tokens[hit.Start - 1].Text == "of" && clause.Hits.Any(other => other.Term is { Kind: TermKind.Place } && other.End < hit.Start) ? 0 : -1;

    private static bool Measures(Hit hit) => hit.Term is { } term && (term.Kind == TermKind.Metric || term.Family.Count == 1);
}
