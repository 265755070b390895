using Assistant.Figures;

namespace Assistant.Questions;

/// <summary>Years among the figures of a text.</summary>
internal static class Calendar
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const int FirstShort = 15;
    private const int LastShort = 35;

    /// <summary>Whether the figure is a year: marked as one, or a bare number of a year's size.</summary>
    public static bool IsYear(Figure figure) =>
        figure.Kind == FigureKind.Year
        || (figure.Kind == FigureKind.Number && figure.Value is >= FirstYear and <= LastYear && decimal.IsInteger(figure.Value) && figure.Unit.Length == 0)
        || IsShort(figure);

    /// <summary>The years named, both ends of a span.</summary>
    public static IReadOnlyList<int> Years(IReadOnlyList<FigureSpan> figures) =>
        [.. figures.Where(span => IsYear(span.Figure)).SelectMany(span => Of(span.Figure)).Distinct()];

    private static IEnumerable<int> Of(Figure figure)
    {
        yield return IsShort(figure) ? 2000 + (int)figure.Value : (int)figure.Value;
        if (figure.High is { } high)
            yield return (int)high;
    }

    /// <summary>"22年" is the year 2022, not a length of time.</summary>
    private static bool IsShort(Figure figure) =>
        figure is { Kind: FigureKind.Duration, Unit: "year", High: null, Value: >= FirstShort and <= LastShort } && decimal.IsInteger(figure.Value);
}
