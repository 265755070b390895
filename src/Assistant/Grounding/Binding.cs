using Assistant.Answers;
using Assistant.Facts;
using Assistant.Figures;
using Assistant.Language;
using Assistant.Retrieval;

namespace Assistant.Grounding;

/// <summary>One pass over one draft.</summary>
internal sealed class Binding
{
    private readonly FactBase facts;
    private readonly Ground ground;
    private readonly Slots slots;
    private readonly string folded;
    private readonly AtomReader atoms;
    private readonly ClauseBinder clauses;
    private readonly CalculationBinder calculations;
    private readonly Headings headings;
    private readonly List<Segment> segments = [];
    private readonly HashSet<Fact> told = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Fact> whole = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<int> parts = [];
    private readonly List<(string Words, Fact Fact)> verbatim;
    private Context context = Context.None;
    private bool hasOpenHeading;
    private bool hasWordsOfModel;

    public Binding(FactBase facts, Ground ground, Slots slots, Func<Fact, Tongue, string> plain)
    {
        (this.facts, this.ground, this.slots) = (facts, ground, slots);
        folded = Script.Fold(slots.Text);
        var names = Names.Of(facts, ground.Facts);
        atoms = new AtomReader(slots, names, Wording.Default);
        clauses = new ClauseBinder(facts, ground, Wording.Default);
        calculations = new CalculationBinder(ground, Wording.Default);
        headings = new Headings(ground, Wording.Default);
        verbatim = [.. ground.Facts.Select(fact => (plain(fact, ground.Tongue), fact))];
    }

    public List<string> Reasons { get; } = [];

    public Draft Draft => new(ground.Tongue, segments, [.. ground.Evidence, new Evidence.Answer { Facts = ground.Facts, Calculations = ground.Calculations }]);

    /// <summary>The calculations told.</summary>
    public IReadOnlyList<Calculation> Calculations => [.. segments.OfType<Segment.Computed>().Select(segment => segment.Calculation).Distinct()];

    /// <summary>What the questions of the turn ask for and the draft does not tell.</summary>
    public List<string> Missing()
    {
        var missing = new List<string>();
        if (hasOpenHeading)
            missing.Add("a heading has nothing below it");
        foreach (var at in Untold())
            missing.Add($"question {at + 1} is not answered: tell one of its facts or write {{{{part:{at + 1}}}}}");
        if (told.Count == 0 && parts.Count == 0)
            missing.Add("nothing is told");
        return missing;
    }

    /// <summary>The questions, from 0, that the draft does not answer.</summary>
    public IEnumerable<int> Untold() => Enumerable.Range(0, ground.Evidence.Count).Where(at => !parts.Contains(at) && !Tells(ground.Evidence[at]));

    /// <summary>Whether something has to follow: nothing is told yet, or nothing below a heading.</summary>
    public bool IsOpen => hasOpenHeading || (told.Count == 0 && parts.Count == 0);

    /// <summary>Whether the draft holds prepared parts alone.</summary>
    public bool IsPrepared => parts.Count > 0 && !hasWordsOfModel;

