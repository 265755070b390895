using Assistant.Facts;
using Assistant.Figures;
using Assistant.Retrieval;

namespace Assistant.Answers;

/// <summary>Collects the segments of a draft.</summary>
internal sealed class Composition
{
    private readonly List<Segment> segments = [];

    public IReadOnlyList<Segment> Segments => segments;

    public Composition Say(string words)
    {
        segments.Add(new Segment.Words(words));
        return this;
    }

    public Composition State(Fact fact)
    {
        segments.Add(new Segment.Stated(fact));
        return this;
    }

    public Composition State(IEnumerable<Fact> facts, string between)
    {
        var isFirst = true;
        foreach (var fact in facts)
        {
            if (!isFirst)
                Say(between);
            State(fact);
            isFirst = false;
        }

        return this;
    }

    public Composition Line(IEnumerable<Fact> facts, string between)
    {
        var isFirst = true;
        foreach (var fact in facts)
        {
            if (!isFirst)
                Say(between);
            segments.Add(new Segment.Line(fact));
            isFirst = false;
        }

        return this;
    }

    public Composition QuoteWords(string words)
    {
        segments.Add(new Segment.Quotation(words));
        return this;
    }

    public Composition Value(Fact fact)
    {
        segments.Add(new Segment.Value(fact));
        return this;
    }

    public Composition Compute(Calculation calculation)
    {
        segments.Add(new Segment.Computed(calculation));
        return this;
    }

    public Composition Quote(Figure figure)
    {
        segments.Add(new Segment.Quoted(figure));
        return this;
    }

    public Composition Year(int year)
    {
        segments.Add(new Segment.AskedYear(year));
        return this;
    }
}
