using Assistant.Answers;
using Assistant.Facts;
using Assistant.Figures;

namespace Assistant.Grounding;

/// <summary>
/// Binds every figure, date and rank of a draft to a fact that it cites, to a calculation of this turn, or to a figure of the user's own that
/// it repeats to correct it. Pure and linear in the length of the text.
/// </summary>
internal sealed class Guard
{
    private readonly Dictionary<string, List<Figure>> figuresOfFacts;
    private readonly List<Figure> ofArticle;

    public Guard(FactBase facts)
    {
        figuresOfFacts = facts.Facts.ToDictionary(fact => fact.Id, FiguresOf);
        ofArticle = [.. new[] { facts.Article.Title.English, facts.Article.Title.Traditional }.SelectMany(Scan)];
        foreach (var term in facts.Terms.Where(term => term.Kind is TermKind.Event or TermKind.Policy))
            ofArticle.AddRange(Scan(term.English).Concat(Scan(term.Chinese)).Where(figure => figure.Kind == FigureKind.Year));
    }

    /// <summary>The verdict on a draft.</summary>
    public Verdict Check(Draft draft)
    {
        var rendering = Rendering.Of(draft);
        var allowed = Allowed(draft, rendering);
        var reasons = new List<string>();
        foreach (var span in FigureScanner.Scan(WithoutMarks(WithoutQuotations(draft, rendering))))
            if (!allowed.Exists(figure => Figure.Same(figure, span.Figure)))
                reasons.Add($"no cited fact gives {span.Figure.Kind} {span.Figure.Value}");
        return reasons.Count == 0 ? new Verdict.Bound(rendering.Text, rendering.Cited) : new Verdict.Refused(reasons);
    }

    /// <summary>The figures that some facts, and the article's title and names, hold.</summary>
    public IEnumerable<Figure> FiguresOf(IEnumerable<string> facts) => ofArticle.Concat(facts.SelectMany(id => figuresOfFacts[id]));

    /// <summary>What the assistant itself says; words that it shows as the user's are the user's to answer for.</summary>
    private static string WithoutQuotations(Draft draft, Rendering rendering) => draft.Segments.Any(segment => segment is Segment.Quotation)
        ? Rendering.Of(draft with { Segments = [.. draft.Segments.Where(segment => segment is not Segment.Quotation)] }).Text
        : rendering.Text;

    private List<Figure> Allowed(Draft draft, Rendering rendering)
    {
        List<Figure> allowed = [.. FiguresOf(rendering.Cited.Select(fact => fact.Id))];
        foreach (var calculation in draft.Evidence.SelectMany(evidence => evidence.Calculations))
        {
            allowed.Add(calculation.Result);
            allowed.AddRange(Scan(Rendering.Working(calculation, draft.Tongue)));
        }

        foreach (var segment in draft.Segments)
        {
            if (segment is Segment.Quoted quoted)
                allowed.Add(quoted.Figure);
            if (segment is Segment.AskedYear asked)
                allowed.Add(new Figure(FigureKind.Year, asked.Year, null, "", Figures.Bound.Exact));
        }

        return allowed;
    }

    private static List<Figure> FiguresOf(Fact fact)
    {
        List<Figure> figures = [.. fact.Others];
        if (fact.Value is { } value)
            figures.Add(value);
        if (fact.Date is { } date)
            figures.Add(date);
        if (fact.Year is { } year)
            figures.Add(new Figure(FigureKind.Year, year, null, "", Figures.Bound.Exact));
        figures.AddRange(Scan(fact.Text.English));
        figures.AddRange(Scan(fact.Text.Traditional));
        return figures;
    }

    private static IEnumerable<Figure> Scan(string text) => FigureScanner.Scan(WithoutMarks(text)).Select(span => span.Figure);

    /// <summary>The text without bold marks and citation numbers.</summary>
    private static string WithoutMarks(string text)
    {
        var plain = new System.Text.StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '*')
                continue;
            var close = text[at] == '[' ? text.IndexOf(']', at) : -1;
            if (close > at + 1 && close < at + 4 && text.AsSpan(at + 1, close - at - 1).IndexOfAnyExceptInRange('0', '9') < 0)
                at = close;
            else
                plain.Append(text[at]);
        }

        return plain.ToString();
    }
}
