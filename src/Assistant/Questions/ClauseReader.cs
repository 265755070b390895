using Assistant.Figures;

namespace Assistant.Questions;

/// <summary>Recognises names, cues and figures in a folded text and cuts it into clauses.</summary>
internal sealed class ClauseReader(Vocabulary vocabulary)
{
    private const int MostClauses = 4;

    /// <summary>The clauses of a message in order; each question in it is one, sentences before a question are others.</summary>
    public IReadOnlyList<Clause> Read(string folded)
    {
        var clauses = new List<Clause>();
        foreach (var sentence in Sentences.Cut(folded))
        {
            Split(sentence, clauses);
            if (clauses.Count > 0 && sentence.EndsWith(';'))
                clauses[^1] = clauses[^1] with { EndsSentence = false };
        }

        return clauses.Count == 0 ? [Recognise(folded)] : clauses;
    }

    private void Split(string sentence, List<Clause> clauses)
    {
        var rest = Recognise(sentence);
        for (var at = Sentences.NextJoint(rest.Text, 0); at.Start > 0 && clauses.Count < MostClauses; at = Sentences.NextJoint(rest.Text, at.End))
        {
            var left = rest.Slice(0, at.Start);
            var right = rest.Slice(at.End, rest.Text.Length);
            if (IsAlternative(right.Text))
                continue;
            var asksOn = AsksOn(left, right);
            if (!asksOn && !(IsWhole(left) && IsWhole(right) && !Compares(left, right)))
                continue;
            clauses.Add(left with { EndsSentence = false, AsksOn = asksOn });
            rest = right;
            at = (0, 0);
        }

        if (rest.Tokens.Count > 0 || rest.Figures.Count > 0)
            clauses.Add(rest);
    }

    /// <summary>"…the research spending, and where that puts it": a measure named, then asked about.</summary>
    private static bool AsksOn(Clause left, Clause right) =>
        left.Hits.Any(hit => hit.Term?.Kind == Facts.TermKind.Metric) && !right.HasContent
        && (right.Cues.HasAny(Cue.Rank, Cue.HowLong, Cue.When) || (right.Cues.Has(Cue.Previous) && right.Cues.HasAny(Cue.Amount, Cue.Count)) || (right.Cues.Has(Cue.Trend) && right.Figures.Count == 0 && left.Figures.Count == 0)) && !left.Cues.HasAny(Cue.Rank, Cue.HowLong, Cue.Compare);

    /// <summary>"…, or the other?" is the second half of one choice.</summary>
    private static bool IsAlternative(string text) =>
        text.StartsWith("or ", StringComparison.Ordinal) || text.StartsWith("还是", StringComparison.Ordinal) || text.StartsWith("定系", StringComparison.Ordinal) || text.StartsWith("抑或", StringComparison.Ordinal);

    private static bool IsWhole(Clause clause) =>
        IsComparison(clause) || ((clause.Cues.HasAny(Clause.Asking) || clause.IsYesNo || (clause.Cues.Has(Cue.Pronoun) && clause.Cues.Has(Cue.Said))) && (clause.HasContent || (clause.Cues.Has(Cue.Pronoun) && clause.Cues.HasAny(Cue.Said, Cue.Role, Cue.Who))));

    private static bool Compares(Clause left, Clause right) =>
        !(IsComparison(left) && IsComparison(right)) && ((left.Cues.HasAny(Cue.Compare, Cue.Difference, Cue.Ratio) && !right.HasContent) || right.Cues.HasAny(Cue.ShareOf, Cue.Ratio));

    /// <summary>Whether it asks by how much one place differs from another, and so is a question of its own.</summary>
    internal static bool IsComparison(Clause clause) =>
        clause.Cues.HasAny(Cue.Difference, Cue.Ratio) && clause.Hits.Where(hit => hit.Term?.Kind == Facts.TermKind.Place).Select(hit => hit.Term!.Id).Distinct().Count() > 1;

    /// <summary>Recognises a stretch of folded text as it stands. The country of a currency is no place that is named.</summary>
    public Clause Recognise(string text)
    {
        var tokens = vocabulary.Cut(text);
        var hits = Settle(vocabulary.Find(text, tokens));
        var figures = OwnFigures(text, tokens, hits);
        hits.RemoveAll(hit => hit.Term?.Kind == Facts.TermKind.Place && figures.Exists(span => span.Start <= tokens[hit.Start].Start && tokens[hit.End - 1].End <= span.End));
        return new Clause
        {
            Text = text,
            Tokens = tokens,
            Hits = hits,
            Figures = figures,
            Cues = Clause.CuesOf(hits),
            EndsAsQuestion = Clause.IsMarked(text),
        };
    }

    /// <summary>Figures that the text states itself: not those inside a name, and not a unit without a number ("how many 億元").</summary>
    private static List<FigureSpan> OwnFigures(string text, List<Token> tokens, List<Hit> hits)
    {
        var figures = new List<FigureSpan>();
        foreach (var span in FigureScanner.Scan(text))
        {
            var inName = hits.Exists(hit => hit.Term is not null && tokens[hit.Start].Start < span.Start + 1 && tokens[hit.End - 1].End >= span.End && hit.Length > 1);
            if (!inName && span.Figure is not { Kind: FigureKind.Money, Value: < 10 } && text[span.Start] is not ('亿' or '万' or '兆' or '几' or '数'))
                figures.Add(span);
        }

        return figures;
    }

    /// <summary>Drops hits inside a longer hit, where the longer one speaks for the whole: names in names, cues in anything.</summary>
    private static List<Hit> Settle(List<Hit> hits)
    {
        var kept = new List<Hit>(hits.Count);
        foreach (var hit in hits)
        {
            var covered = false;
            foreach (var other in hits)
            {
                if (!other.Covers(hit))
                    continue;
                covered = hit.Term is null ? other.Term is not null || other.Cue != Cue.Stop || hit.Cue == Cue.Stop : Silences(other, hit);
                if (covered)
                    break;
            }

            if (!covered)
                kept.Add(hit);
        }

        return kept;
    }

    private static bool Silences(Hit other, Hit hit) => other.Term switch
    {
        null => other.Cue is not Cue.Stop,
        { IsRequired: true } => true,
        _ => hit.Term!.IsRequired,
    };
}
