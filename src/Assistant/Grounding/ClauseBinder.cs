using Assistant.Facts;
using Assistant.Figures;
using Assistant.Language;

namespace Assistant.Grounding;

/// <summary>
/// Binds a clause around one figure to a figure fact as a tuple: value with unit and bound, measure, subject, period, scope, target or result.
/// Words that neither say nothing nor stand in the fact, in its order, refuse it.
/// </summary>
internal sealed class ClauseBinder(FactBase facts, Ground ground, Wording wording)
{
    private readonly Wording wording = wording;
    private readonly Dictionary<string, FactWords> words = [];
    private readonly Dictionary<string, (bool China, bool World)> scopes = [];
    private readonly Dictionary<string, bool> tellable = [];

    /// <summary>Facts whose value a figure of the draft may be.</summary>
    public IEnumerable<Fact> Candidates(Atom figure) => figure switch
    {
        Atom.Filled { Slot: { Kind: "fact" } slot } => ground.Find(slot.Id) is { Value: not null } fact ? [fact] : [],
        Atom.Bare bare => ground.Facts.Where(fact => fact.Value is { } value && fact.Kind == FactKind.Figure && IsSame(value, bare.Figure)),
        _ => [],
    };

    /// <summary>Why the clause does not tell the fact, or null where it does.</summary>
    public string? Fault(Clause clause, Atom figure, Fact fact, Context context)
    {
        if (!MayBeTold(fact))
            return $"write {{{{fact:{fact.Id}}}}} to tell this fact";
        return FaultOfNames(clause, fact, context) ?? FaultOfYears(clause, fact, context) ?? FaultOfFigures(clause, figure, fact) ?? FaultOfWords(clause, figure, fact, context);
    }

    private bool MayBeTold(Fact fact)
    {
        if (!tellable.TryGetValue(fact.Id, out var known))
            tellable[fact.Id] = known = IsTellable(fact);
        return known;
    }

    /// <summary>
    /// Whether the value says with the name of its measure what the fact says, so that it may stand in other words; the length of a run leaves
    /// out what lasted.
    /// </summary>
    private bool IsTellable(Fact fact) => fact.Kind == FactKind.Figure && fact.Speaker is null
        && (fact.Value!.Kind != FigureKind.Duration || facts.Term(fact.Metric!).English.Contains("consecutive", StringComparison.Ordinal))
        && fact.Text.In(ground.Tongue).Replace("*", "", StringComparison.Ordinal).Contains(FigureWriter.Write(fact.Value!, ground.Tongue), StringComparison.Ordinal);

    private static string? FaultOfNames(Clause clause, Fact fact, Context context)
    {
        var isNamed = false;
        foreach (var term in clause.Terms)
        {
            if (term.Kind is TermKind.Metric ? term.Id != fact.Metric : term.Kind is not TermKind.Topic && term.Id != fact.Subject && term.Id != fact.Company)
                return $"'{term.English}' is not what {fact.Id} is about";
            isNamed |= term.Id == fact.Subject;
        }

        if (!isNamed && context.Subject != fact.Subject)
            return $"say whose figure {fact.Id} is, by its full name";
        return context.Heading.Count > 0 && !context.Heading.Any(Names.Ids(fact).Contains) ? $"{fact.Id} is not about what its heading names" : null;
    }

    private string? FaultOfYears(Clause clause, Fact fact, Context context)
    {
        var years = clause.Atoms.Where(atom => atom.IsPeriod).Select(YearOf).ToList();
        if (years.Exists(year => year is null || year != fact.Year))
            return $"the year is not that of {fact.Id}";
        if (fact.Year is { } own && context.Years.Count > 0 && years.Count == 0 && !context.Years.Contains(own))
            return $"{fact.Id} is of another year than its sentence";
        return fact.Year is { } given && ground.AskedYears.Count > 0 && !ground.AskedYears.Contains(given) && years.Count == 0
            ? $"say the year of {fact.Id}, which is not the one asked for"
            : null;
    }

    public int? YearOf(Atom atom) => atom switch
    {
        Atom.Filled { Slot: var slot } => ground.Find(slot.Id)?.Year,
        Atom.Bare bare => (int)bare.Figure.Value,
        _ => null,
    };

