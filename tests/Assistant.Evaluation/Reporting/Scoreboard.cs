using System.Globalization;
using System.Text;
using Assistant.Evaluation.Grading;
using Assistant.Language;

namespace Assistant.Evaluation.Reporting;

/// <summary>The result of an evaluation as people read it: a table by kind and script, totals, and every wrong reply with its faults.</summary>
public static class Scoreboard
{
    private const int ReplyLength = 240;

    private static readonly (string Name, Func<Grade, bool> Holds)[] Columns =
    [
        ("all", _ => true),
        ("en", grade => grade.Item.Script == Tongue.English),
        ("hant", grade => grade.Item.Script == Tongue.TraditionalChinese),
        ("hans", grade => grade.Item.Script == Tongue.SimplifiedChinese),
    ];

    public static string Of(IReadOnlyList<Grade> grades)
    {
        var board = new StringBuilder();
        board.Append(CultureInfo.InvariantCulture, $"\n{"kind",-14}");
        foreach (var (name, _) in Columns)
            board.Append(CultureInfo.InvariantCulture, $"{name,18}");
        foreach (var kind in grades.GroupBy(grade => grade.Item.Kind))
            Row(board, kind.Key, [.. kind]);
        Row(board, "total", grades);
        board.Append(CultureInfo.InvariantCulture, $"\n\nunsupported figures {grades.Sum(grade => grade.Unsupported.Count)}");
        board.Append(CultureInfo.InvariantCulture, $", replies in another language {grades.Count(grade => !grade.IsInItsLanguage)}");
        board.Append(CultureInfo.InvariantCulture, $", stray figures a reply {Strays(grades):0.000}");
        board.Append(CultureInfo.InvariantCulture, $"\nmedian length: English {MedianLength(grades, isEnglish: true)}, Chinese {MedianLength(grades, isEnglish: false)}\n");
        foreach (var grade in grades.Where(grade => !grade.IsRight))
            Failure(board, grade);
        foreach (var grade in grades.Where(grade => grade.Strays.Count > 0))
            board.Append(CultureInfo.InvariantCulture, $"\n{grade.Item.Id} strays: {string.Join(", ", grade.Strays.Select(figure => $"{figure.Kind} {figure.Value}"))}");
        return board.ToString();
    }

    /// <summary>Stray figures a reply, on average.</summary>
    public static double Strays(IReadOnlyList<Grade> grades) => grades.Average(grade => grade.Strays.Count);

    /// <summary>The median length of replies in characters, citation numbers and bold marks left out.</summary>
    public static int MedianLength(IEnumerable<Grade> grades, bool isEnglish)
    {
        int[] lengths = [.. grades.Where(grade => grade.Item.Script == Tongue.English == isEnglish).Select(grade => Length(grade.Reply.Text)).Order()];
        return lengths.Length == 0 ? 0 : lengths[lengths.Length / 2];
    }

    /// <summary>The share of right replies in percent.</summary>
    public static double Share(IReadOnlyCollection<Grade> grades) => 100.0 * grades.Count(grade => grade.IsRight) / grades.Count;

    private static int Length(string text) => text.Replace("*", "", StringComparison.Ordinal).Length;

    private static void Row(StringBuilder board, string name, IReadOnlyList<Grade> grades)
    {
        board.Append(CultureInfo.InvariantCulture, $"\n{name,-14}");
        foreach (var (_, holds) in Columns)
        {
            Grade[] cell = [.. grades.Where(holds)];
            board.Append(cell.Length == 0 ? $"{"-",18}" : string.Create(CultureInfo.InvariantCulture, $"{cell.Count(grade => grade.IsRight),4}/{cell.Length,-4} {Share(cell),6:0.0} %"));
        }
    }

    private static void Failure(StringBuilder board, Grade grade)
    {
        var reply = grade.Reply.Text.ReplaceLineEndings(" ");
        board.Append(CultureInfo.InvariantCulture, $"\n{grade.Item.Id} {grade.Item.Kind}: {string.Join(" >> ", grade.Item.Turns)}");
        foreach (var fault in grade.Faults)
            board.Append(CultureInfo.InvariantCulture, $"\n    {fault}");
        board.Append(CultureInfo.InvariantCulture, $"\n    cited {string.Join(", ", grade.Reply.Receipt.FactIds)}; said: {(reply.Length <= ReplyLength ? reply : reply[..ReplyLength] + "…")}");
    }
}
