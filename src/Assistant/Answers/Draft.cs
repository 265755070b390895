using Assistant.Facts;
using Assistant.Figures;
using Assistant.Language;
using Assistant.Retrieval;

namespace Assistant.Answers;

/// <summary>A piece of a draft. A closed set.</summary>
internal abstract record Segment
{
    private Segment()
    {
    }

    /// <summary>Words without a figure, date, rank, policy name or attribution of their own.</summary>
    public sealed record Words(string Text) : Segment;

    /// <summary>A fact in its own words, followed by its citation.</summary>
    public sealed record Stated(Fact Fact) : Segment;

    /// <summary>A fact in its own words on one line, lists and all, followed by its citation.</summary>
    public sealed record Line(Fact Fact) : Segment;

    /// <summary>Words of the user's own, shown as a quotation; nothing in them is the assistant's.</summary>
    public sealed record Quotation(string Text) : Segment;

    /// <summary>The value of a fact alone, followed by its citation.</summary>
    public sealed record Value(Fact Fact) : Segment;

    /// <summary>A computed figure with its working.</summary>
    public sealed record Computed(Calculation Calculation) : Segment;

    /// <summary>A figure of the user's own, repeated to be corrected.</summary>
    public sealed record Quoted(Figure Figure) : Segment;

    /// <summary>A year that the user asked for and the article does not give.</summary>
    public sealed record AskedYear(int Year) : Segment;
}

/// <summary>A reply that nobody has checked.</summary>
/// <param name="Tongue">Language and script of every segment.</param>
/// <param name="Segments">The text in pieces; Chinese pieces are Traditional and are rendered into the tongue's script.</param>
/// <param name="Evidence">What the draft may stand on.</param>
internal sealed record Draft(Tongue Tongue, IReadOnlyList<Segment> Segments, IReadOnlyList<Evidence> Evidence);
