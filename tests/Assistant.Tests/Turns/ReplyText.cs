using System.Text.RegularExpressions;
using Assistant.Figures;
using Assistant.Turns;

namespace Assistant.Tests.Turns;

/// <summary>What a reader finds in a reply.</summary>
internal static partial class ReplyText
{
    /// <summary>Whether the text states an amount in yuan, in whichever script and unit.</summary>
    public static bool StatesYuan(this Reply reply, decimal yuan) =>
        reply.Figures().Any(figure => figure is { Kind: FigureKind.Money, High: null } && figure.Value == yuan);

    public static bool States(this Reply reply, FigureKind kind, decimal value) =>
        reply.Figures().Any(figure => figure.Kind == kind && figure.Value == value);

    /// <summary>The ids of the facts that the text cites, by the numbers that stand in it.</summary>
    public static IReadOnlyList<string> Cited(this Reply reply) =>
        [.. Numbers().Matches(reply.Text).Select(number => reply.Citations[int.Parse(number.ValueSpan, provider: null) - 1].FactId).Distinct()];

    private static IEnumerable<Figure> Figures(this Reply reply) => FigureScanner.Scan(reply.Text).Select(span => span.Figure);

    [GeneratedRegex(@"(?<=\[)\d+(?=\])")]
    private static partial Regex Numbers();
}