    /// <summary>Other figures have to be the same value again, or those that the fact itself gives beside its value, none of which may be missing.</summary>
    private static string? FaultOfFigures(Clause clause, Atom figure, Fact fact)
    {
        var others = clause.Figures.Where(other => !ReferenceEquals(other, figure) && !IsSecondForm(clause, figure, other, fact)).ToList();
        if (others.Exists(other => other is not Atom.Bare bare || (!IsSame(fact.Value!, bare.Figure) && !fact.Others.Any(given => IsSame(given, bare.Figure)))))
            return "a clause may hold one figure only";
        return fact.Others.Any(given => !others.Exists(other => other is Atom.Bare bare && IsSame(given, bare.Figure)))
            ? $"{fact.Id} needs its other figures beside it: write {{{{fact:{fact.Id}}}}}"
            : null;
    }

    /// <summary>"Over 76,000 (7.6萬)": the same value again in brackets, where its bound is understood.</summary>
    private static bool IsSecondForm(Clause clause, Atom figure, Atom other, Fact fact)
    {
        var at = clause.PlaceOf(figure);
        return at + 2 < clause.Atoms.Count && clause.Atoms[at + 1] is Atom.Mark { Sign: '(' or '（' } && ReferenceEquals(clause.Atoms[at + 2], other)
            && other is Atom.Bare bare && Figure.Same(fact.Value!, bare.Figure) && (bare.Figure.Bound == Bound.Exact || bare.Figure.Bound == fact.Value!.Bound);
    }

    private static bool IsSame(Figure given, Figure written) => Figure.Same(given, written) && given.Bound == written.Bound && (written.Kind != FigureKind.Number || given.Kind == FigureKind.Count);

    private string? FaultOfWords(Clause clause, Atom figure, Fact fact, Context context)
    {
        var isMeasured = clause.Terms.Any(term => term.Id == fact.Metric);
        var said = new Said(this, clause, fact, null);
        var unknown = clause.Atoms.Select(said.Unknown).FirstOrDefault(part => part is not null);
        if (unknown is not null || !(isMeasured || context.Metric == fact.Metric))
        {
            var reading = WordsOf(fact).Begin();
            said = new Said(this, clause, fact, reading);
            if (clause.Atoms.Select(said.Unknown).FirstOrDefault(part => part is not null) is { } foreign)
                return $"'{foreign}' is not in {fact.Id}";
            if (!reading.IsWhole)
                return unknown is null ? $"say what {fact.Id} measures: {facts.Term(fact.Metric!).English}" : $"'{unknown}' needs all of {fact.Id} beside it, or none";
        }

        if (fact.Nature == Nature.Target && !said.IsTarget && !(isMeasured && facts.Term(fact.Metric!).English.Contains("target", StringComparison.Ordinal)))
            return $"say that {fact.Id} is a target";
        return FaultOfScope(figure, fact, said);
    }

    private string? FaultOfScope(Atom figure, Fact fact, Said said)
    {
        var (china, world) = ScopeOf(fact);
        if ((said.China && !china) || (said.World && !world))
            return $"the scope is not that of {fact.Id}";
        if (fact.Value!.Kind == FigureKind.Ordinal && (china || world) && !said.China && !said.World && !facts.Term(fact.Metric!).English.Contains("Global", StringComparison.Ordinal))
            return $"say among whom {fact.Id} ranks";
        return (said.China || said.World) && !said.IsScopeInPlace(figure) ? $"the scope of {fact.Id} has to stand behind 'in' or before the rank" : null;
    }

    /// <summary>Whether the fact speaks of all of China, and of the world.</summary>
    private (bool China, bool World) ScopeOf(Fact fact)
    {
        if (!scopes.TryGetValue(fact.Id, out var known))
        {
            var text = Script.Fold(fact.Text.In(ground.Tongue));
            scopes[fact.Id] = known = (Has(wording.China, text), Has(wording.World, text));
        }

        return known;
    }

    private static bool Has(Vocables vocables, string text)
    {
        for (var at = 0; at < text.Length; at++)
            if ((at == 0 || !char.IsAsciiLetter(text[at - 1]) || !char.IsAsciiLetter(text[at])) && vocables.At(text, at) > 0)
                return true;
        return false;
    }

