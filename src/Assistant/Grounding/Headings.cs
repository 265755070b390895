using Assistant.Facts;

namespace Assistant.Grounding;

/// <summary>Checks sentences without a figure: they may introduce what follows and say nothing themselves.</summary>
internal sealed class Headings(Ground ground, Wording wording)
{

    /// <summary>Why a sentence is no heading, or null where it is one.</summary>
    public string? Fault(Clause clause)
    {
        if (FaultOfWords(clause) is { } fault)
            return fault;
        var isOpen = clause.Atoms[^1] is Atom.Mark { Sign: ':' or '：' };
        if (!isOpen && clause.Atoms.Any(atom => atom.IsPeriod || atom is Atom.Named or Atom.Filled))
            return $"'{Shown(clause)}' tells no fact of this turn in its own words: write the fact's slot";
        return null;
    }

    /// <summary>Why the words before a whole fact or part do more than introduce it, or null.</summary>
    public string? FaultBefore(Clause clause, Fact? fact, Context context)
    {
        if (FaultOfWords(clause) is { } fault)
            return fault;
        var names = NamesOf(clause).ToList();
        if (fact is null)
            return names.Count > 0 || clause.Atoms.Any(atom => atom.IsPeriod) ? "a part stands without names before it" : null;
        var known = Names.Ids(fact).ToHashSet();
        if (names.Exists(name => !known.Contains(name)) || (context.Heading.Count > 0 && !context.Heading.Any(known.Contains)))
            return $"{fact.Id} is not about what stands before it";
        var isOther = clause.Atoms.Any(atom => atom.IsPeriod && YearOf(atom) != fact.Year) || (context.Years.Count > 0 && fact.Year is { } year && !context.Years.Contains(year));
        return isOther ? $"the year is not that of {fact.Id}" : null;
    }

    /// <summary>What holds for the sentences below a heading.</summary>
    public Context After(Clause clause)
    {
        var names = NamesOf(clause).ToList();
        if (names.Count == 0 && clause.Atoms.All(atom => atom is not Atom.Named && !atom.IsPeriod))
            return Context.None;
        var metrics = clause.Terms.Where(term => term.Kind == TermKind.Metric).Select(term => term.Id).Distinct().ToList();
        return new Context
        {
            Subject = names is [var only] ? only : null,
            Metric = metrics is [var metric] ? metric : null,
            Years = [.. clause.Atoms.Where(atom => atom.IsPeriod).Select(YearOf).OfType<int>()],
            Heading = names,
        };
    }

    private static string Shown(Clause clause) => clause.Folded[clause.Atoms[0].Start..clause.Atoms[^1].End];

    /// <summary>Names of a heading that what follows has to be about; measures and topics are only what it is of.</summary>
    private static IEnumerable<string> NamesOf(Clause clause) => clause.Atoms.SelectMany(atom => atom switch
    {
        Atom.Named { Term.Kind: not (TermKind.Metric or TermKind.Topic) } named => [named.Term.Id],
        Atom.Filled { Slot: { Kind: "policy" or "person" } slot } => [slot.Id],
        _ => Array.Empty<string>(),
    });

    private int? YearOf(Atom atom) => atom is Atom.Filled filled ? ground.Find(filled.Slot.Id)?.Year : (int)((Atom.Bare)atom).Figure.Value;

    private string? FaultOfWords(Clause clause)
    {
        var introducing = NamesOf(clause).Any() ? wording.Introducing : wording.Saying;
        foreach (var atom in clause.Atoms)
        {
            var isFault = atom switch
            {
                Atom.Words => !IsIntroducing(clause, atom, introducing),
                Atom.Filled { Slot: { Kind: "policy" or "person" } slot } => !ground.Facts.Any(fact => Names.Ids(fact).Contains(slot.Id)),
                Atom.Filled => !(atom.IsPeriod && YearOf(atom) is not null),
                Atom.Bare => !atom.IsPeriod || !ground.Facts.Any(fact => fact.Year == YearOf(atom)),
                Atom.Mark { Sign: '《' or '》' or '「' or '」' or '(' or ')' or '（' or '）' } => true,
                _ => false,
            };
            if (isFault)
                return $"'{clause.TextOf(atom)}' is not in the words of a fact, nor a word that only introduces one";
        }

        return null;
    }

    private static bool IsIntroducing(Clause clause, Atom atom, Vocables introducing)
    {
        for (var at = atom.Start; at < atom.End;)
        {
            var length = introducing.At(clause.Folded, at);
            if (length == 0 && !IsInPhrase(clause, at, introducing))
                return false;
            at += length == 0 ? atom.End - at : length;
        }

        return true;
    }

    /// <summary>A word in the middle of a phrase.</summary>
    private static bool IsInPhrase(Clause clause, int at, Vocables introducing)
    {
        for (var begin = at - 1; begin >= Math.Max(clause.Atoms[0].Start, at - 26); begin--)
            if ((begin == 0 || !char.IsAsciiLetterOrDigit(clause.Folded[begin - 1])) && introducing.At(clause.Folded, begin) is var length && begin + length > at)
                return true;
        return false;
    }
}
