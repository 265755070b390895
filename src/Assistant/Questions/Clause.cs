using Assistant.Facts;
using Assistant.Figures;

namespace Assistant.Questions;

/// <summary>A stretch of a message with what was recognised in it.</summary>
internal sealed record Clause
{
    public required string Text { get; init; }

    public required IReadOnlyList<Token> Tokens { get; init; }

    /// <summary>Hits that count: names that are not part of a longer name, cues that are not part of a name.</summary>
    public required IReadOnlyList<Hit> Hits { get; init; }

    public required IReadOnlyList<FigureSpan> Figures { get; init; }

    public Cues Cues { get; init; }

    public bool EndsAsQuestion { get; init; }

    /// <summary>Whether the clause ends its sentence; false for the first of two questions joined in one sentence.</summary>
    public bool EndsSentence { get; init; } = true;

    public bool HasContent => Hits.Any(hit => hit.Term is { } term && IsContent(term));

    /// <summary>Whether it names the measure that the clause after it asks about as well.</summary>
    public bool AsksOn { get; init; }

    public bool Asks => EndsAsQuestion || AsksOn || IsOrder || (IsYesNo && HasContent && Tokens[0].Text is not ("so" or "have")) || (Cues.Has(Cue.Pronoun) && Cues.Has(Cue.Said)) || Cues.HasAny(Asking);

    /// <summary>Whether it orders an answer: "Compare the two", "List the links".</summary>
    private bool IsOrder => HasContent && Tokens.Count > 1 && Tokens[0].Text is "compare" or "compar" or "list" or "explain" or "describe" or "describ" or "define" or "defin";

    /// <summary>Whether it begins as a question does that is answered by yes or no.</summary>
    public bool IsYesNo => Text.AsSpan().TrimEnd("? ").EndsWith("吗") || (Tokens.Count > 0 && Tokens[0].Text is "is" or "are" or "was" or "were" or "do" or "doe" or "does" or "did" or "has" or "have" or "can" or "could" or "wil" or "will" or "so");

    /// <summary>The part from one position of the text to another, with what was recognised wholly inside it.</summary>
    public Clause Slice(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(Text[end - 1]))
            end--;
        var first = 0;
        while (first < Tokens.Count && Tokens[first].Start < start)
            first++;
        var last = first;
        while (last < Tokens.Count && Tokens[last].End <= end)
            last++;
        var tokens = new List<Token>(last - first);
        for (var at = first; at < last; at++)
            tokens.Add(Tokens[at] with { Start = Tokens[at].Start - start });
        var hits = new List<Hit>();
        foreach (var hit in Hits)
            if (hit.Start >= first && hit.End <= last)
                hits.Add(hit with { Start = hit.Start - first });
        var figures = new List<FigureSpan>();
        foreach (var span in Figures)
            if (span.Start >= start && span.End <= end)
                figures.Add(span with { Start = span.Start - start });
        var text = Text[start..end];
        return new Clause { Text = text, Tokens = tokens, Hits = hits, Figures = figures, Cues = CuesOf(hits), EndsAsQuestion = IsMarked(text), EndsSentence = EndsSentence };
    }

    internal static Cues CuesOf(List<Hit> hits)
    {
        var cues = new Cues();
        foreach (var hit in hits)
            if (hit.Term is null)
                cues = cues.With(hit.Cue);
        return cues;
    }

    internal static bool IsMarked(string text) => text.AsSpan().TrimEnd() is var trimmed && (trimmed.EndsWith("?") || trimmed.EndsWith("吗"));

    internal static ReadOnlySpan<Cue> Asking =>
    [
        Cue.Amount, Cue.Count, Cue.HowLong, Cue.Rank, Cue.Share, Cue.When, Cue.Who, Cue.Where, Cue.Company, Cue.Place, Cue.What, Cue.Why,
        Cue.Policy, Cue.Difference, Cue.PercentMore, Cue.Verify, Cue.Summary, Cue.Help, Cue.Identity, Cue.Role, Cue.Names,
    ];

    internal static bool IsContent(Term term) => term.Kind is not TermKind.Place && term.Id is not ("article" or "world");
}
