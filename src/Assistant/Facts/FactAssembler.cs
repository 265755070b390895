using System.Globalization;
using Assistant.Figures;

namespace Assistant.Facts;

/// <summary>Makes typed facts of the rows of facts.yaml and notes every fault with the fact's id.</summary>
internal sealed class FactAssembler(List<string> faults, IReadOnlyList<Term> terms, int paragraphs)
{
    private readonly HashSet<string> known = [.. terms.Select(term => term.Id)];
    private readonly HashSet<string> metrics = [.. terms.Where(term => term.Kind == TermKind.Metric).Select(term => term.Id)];

    public List<Fact> Assemble(List<FactRow> rows)
    {
        var facts = new List<Fact>(rows.Count);
        var seen = new HashSet<string>(rows.Count);
        foreach (var row in rows)
        {
            var before = faults.Count;
            Check(row, seen);
            if (faults.Count == before)
                facts.Add(Typed(row));
        }

        return facts;
    }

    private void Check(FactRow row, HashSet<string> seen)
    {
        if (string.IsNullOrWhiteSpace(row.Id))
            Fault(row, "has no id");
        else if (!seen.Add(row.Id))
            Fault(row, "the id is there twice");
        if (!Enum.TryParse<FactKind>(row.Kind, ignoreCase: true, out var kind))
            Fault(row, $"kind '{row.Kind}' is none of {string.Join(", ", Enum.GetNames<FactKind>()).ToLowerInvariant()}");
        if (row.Paragraph < 1 || row.Paragraph > paragraphs)
            Fault(row, $"paragraph {row.Paragraph} is not within 1 to {paragraphs}");
        if (string.IsNullOrWhiteSpace(row.En) || string.IsNullOrWhiteSpace(row.Zh))
            Fault(row, "needs a text in en and zh");
        if (kind == FactKind.Figure)
            CheckFigure(row);
        CheckFigures(row);
        foreach (var unknown in row.Answers.Where(answer => answer is not ("where" or "when" or "why" or "trend")))
            Fault(row, $"answers names '{unknown}', which is none of where, when, why, trend");
        foreach (var id in Ids(row).Where(id => !known.Contains(id)))
            Fault(row, $"names '{id}', which is not in the lexicon");
    }

    private void CheckFigure(FactRow row)
    {
        if (row.Metric is null || !metrics.Contains(row.Metric))
            Fault(row, $"metric '{row.Metric}' is no metric of the lexicon");
        if (row.Subject is null)
            Fault(row, "a figure needs a subject");
        if (row.Value is null || FirstFigure(row.Value) is null)
            Fault(row, $"value '{row.Value}' is no figure");
        if (row.Qualifier is not null && Bounds(row.Qualifier) is null)
            Fault(row, $"qualifier '{row.Qualifier}' is none of exact, over, nearly, about, up-to, at-least, at-level");
        if (row.Nature is not (null or "result" or "target"))
            Fault(row, $"nature '{row.Nature}' is neither result nor target");
        if (row.En?.Contains("{value}", StringComparison.Ordinal) == false && row.Zh?.Contains("{value}", StringComparison.Ordinal) == false
            && row.Metric != "economy-size-rank")
            Fault(row, "the texts of a figure need the slot {value}");
    }

    private void CheckFigures(FactRow row)
    {
        foreach (var text in row.Figures.Where(text => FirstFigure(text) is null))
            Fault(row, $"figures holds '{text}', which is no figure");
        if (row.Date is not null && FirstFigure(DateText(row.Date)) is null)
            Fault(row, $"date '{row.Date}' is no date");
        if (row.Period is not null && !int.TryParse(row.Period, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            Fault(row, $"period '{row.Period}' is no year");
    }

    private void Fault(FactRow row, string what) => faults.Add($"facts.yaml: {row.Id ?? "(no id)"}: {what}");

    private static IEnumerable<string> Ids(FactRow row)
    {
        string?[] slots = [row.Subject, row.Speaker, row.Person, row.Company];
        return slots.OfType<string>().Concat(row.About).Concat(row.Policies).Concat(row.Defines).Concat(row.Members);
    }

    private static Fact Typed(FactRow row)
    {
        var value = row.Value is null ? null : FirstFigure(row.Value)! with { Bound = Bounds(row.Qualifier ?? "exact")!.Value };
        var date = row.Date is null ? null : FirstFigure(DateText(row.Date));
        int? year = row.Period is null ? null : int.Parse(row.Period, CultureInfo.InvariantCulture);
        return new Fact
        {
            Id = row.Id!,
            Kind = Enum.Parse<FactKind>(row.Kind!, ignoreCase: true),
            Paragraph = row.Paragraph,
            Metric = row.Metric,
            Subject = row.Subject,
            Year = year,
            Value = value,
            Nature = row.Nature == "target" ? Nature.Target : Nature.Result,
            Speaker = row.Speaker,
            Person = row.Person,
            Company = row.Company,
            Date = date,
            About = [.. row.About, .. row.Policies.Except(row.About)],
            Answers = row.Answers,
            Members = row.Members,
            Defines = row.Defines,
            Others = Others(row),
            Text = new SlotWriter(value, date, year, row.Items, row.Qualifier).Write(row.En!, row.Zh!),
        };
    }

    private static List<Figure> Others(FactRow row)
    {
        var others = row.Figures.Select(text => FirstFigure(text)!).ToList();
        if (row.Items is { } items)
            others.Add(new Figure(FigureKind.Count, items, null, "", Bound.Exact));
        return others;
    }

    private static string DateText(string date) => date.Length == 4 ? date + "年" : date;

    private static Figure? FirstFigure(string text) =>
        FigureScanner.Scan(text) is [var first, ..] ? first.Figure : null;

    internal static Bound? Bounds(string qualifier) => qualifier switch
    {
        "exact" => Bound.Exact,
        "over" => Bound.More,
        "nearly" => Bound.Less,
        "about" => Bound.About,
        "up-to" => Bound.AtMost,
        "at-least" or "at-level" => Bound.AtLeast,
        _ => null,
    };
}
