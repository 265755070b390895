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

    public bool Asks => EndsAsQuestion || AsksOn || Cues.HasAny(Asking);

    internal static ReadOnlySpan<Cue> Asking =>
    [
        Cue.Amount, Cue.Count, Cue.HowLong, Cue.Rank, Cue.Share, Cue.When, Cue.Who, Cue.Where, Cue.Company, Cue.Place, Cue.What, Cue.Why,
        Cue.Policy, Cue.Difference, Cue.PercentMore, Cue.Verify, Cue.Summary, Cue.Help, Cue.Identity, Cue.Role,
    ];

    internal static bool IsContent(Term term) => term.Kind is not TermKind.Place && term.Id is not ("article" or "world");
}