    public void Read()
    {
        var text = slots.Text;
        if (TongueReader.Read(Slots.WithoutMarks(text), ground.Tongue == Tongue.TraditionalChinese ? "zh-Hant" : "zh-Hans", ground.Tongue) != ground.Tongue)
            Reasons.Add("the answer is not in the reader's language and script");
        for (var at = 0; at < text.Length && Reasons.Count == 0;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at = ReadSpace(at);
                continue;
            }

            if (text[at] == '-' && at + 1 < text.Length && text[at + 1] == ' ' && (at == 0 || text[at - 1] == '\n'))
            {
                segments.Add(new Segment.Words("- "));
                at += 2;
                continue;
            }

            at = ReadVerbatim(at) ?? ReadSentence(at);
        }
    }

    private bool Tells(Evidence evidence) => evidence switch
    {
        Evidence.Answer or Evidence.Compared => evidence.Facts.Any(told.Contains),
        Evidence.Gap { What.Lack: Lack.Topic } or Evidence.Talk { About: Topic.Unclear } => told.Count > 0,
        _ => false,
    };

    private int ReadSpace(int at)
    {
        var end = at;
        while (end < slots.Text.Length && char.IsWhiteSpace(slots.Text[end]))
            end++;
        var lines = slots.Text.AsSpan(at, end - at).Count('\n');
        if (lines > 1 && !hasOpenHeading)
            context = Context.None;
        segments.Add(new Segment.Words(lines switch { 0 => " ", 1 => "\n", _ => "\n\n" }));
        return end;
    }

    /// <summary>A fact in its own words is that fact.</summary>
    private int? ReadVerbatim(int at)
    {
        foreach (var (words, fact) in verbatim)
        {
            if (string.CompareOrdinal(folded, at, words, 0, words.Length) != 0 || (at + words.Length < folded.Length && !char.IsWhiteSpace(folded[at + words.Length])))
                continue;
            if (headings.FaultBefore(new Clause([], folded), fact, context) is { } fault)
                Reasons.Add(fault);
            Tell(fact, new Segment.Stated(fact));
            return at + words.Length;
        }

        return null;
    }

    private int ReadSentence(int start)
    {
        var end = Sentences.End(slots.Text, start);
        var read = atoms.Read(start, end);
        if (read.OfType<Atom.Stray>().FirstOrDefault() is { } stray)
            Reasons.Add($"'{slots.Text[stray.Start..stray.End]}' is no character that answers use");
        else if (read.OfType<Atom.Filled>().Any(atom => atom.Slot is { Kind: "part" } or { Kind: "fact", Field: "" }))
            ReadStatement(read, start);
        else if (read.Exists(atom => atom.IsFigure))
            ReadFigures(read, start);
        else
            ReadHeading(read, start, end);
        return end;
    }

    /// <summary>A whole fact or part, behind words that only introduce it.</summary>
    private void ReadStatement(List<Atom> read, int start)
    {
        var body = read[^1] is Atom.Mark { Sign: '.' or '。' } && read.Count > 1 ? read.SkipLast(1).ToList() : read;
        if (body[^1] is not Atom.Filled { Slot: { Kind: "part" } or { Kind: "fact", Field: "" } } filled || body.SkipLast(1).OfType<Atom.Filled>().Any(atom => atom.Slot.Kind is "part" or "fact" or "calc"))
        {
            Reasons.Add("a whole fact or part has to be a sentence of its own");
            return;
        }

        var fact = filled.Slot.Kind == "fact" ? ground.Find(filled.Slot.Id) : null;
        var part = filled.Slot.Kind == "part" && int.TryParse(filled.Slot.Id, out var number) && number > 0 && number <= ground.Parts.Count ? number - 1 : -1;
        if (fact is null && part < 0)
            Reasons.Add($"{filled.Slot} is not among the evidence");
        else if (headings.FaultBefore(new Clause([.. body.SkipLast(1)], folded), fact, context) is { } fault)
            Reasons.Add(fault);
        else
        {
            Copy(body.SkipLast(1), start, filled.Start);
            if (fact is not null)
                Tell(fact, new Segment.Stated(fact));
            else
                Splice(part);
        }
    }

    private void Splice(int part)
    {
        if (!parts.Add(part))
            Reasons.Add($"part {part + 1} is told twice");
        segments.AddRange(ground.Parts[part].Segments);
        hasOpenHeading = false;
        context = Context.None;
    }

    private void ReadHeading(List<Atom> read, int start, int end)
    {
        var clause = new Clause(read, folded);
        if (headings.Fault(clause) is { } fault)
        {
            Reasons.Add(fault);
            return;
        }

        Copy(read, start, end);
        context = headings.After(clause);
        hasOpenHeading |= context != Context.None;
    }

    private void ReadFigures(List<Atom> read, int start)
    {
        var at = start;
        var years = context.Years;
        foreach (var clause in Clause.Split(read, folded))
        {
            var last = clause.Atoms[^1].End;
            if (!Bind(clause, at, last))
                return;
            at = last;
        }

        context = context with { Years = years };
    }

    /// <summary>Exactly one fact or calculation has to be what a figure of the clause tells.</summary>
    private bool Bind(Clause clause, int start, int end)
    {
        var ways = new List<(Atom Figure, Fact? Fact, Calculation? Calculation)>();
        var faults = new List<string>();
        foreach (var figure in clause.Figures)
        {
            foreach (var fact in clauses.Candidates(figure))
                Weigh(clauses.Fault(clause, figure, fact, context), (figure, fact, null));
            foreach (var calculation in calculations.Candidates(figure))
                Weigh(calculations.Fault(clause, figure, calculation, context), (figure, null, calculation));
        }

        if (ways.Count > 0 && ways.TrueForAll(way => ReferenceEquals(way.Fact, ways[0].Fact) && ReferenceEquals(way.Calculation, ways[0].Calculation)))
        {
            Write(clause, ways[0].Figure, ways[0].Fact, ways[0].Calculation, start, end);
            return true;
        }

        Reasons.Add(ways.Count > 1 ? $"'{Shown(clause)}' could be of several facts: use a slot" : faults.FirstOrDefault() ?? $"no fact of this turn gives '{Shown(clause)}'");
        return false;

        void Weigh(string? fault, (Atom, Fact?, Calculation?) way)
        {
            if (fault is null)
                ways.Add(way);
            else
                faults.Add(fault);
        }
    }

    private string Shown(Clause clause) => Slots.WithoutMarks(slots.Text[clause.Atoms[0].Start..clause.Atoms[^1].End]);

    private void Write(Clause clause, Atom figure, Fact? fact, Calculation? calculation, int start, int end)
    {
        var segment = fact is not null ? new Segment.Value(fact) : (Segment)new Segment.Computed(calculation!);
        var doubled = SecondForm(clause, figure);
        hasWordsOfModel = true;
        Copy(clause.Atoms.Where(atom => atom.End <= figure.Start), start, figure.Start);
        if (fact is { Value.Kind: FigureKind.Duration } && ground.Tongue != Tongue.English && !folded.AsSpan(0, figure.Start).EndsWith("连续"))
            segments.Add(new Segment.Words("連續"));
        segments.Add(segment);
        if (fact is { Value.Kind: FigureKind.Duration } && ground.Tongue == Tongue.English && !folded.AsSpan(figure.End).TrimStart(' ').StartsWith("in a row"))
            segments.Add(new Segment.Words(" in a row"));
        var rest = doubled ?? figure.End;
        Copy(clause.Atoms.Where(atom => atom.Start >= rest), rest, end);
        told.UnionWith(fact is not null ? [fact] : calculation!.Operands);
        hasOpenHeading = false;
        var first = fact ?? calculation!.Operands[0];
        var years = clause.Atoms.Where(atom => atom.IsPeriod).Select(clauses.YearOf).OfType<int>().ToList();
        context = context with { Subject = fact?.Subject, Metric = first.Metric, Years = years.Count > 0 ? years : context.Years };
    }

    /// <summary>The end of "(75.12億元)" behind a figure of the same value, which the slot says itself; null where there is none.</summary>
    private static int? SecondForm(Clause clause, Atom figure)
    {
        var at = clause.PlaceOf(figure);
        return at + 3 < clause.Atoms.Count && clause.Atoms[at + 1] is Atom.Mark { Sign: '(' or '（' } && clause.Atoms[at + 2] is Atom.Bare { Figure.Kind: not FigureKind.Year } && clause.Atoms[at + 3] is Atom.Mark { Sign: ')' or '）' } close
            ? close.End
            : null;
    }

    private void Tell(Fact fact, Segment segment)
    {
        hasWordsOfModel = true;
        if (!whole.Add(fact))
            Reasons.Add($"{fact.Id} is told twice");
        segments.Add(segment);
        told.Add(fact);
        hasOpenHeading = false;
        context = context with { Subject = fact.Subject, Metric = fact.Metric };
    }

    /// <summary>The words of a stretch, with its slots of names and periods rendered.</summary>
    private void Copy(IEnumerable<Atom> stretch, int start, int end)
    {
        foreach (var atom in stretch)
        {
            if (atom is not Atom.Filled filled)
                continue;
            Say(start, filled.Start);
            segments.Add(new Segment.Words(Rendered(filled.Slot)));
            start = filled.End;
        }

        Say(start, end);
    }

    private void Say(int start, int end)
    {
        if (end <= start)
            return;
        hasWordsOfModel = true;
        segments.Add(new Segment.Words(slots.Text[start..end]));
    }

    private string Rendered(Slot slot)
    {
        if (slot.Kind is "policy" or "person")
            return facts.Term(slot.Id) is var term && ground.Tongue == Tongue.English ? term.English : term.Chinese;
        return FigureWriter.Write(new Figure(FigureKind.Year, ground.Find(slot.Id)!.Year!.Value, null, "", Bound.Exact), ground.Tongue);
    }
}
