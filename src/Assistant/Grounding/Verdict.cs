using Assistant.Facts;
using Assistant.Retrieval;

namespace Assistant.Grounding;

/// <summary>What the guard says of a draft. A closed set of two outcomes.</summary>
internal abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>Every figure of the text is bound; the text may be shown.</summary>
    public sealed record Bound(string Text, IReadOnlyList<Fact> Cited) : Verdict
    {
        /// <summary>The calculations that the text states the results of.</summary>
        public IReadOnlyList<Calculation> Calculations { get; init; } = [];

        /// <summary>Whether every word of it was prepared by trusted code.</summary>
        public bool IsPrepared { get; init; }
    }

    /// <summary>The text states what nothing supports; it must not be shown.</summary>
    public sealed record Refused(IReadOnlyList<string> Reasons) : Verdict;
}