    private FactWords WordsOf(Fact fact)
    {
        if (!words.TryGetValue(fact.Id, out var known))
        {
            var subject = facts.Term(fact.Subject!);
            var names = ground.Tongue == Tongue.English ? [subject.English] : new[] { subject.Chinese, Simplifier.Simplify(subject.Chinese) };
            words[fact.Id] = known = new FactWords(fact, names, ground.Tongue, wording.Around(fact), wording.Clinging);
        }

        return known;
    }

    /// <summary>What the words of a clause say besides its names and figures.</summary>
    private sealed class Said(ClauseBinder binder, Clause clause, Fact fact, FactWords.Reading? reading)
    {
        private readonly Vocables common = binder.wording.Around(fact);
        private int scopeStart = -1;
        private int scopeEnd = -1;
        private bool isBehindIn;

        public bool IsTarget { get; private set; }

        public bool China { get; private set; }

        public bool World { get; private set; }

        /// <summary>The part of an atom that neither the fact nor a common word explains, or null.</summary>
        public string? Unknown(Atom atom) => atom switch
        {
            Atom.Stray => clause.TextOf(atom),
            Atom.Filled { Slot: { Kind: "policy" or "person" or "part" or "calc" } slot } => slot.ToString(),
            Atom.Filled { Slot: { Kind: "fact", Field: "" } slot } => slot.ToString(),
            Atom.Named { Term.Kind: TermKind.Topic } or Atom.Words => UnknownWords(clause.TextOf(atom), atom.Start),
            _ => null,
        };

        /// <summary>"In China" behind the rank, or 全國 right before it: nothing else would say among whom.</summary>
        public bool IsScopeInPlace(Atom figure) => isBehindIn || clause.Folded.AsSpan(scopeEnd, Math.Max(0, figure.Start - scopeEnd)).Trim(" 的第居排名位列".AsSpan()).Length == 0;

        private string? UnknownWords(string text, int start)
        {
            for (var at = 0; at < text.Length;)
            {
                var length = char.IsAsciiLetter(text[at]) ? Latin(text, at, start) : Chinese(text, at, start);
                if (length == 0 && text[at] is not (' ' or '-' or '—'))
                    return text[at..];
                at += Math.Max(1, length);
            }

            return null;
        }

        private int Latin(string text, int at, int start)
        {
            var end = at;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '&' or '-'))
                end++;
            var isScope = IsScope(start + at, end - at);
            return Phrase(start + at) || reading?.TakeWord(text[at..end]) is true || isScope ? end - at : 0;
        }

        /// <summary>Whether the word belongs to a common word or phrase ("came to") of the clause.</summary>
        private bool Phrase(int at)
        {
            var from = clause.Atoms[0].Start;
            for (var begin = at; begin >= Math.Max(from, at - 22); begin--)
            {
                if (begin > from && char.IsAsciiLetterOrDigit(clause.Folded[begin]) && char.IsAsciiLetterOrDigit(clause.Folded[begin - 1]))
                    continue;
                var length = common.At(clause.Folded, begin);
                if (begin + length <= at)
                    continue;
                IsTarget |= binder.wording.Target.At(clause.Folded, begin) > 0;
                return true;
            }

            return false;
        }

        private int Chinese(string text, int at, int start)
        {
            var run = text.AsSpan(at);
            var known = common.At(clause.Folded.AsSpan(0, start + text.Length), start + at);
            var isScope = run.Length > 1 && IsScope(start + at, 2);
            var taken = reading?.TakeRun(run) ?? 0;
            for (var inside = 1; inside + 1 < taken; inside++)
                IsScope(start + at + inside, 2);
            if (isScope)
                return Math.Max(2, taken);
            if (taken >= known && taken > 0)
                return taken;
            IsTarget |= known > 0 && binder.wording.Target.At(clause.Folded, start + at) > 0;
            return known;
        }

        private bool IsScope(int at, int length)
        {
            var (isChina, isWorld) = (binder.wording.China.At(clause.Folded, at) == length, binder.wording.World.At(clause.Folded, at) == length);
            if (!isChina && !isWorld)
                return false;
            (China, World, scopeStart, scopeEnd) = (China || isChina, World || isWorld, at, at + length);
            var before = clause.Folded.AsSpan(0, scopeStart).TrimEnd(' ');
            isBehindIn |= before.EndsWith(" in") || before.EndsWith(" in the") || clause.Folded.AsSpan(at, length) is "nationwide" or "worldwide" or "globally" or "nationally";
            return true;
        }
    }
}
