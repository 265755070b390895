using System.Globalization;
using System.Text;
using Assistant.Facts;
using Assistant.Figures;
using Assistant.Language;
using Assistant.Retrieval;

namespace Assistant.Grounding;

/// <summary>Binds a clause around a computed figure: its operands named in the roles that the formula gives them, and nothing else said of them.</summary>
internal sealed class CalculationBinder(Ground ground, Wording wording)
{
    public IEnumerable<Calculation> Candidates(Atom figure) => figure switch
    {
        Atom.Filled { Slot: { Kind: "calc" } slot } => ground.Calculations.Where((_, at) => Ground.NameOf(at) == slot.Id),
        Atom.Bare bare => ground.Calculations.Where(calculation => Figure.Same(calculation.Result, bare.Figure)
            && calculation.Result.Bound == bare.Figure.Bound && bare.Figure.Kind != FigureKind.Number),
        _ => [],
    };

    /// <summary>Why the clause does not tell the calculation, or null where it does.</summary>
    public string? Fault(Clause clause, Atom figure, Calculation calculation, Context context)
    {
        if (calculation.Operands.Count != 2 || calculation.Result.Value < 0 || calculation.Operands.Any(fact => fact.Nature == Nature.Target))
            return "this calculation can only be told by its part";
        var (a, b) = (calculation.Operands[0], calculation.Operands[1]);
        var isOneMetric = a.Metric == b.Metric;
        if (isOneMetric && !clause.Terms.Any(term => term.Id == a.Metric) && context.Metric != a.Metric && !IsAskedFor(calculation))
            return "say what the calculation measures";
        var skeleton = new StringBuilder();
        foreach (var atom in clause.Atoms)
            if (!Append(skeleton, atom, clause, figure, isOneMetric ? (a.Subject!, b.Subject!) : (a.Metric!, b.Metric!), a, b))
                return $"'{clause.TextOf(atom)}' has no place beside this calculation";
        var told = ground.Tongue == Tongue.English ? skeleton.ToString().Trim() : skeleton.ToString().Replace(" ", "", StringComparison.Ordinal);
        return wording.Tells(calculation.Operation, told, ground.Tongue) ? null : "say which of the two is meant, in the order of the calculation";
    }

    /// <summary>Whether the user asked for it, and for no calculation with another measure.</summary>
    private bool IsAskedFor(Calculation calculation)
    {
        var asked = ground.Evidence.SelectMany(evidence => evidence.Calculations).ToList();
        return asked.Contains(calculation) && asked.TrueForAll(other => other.Operands.All(fact => fact.Metric == calculation.Operands[0].Metric));
    }

    private bool Append(StringBuilder skeleton, Atom atom, Clause clause, Atom figure, (string First, string Second) names, Fact a, Fact b)
    {
        if (ReferenceEquals(atom, figure))
            skeleton.Append(" #");
        else if (atom.IsPeriod)
            return YearOf(atom) == a.Year && a.Year == b.Year;
        else if (atom is Atom.Named named)
            return AppendName(skeleton, named.Term, names, a);
        else if (atom is Atom.Words)
            return AppendWords(skeleton, clause.TextOf(atom));
        else
            return atom is Atom.Mark { Sign: not ('(' or ')' or '（' or '）' or '《' or '「' or ':' or '：') };
        return true;
    }

    private static bool AppendName(StringBuilder skeleton, Term term, (string First, string Second) names, Fact a)
    {
        if (term.Id == names.First || term.Id == names.Second)
        {
            skeleton.Append(CultureInfo.InvariantCulture, $" {(term.Id == names.First ? 0 : 1)}");
            return true;
        }

        return term.Id == a.Metric;
    }

    private bool AppendWords(StringBuilder skeleton, string text)
    {
        if (char.IsAsciiLetter(text[0]))
        {
            if (wording.Telling.At(text, 0) != text.Length)
                skeleton.Append(' ').Append(text);
            return true;
        }

        for (var at = 0; at < text.Length;)
        {
            var length = wording.Telling.At(text, at);
            if (length == 0)
                skeleton.Append(text[at]);
            at += Math.Max(1, length);
        }

        return true;
    }

    private int? YearOf(Atom atom) => atom is Atom.Filled filled ? ground.Find(filled.Slot.Id)?.Year : (int)((Atom.Bare)atom).Figure.Value;
}
