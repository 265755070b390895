using Assistant.Facts;
using Assistant.Figures;
using Assistant.Language;

namespace Assistant.Questions;

/// <summary>Makes questions of messages. Holds no state; safe for concurrent use.</summary>
internal sealed class Reader(FactBase facts, Vocabulary vocabulary)
{
    private const double InsideWeight = 0.5;
    private const double BackgroundWeight = 0.3;
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private readonly ClauseReader clauses = new(vocabulary);

    /// <summary>The questions of a message as clauses; sentences that ask nothing become the background of the question after them.</summary>
    public IReadOnlyList<(Clause Clause, IReadOnlyList<Clause> Background)> Split(string folded)
    {
        var all = clauses.Read(folded);
        if (all.Count == 1)
            return [(all[0], [])];
        var asking = all.Where(clause => clause.Asks && (clause.HasContent || clause.Figures.Count > 0 || clause.Cues.HasAny(Clause.Asking) && !IsTalk(clause))).ToList();
        if (asking.Count == 0)
            return [(clauses.Recognise(folded), [])];
        var background = all.Except(asking).ToList();
        return [.. asking.Take(3).Select(clause => (clause, (IReadOnlyList<Clause>)background))];
    }

    /// <summary>The clause as a question that stands alone.</summary>
    public static Question Read(Clause clause, IReadOnlyList<Clause> background, Tongue tongue)
    {
        var mentions = new Dictionary<string, Mention>();
        Collect(clause, 1, mentions);
        foreach (var sentence in background)
            Collect(sentence, clause.HasContent ? BackgroundWeight : 1, mentions);
        var figures = clause.Figures.Concat(background.SelectMany(sentence => clause.HasContent ? [] : sentence.Figures)).ToList();
        var cues = clause.Cues;
        if (clause.EndsAsQuestion && !cues.HasAny(Clause.Asking) && IsYesNo(clause))
            cues = cues.With(Cue.Verify);
        return new Question
        {
            Tongue = tongue,
            Text = clause.Text,
            Cues = cues,
            Mentions = [.. mentions.Values],
            Years = [.. figures.Where(span => IsYear(span.Figure)).SelectMany(span => YearsOf(span.Figure)).Distinct()],
            Figures = [.. figures.Where(span => !IsYear(span.Figure)).Select(span => span.Figure)],
            Words = ContentWords.Of(clause),
            Residue = ContentWords.Residue(clause),
        };
    }

    private static bool IsTalk(Clause clause) => clause.Cues.HasAny(Cue.Greeting, Cue.Thanks, Cue.Bye);

    private static bool IsYesNo(Clause clause) =>
        clause.Tokens.Count > 0 && clause.Tokens[0].Text is "is" or "are" or "was" or "were" or "do" or "doe" or "does" or "did" or "has" or "have" or "can" or "could" or "wil" or "will" or "so";

    private static void Collect(Clause clause, double weight, Dictionary<string, Mention> mentions)
    {
        foreach (var hit in clause.Hits)
        {
            if (hit.Term is null)
                continue;
            var own = clause.Hits.Any(other => other.Term is not null && other.Covers(hit)) ? weight * InsideWeight : weight;
            if (!mentions.TryGetValue(hit.Term.Id, out var mention) || mention.Weight < own)
                mentions[hit.Term.Id] = new Mention(hit.Term, own);
        }
    }

    private static bool IsYear(Figure figure) => figure.Kind == FigureKind.Year || (figure.Kind == FigureKind.Number && figure.Value is >= FirstYear and <= LastYear && decimal.IsInteger(figure.Value) && figure.Unit.Length == 0);

    private static IEnumerable<int> YearsOf(Figure figure)
    {
        yield return (int)figure.Value;
        if (figure.High is { } high)
            yield return (int)high;
    }

    /// <summary>The question with what it leaves out taken from the conversation, or null where it leans on nothing.</summary>
    public Question? Inherit(Question question, Clause clause, Memory memory) =>
        memory.IsEmpty ? null : new Inheritance(facts, memory).Apply(question, clause);
}
