using Assistant.Facts;
using Assistant.Figures;

namespace Assistant.Evaluation.Grading;

/// <summary>The figures that a reply may state: those of some facts, those computed from them, and those that the user wrote.</summary>
public sealed class Grounds
{
    private const int LeastDigits = 2;

    private readonly List<Figure> given = [];
    private readonly List<(decimal Value, FigureKind Kind)> computed = [];

    public Grounds(FactBase facts, IEnumerable<string> ids, IEnumerable<string> turns)
    {
        Fact[] used = [.. ids.Distinct().Select(facts.Find).OfType<Fact>()];
        given.AddRange(Scan(facts.Article.Title.English));
        foreach (var fact in used)
            given.AddRange(FiguresOf(fact));
        given.AddRange(turns.SelectMany(Scan).SelectMany(Meanings));
        Compute(used);
    }

    /// <summary>Whether a figure is one of the facts or of the user, or comes out of the facts by one calculation, properly rounded.</summary>
    public bool Hold(Figure figure) =>
        given.Any(other => ReplyText.AreAlike(figure, other)) || computed.Any(result => IsKind(figure, result.Kind) && IsRounding(figure.Value, result.Value));

    private static IEnumerable<Figure> Scan(string text) => FigureScanner.Scan(text).Select(span => span.Figure);

    /// <summary>A user's "22年" is the year 2022 as well as 22 years.</summary>
    private static IEnumerable<Figure> Meanings(Figure figure)
    {
        yield return figure;
        if (figure is { Kind: FigureKind.Duration or FigureKind.Number, Value: >= 10 and < 100 })
            yield return new Figure(FigureKind.Year, 2000 + figure.Value, null, "", Bound.Exact);
    }

    private static IEnumerable<Figure> FiguresOf(Fact fact)
    {
        foreach (var figure in fact.Others.Concat(Scan(fact.Text.English)).Concat(Scan(fact.Text.Traditional)))
            yield return figure;
        if (fact.Value is { } value)
            yield return value;
        if (fact.Date is { } date)
            yield return date;
        if (fact.Year is { } year)
            yield return new Figure(FigureKind.Year, year, null, "", Bound.Exact);
    }

    private void Compute(IReadOnlyList<Fact> facts)
    {
        Figure[] values = [.. facts.Select(fact => fact.Value).OfType<Figure>().Where(value => value.Kind is not FigureKind.Ordinal && value.Value != 0)];
        foreach (var a in values)
            foreach (var b in values)
                if (!ReferenceEquals(a, b))
                    Compute(a.Value, b.Value, a.Kind);
        foreach (var kind in values.GroupBy(value => value.Kind).Where(group => group.Count() > 1))
        {
            var sum = kind.Sum(value => value.Value);
            computed.Add((sum, kind.Key));
            computed.Add((sum / kind.Count(), kind.Key));
            computed.AddRange(kind.Select(value => (value.Value / sum * 100, FigureKind.Percent)));
            if (kind.Count() > 2)
                foreach (var value in kind)
                    Against(sum - value.Value, kind.Count() - 1, value.Value, kind.Key);
        }

        foreach (var fact in facts)
            if (fact is { Year: { } year, Value: { Kind: FigureKind.Duration } run })
                computed.Add((year - run.Value + 1, FigureKind.Year));
    }

    /// <summary>The total and the mean of all values but one, set against that one.</summary>
    private void Against(decimal total, int count, decimal other, FigureKind kind)
    {
        foreach (var whole in new[] { total, total / count })
        {
            computed.Add((whole, kind));
            computed.Add((Math.Abs(whole - other), kind));
            computed.Add((whole / other, FigureKind.Multiple));
        }
    }

    private void Compute(decimal a, decimal b, FigureKind kind)
    {
        var difference = Math.Abs(a - b);
        computed.Add((a + b, kind));
        computed.Add((difference, kind is FigureKind.Percent ? FigureKind.PercentagePoint : kind));
        computed.Add((a / b, kind));
        computed.Add((a / b, FigureKind.Multiple));
        computed.Add((a / b * 100, FigureKind.Percent));
        computed.Add((difference / b * 100, FigureKind.Percent));
        if (difference != 0)
            computed.Add((b / difference * 100, FigureKind.Percent));
        if (kind is FigureKind.Percent)
            computed.Add((b / (1 + (a / 100)), FigureKind.Money));
    }

    private static bool IsKind(Figure figure, FigureKind kind) =>
        figure.Kind == kind || (figure.Kind is FigureKind.Number && kind is FigureKind.Money or FigureKind.Count or FigureKind.Multiple);

    /// <summary>Whether a value is a result rounded to its own digits, at least two.</summary>
    private static bool IsRounding(decimal value, decimal result)
    {
        if (value <= 0 || result <= 0)
            return false;
        var step = 1m;
        while (value / step >= 10)
            step *= 10;
        while (value / step < 1)
            step /= 10;
        var digits = 1;
        for (; digits < LeastDigits || value % step != 0; digits++)
            step /= 10;
        return Math.Abs(value - result) <= step / 2;
    }
}
