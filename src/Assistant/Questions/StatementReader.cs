namespace Assistant.Questions;

/// <summary>Cuts a text into statements: one a sentence, and one a part of it where the parts state figures of their own.</summary>
internal sealed class StatementReader(ClauseReader clauses)
{
    private const int MostBefore = 3;

    /// <summary>A sentence of fewer words that names nothing says nothing ("Dear all,").</summary>
    private const int FewWords = 4;

    /// <summary>Words, or Chinese characters, of a part that may stand without a figure, and of one that may follow it.</summary>
    private const int Long = 16;
    private const int Short = 10;

    /// <summary>The statements of the text, at most <paramref name="most"/>.</summary>
    public IReadOnlyList<Statement> Read(string text, int most)
    {
        var statements = new List<Statement>();
        foreach (var sentence in TextPart.Sentences(text))
            foreach (var part in Parts(sentence).Select(part => part.Trimmed()))
                if (statements.Count < most && Recognise(part) is { } clause && Says(clause))
                    statements.Add(new Statement(part.Written, clause, [.. statements.AsEnumerable().Reverse().Take(MostBefore)]));
        return statements;
    }

    /// <summary>What is recognised in a part of a text.</summary>
    public Clause Recognise(TextPart part) => clauses.Recognise(part.Folded);

    /// <summary>Whether a clause states a figure, a year left out.</summary>
    public static bool StatesFigure(Clause clause) => clause.Figures.Any(span => !Calendar.IsYear(span.Figure));

    /// <summary>The number before an item of a list says nothing either.</summary>
    private static bool Says(Clause clause) => clause.Text.Any(char.IsLetter) && (clause.HasContent || StatesFigure(clause) || ContentWords.Residue(clause).Sum(Length) >= FewWords);

    /// <summary>A Latin word counts as one, Chinese by its characters.</summary>
    private static int Length(string residue) => Tokens.IsChinese(residue[0]) ? residue.Length : 1;

    /// <summary>Whether both stand for themselves: each has a figure, or each is long and names something.</summary>
    private static bool Stands(Clause before, Clause next) =>
        (StatesFigure(before) && StatesFigure(next))
        || (before.Tokens.Count >= Long && next.Tokens.Count >= Short && before.HasContent && next.HasContent && !before.Cues.Has(Cue.Compare));

    /// <summary>A part begins where <see cref="Stands"/> says so; all other commas join.</summary>
    private List<TextPart> Parts(TextPart sentence)
    {
        var parts = new List<TextPart>();
        TextPart? open = null;
        foreach (var piece in sentence.Pieces())
        {
            if (open is null)
            {
                open = piece;
            }
            else if (Stands(Recognise(open.Value), Recognise(piece)))
            {
                parts.Add(open.Value);
                open = piece;
            }
            else
            {
                open = open.Value.Through(piece);
            }
        }

        if (open is { } last)
            parts.Add(last);
        return parts;
    }
}
