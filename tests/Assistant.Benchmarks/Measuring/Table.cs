using System.Globalization;

namespace Assistant.Benchmarks.Measuring;

/// <summary>Rows of a name and figures, as aligned text.</summary>
internal sealed class Table(string title, params string[] columns)
{
    private const int NameWidth = 30;

    private readonly List<string> lines = [];

    public void Add(string name, params string[] figures) => lines.Add(Line(name, figures));

    public static string Show(double figure, string format = "0.00") => figure.ToString(format, CultureInfo.InvariantCulture);

    public override string ToString() => string.Join(Environment.NewLine, lines.Prepend(Line(title, columns)));

    private string Line(string name, string[] figures) =>
        name.PadRight(NameWidth) + string.Concat(figures.Zip(columns, (figure, column) => figure.PadLeft(column.Length + 3)));
}
