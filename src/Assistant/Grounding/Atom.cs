using Assistant.Facts;
using Assistant.Figures;

namespace Assistant.Grounding;

/// <summary>A piece of a sentence of a draft. A closed set.</summary>
internal abstract record Atom(int Start, int End)
{
    /// <summary>A slot.</summary>
    public sealed record Filled(int Start, int End, Slot Slot) : Atom(Start, End);

    /// <summary>A name of something that the facts of the turn are about.</summary>
    public sealed record Named(int Start, int End, Term Term) : Atom(Start, End);

    /// <summary>A figure that the draft writes itself, with the words that bound it.</summary>
    public sealed record Bare(int Start, int End, Figure Figure) : Atom(Start, End);

    /// <summary>Words in letters or Chinese characters; one Latin word or one run of characters.</summary>
    public sealed record Words(int Start, int End) : Atom(Start, End);

    /// <summary>A mark that parts or encloses.</summary>
    public sealed record Mark(int Start, int End, char Sign) : Atom(Start, End);

    /// <summary>Anything that replies do not use.</summary>
    public sealed record Stray(int Start, int End) : Atom(Start, End);

    /// <summary>A year, written or as the period of a fact.</summary>
    public bool IsPeriod => this is Filled { Slot: { Kind: "fact", Field: "period" } } or Bare { Figure: { Kind: FigureKind.Year, High: null } };

    /// <summary>A figure that says something of its own.</summary>
    public bool IsFigure => this is Filled { Slot: { Kind: "fact", Field: "value" } or { Kind: "calc" } } || (this is Bare && !IsPeriod);
}
