namespace Assistant.Questions;

/// <summary>The words of a clause that carry content.</summary>
internal static class ContentWords
{
    /// <summary>Words for search: base forms, and pairs of neighbouring Chinese characters, common words left out.</summary>
    public static List<string> Of(Clause clause)
    {
        var isCommon = Mark(clause, hit => hit.Term is null);
        return Collect(clause.Tokens, isCommon);
    }

    /// <summary>Words that neither a name nor a cue nor a common word explains.</summary>
    public static List<string> Residue(Clause clause)
    {
        var isExplained = Mark(clause, _ => true);
        var residue = new List<string>();
        for (var at = 0; at < clause.Tokens.Count; at++)
        {
            var token = clause.Tokens[at];
            if (isExplained[at] || IsFigure(clause, token))
                continue;
            if (token.IsWord)
            {
                if (token.Length > 1 && !char.IsSurrogate(token.Text[0]))
                    residue.Add(token.Text);
                continue;
            }

            var end = at;
            while (end < clause.Tokens.Count && !isExplained[end] && !clause.Tokens[end].IsWord && !IsFigure(clause, clause.Tokens[end]))
                end++;
            residue.Add(string.Concat(clause.Tokens.Skip(at).Take(end - at).Select(part => part.Text)));
            at = end - 1;
        }

        return residue;
    }

    /// <summary>Search words of any text.</summary>
    public static List<string> Of(IReadOnlyList<Token> tokens) => Collect(tokens, new bool[tokens.Count]);

    private static List<string> Collect(IReadOnlyList<Token> tokens, bool[] skip)
    {
        var words = new List<string>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.IsWord)
            {
                if (!skip[at])
                    words.Add(token.Text);
            }
            else if (at + 1 < tokens.Count && !tokens[at + 1].IsWord && tokens[at + 1].Start == token.End && !(skip[at] && skip[at + 1]))
            {
                words.Add(token.Text + tokens[at + 1].Text);
            }
        }

        return words;
    }

    private static bool[] Mark(Clause clause, Func<Hit, bool> marks)
    {
        var marked = new bool[clause.Tokens.Count];
        foreach (var hit in clause.Hits)
            if (marks(hit))
                Array.Fill(marked, true, hit.Start, hit.Length);
        return marked;
    }

    private static bool IsFigure(Clause clause, Token token) =>
        char.IsAsciiDigit(token.Text[0]) || clause.Figures.Any(span => span.Start <= token.Start && span.Start + span.Length >= token.End);
}
