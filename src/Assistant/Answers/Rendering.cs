using System.Globalization;
using System.Text;
using Assistant.Facts;
using Assistant.Figures;
using Assistant.Language;
using Assistant.Retrieval;

namespace Assistant.Answers;

/// <summary>The text of a draft with the facts that it cites, in the order of their numbers. Still unchecked.</summary>
internal sealed record Rendering(string Text, IReadOnlyList<Fact> Cited)
{
    public static Rendering Of(Draft draft)
    {
        var text = new StringBuilder(512);
        var cited = new List<Fact>();
        foreach (var segment in draft.Segments)
            Append(text, segment, draft.Tongue, cited);
        var written = text.ToString();
        return new Rendering(draft.Tongue == Tongue.SimplifiedChinese ? Simplifier.Simplify(written) : written, cited);
    }

    private static void Append(StringBuilder text, Segment segment, Tongue tongue, List<Fact> cited)
    {
        var written = tongue == Tongue.SimplifiedChinese ? Tongue.TraditionalChinese : tongue;
        switch (segment)
        {
            case Segment.Words words:
                text.Append(words.Text);
                break;
            case Segment.Stated stated:
                AppendStated(text, stated.Fact.Text.In(written), Number(cited, stated.Fact));
                break;
            case Segment.Line line:
                text.Append(OnOneLine(line.Fact.Text.In(written), written)).Append(CultureInfo.InvariantCulture, $" [{Number(cited, line.Fact)}]");
                break;
            case Segment.Quotation quotation:
                text.Append(Excerpt.Of(quotation.Text));
                break;
            case Segment.Value value:
                text.Append(SlotWriter.Bold(FigureWriter.Write(value.Fact.Value!, written))).Append(CultureInfo.InvariantCulture, $" [{Number(cited, value.Fact)}]");
                break;
            case Segment.Computed computed:
                text.Append(WithWorking(SlotWriter.Bold(FigureWriter.Write(computed.Calculation.Result, written)), Working(computed.Calculation, written)));
                break;
            case Segment.Quoted quoted:
                text.Append(FigureWriter.Write(quoted.Figure, written));
                break;
            case Segment.AskedYear asked:
                text.Append(FigureWriter.Write(new Figure(FigureKind.Year, asked.Year, null, "", Bound.Exact), written));
                break;
        }
    }

    /// <summary>One bracket holds the article's unit, where there is one, and the working.</summary>
    private static string WithWorking(string result, string working) => result.EndsWith(')') ? $"{result[..^1]}; {working})" : $"{result} ({working})";

    /// <summary>The working of a calculation with its operands in the reader's unit.</summary>
    public static string Working(Calculation calculation, Tongue tongue) =>
        string.Format(CultureInfo.InvariantCulture, calculation.Working, [.. calculation.Operands.Select(fact => Plain(fact.Value!, tongue))]);

    private static string Plain(Figure figure, Tongue tongue)
    {
        var text = FigureWriter.Write(figure with { Bound = Bound.Exact }, tongue);
        var bracket = text.IndexOf(" (", StringComparison.Ordinal);
        return (bracket < 0 ? text : text[..bracket]).Replace(" yuan", "", StringComparison.Ordinal).Replace("元", "", StringComparison.Ordinal);
    }

    /// <summary>The citation goes before the first list line, else after the last word.</summary>
    private static void AppendStated(StringBuilder text, string fact, int number)
    {
        var list = fact.IndexOf("\n- ", StringComparison.Ordinal) - 1;
        if (list < 0)
            text.Append(fact).Append(CultureInfo.InvariantCulture, $" [{number}]");
        else
            text.Append(fact, 0, list).Append(CultureInfo.InvariantCulture, $" [{number}]").Append(fact, list, fact.Length - list);
    }

    /// <summary>The text of a fact without the line breaks of its list.</summary>
    public static string OnOneLine(string fact, Tongue tongue) =>
        fact.Replace(":\n- ", tongue == Tongue.English ? ": " : ":", StringComparison.Ordinal).Replace("\n- ", tongue == Tongue.English ? "; " : ";", StringComparison.Ordinal);

    private static int Number(List<Fact> cited, Fact fact)
    {
        var at = cited.IndexOf(fact);
        if (at >= 0)
            return at + 1;
        cited.Add(fact);
        return cited.Count;
    }
}
