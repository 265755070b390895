using Assistant.Facts;

namespace Assistant.Grounding;

/// <summary>The atoms of a sentence that belong to one figure.</summary>
/// <param name="Atoms">In their order.</param>
/// <param name="Folded">The folded text of the draft, which the atoms' positions are in.</param>
internal sealed record Clause(IReadOnlyList<Atom> Atoms, string Folded)
{
    public IEnumerable<Atom> Figures => Atoms.Where(atom => atom.IsFigure);

    public IEnumerable<Term> Terms => Atoms.OfType<Atom.Named>().Select(atom => atom.Term);

    /// <summary>The place of one of its atoms.</summary>
    public int PlaceOf(Atom own)
    {
        var at = 0;
        while (!ReferenceEquals(Atoms[at], own))
            at++;
        return at;
    }

    public string TextOf(Atom atom) => Folded[atom.Start..atom.End];

    /// <summary>Cuts a sentence after each figure at the next comma, conjunction or the like, where another figure follows.</summary>
    public static IReadOnlyList<Clause> Split(IReadOnlyList<Atom> atoms, string folded)
    {
        var clauses = new List<Clause>();
        var current = new List<Atom>();
        for (var at = 0; at < atoms.Count; at++)
        {
            var isParted = current.Exists(atom => atom.IsFigure) && IsJoint(atoms[at], folded) && HasFigureFrom(atoms, at + 1);
            if (isParted)
            {
                clauses.Add(new Clause(current, folded));
                current = [];
            }

            current.Add(atoms[at]);
        }

        clauses.Add(new Clause(current, folded));
        return clauses;
    }

    /// <summary>Whether a figure follows that is not the one before it in another form, in brackets.</summary>
    private static bool HasFigureFrom(IReadOnlyList<Atom> atoms, int start)
    {
        for (var at = start; at < atoms.Count; at++)
            if (atoms[at].IsFigure && atoms[at - 1] is not Atom.Mark { Sign: '(' or '（' })
                return true;
        return false;
    }

    private static bool IsJoint(Atom atom, string folded) => atom switch
    {
        Atom.Mark mark => mark.Sign is ',' or ';' or '，' or '；' or '、',
        Atom.Words words => folded[words.Start..words.End] is "and" or "while" or "but" || folded[words.Start] is '而' or '和' or '与' or '及' or '并',
        _ => false,
    };
}

/// <summary>What the sentences before left to be understood.</summary>
internal sealed record Context
{
    public static Context None { get; } = new();

    /// <summary>Whose figure was told last (term id), or null.</summary>
    public string? Subject { get; init; }

    /// <summary>What was measured last (term id), or null.</summary>
    public string? Metric { get; init; }

    /// <summary>Years that hold for what follows; of a heading, or of the same sentence.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Names of a heading that what follows has to be about (term ids).</summary>
    public IReadOnlyList<string> Heading { get; init; } = [];
}
