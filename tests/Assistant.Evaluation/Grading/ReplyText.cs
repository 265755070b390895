using System.Text.RegularExpressions;
using Assistant.Figures;
using Assistant.Language;

namespace Assistant.Evaluation.Grading;

/// <summary>A reply as the grader reads it: its figures by value, its words without regard to script, width, case, marks and hyphens.</summary>
public sealed partial class ReplyText
{
    private const int ShortWord = 4;

    private readonly string words;

    public ReplyText(string text)
    {
        words = Plain(text);
        Figures = [.. FigureScanner.Scan(Working().Replace(text, "")).Select(span => span.Figure)];
    }

    /// <summary>The figures that the reply states; those of a working in brackets, such as (a ÷ b - 1), are not among them.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>Whether a figure of the same value, or the same words, stand in the reply.</summary>
    public bool Holds(string wording) => FigureOf(wording) is { } figure ? Figures.Any(other => AreAlike(figure, other)) : HoldsWords(Plain(wording));

    /// <summary>The figure that a wording is, or null where it is more or other than one figure.</summary>
    public static Figure? FigureOf(string wording)
    {
        var spans = FigureScanner.Scan(wording);
        return spans.Count == 1 && spans[0].Length == wording.Length ? spans[0].Figure : null;
    }

    /// <summary>Whether two figures say the same; a day or month of no named year is alike to that of any year.</summary>
    public static bool AreAlike(Figure a, Figure b) => Figure.Same(a, b) || IsPartOf(a, b) || IsPartOf(b, a);

    private static bool IsPartOf(Figure part, Figure date) => date.Kind is FigureKind.Date && part.Kind switch
    {
        FigureKind.MonthDay => part.Value == date.Value % 10000,
        FigureKind.Year => part.High is null && part.Value == decimal.Floor(date.Value / 10000),
        _ => false,
    };

    /// <summary>Chinese words stand anywhere; Latin ones begin a word, and short ones are the whole word or its plural.</summary>
    private bool HoldsWords(string wanted)
    {
        for (var at = words.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = words.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            var begins = !char.IsAsciiLetterOrDigit(wanted[0]) || at == 0 || !char.IsAsciiLetterOrDigit(words[at - 1]);
            if (begins && (!IsWhole(wanted) || Ends(at + wanted.Length)))
                return true;
        }

        return false;
    }

    private static bool IsWhole(string wanted) => char.IsAsciiDigit(wanted[^1]) || (wanted.Length <= ShortWord && char.IsAsciiLetter(wanted[^1]));

    private bool Ends(int at) =>
        at == words.Length || !char.IsAsciiLetterOrDigit(words[at]) || (words[at] == 's' && (at + 1 == words.Length || !char.IsAsciiLetterOrDigit(words[at + 1])));

    private static string Plain(string text)
    {
        var plain = new System.Text.StringBuilder(text.Length);
        foreach (var c in Script.Fold(text))
        {
            if (c is '*' or '"' or '《' or '》')
                continue;
            var unit = c is '-' or '\n' ? ' ' : c;
            if (unit != ' ' || (plain.Length > 0 && plain[^1] != ' '))
                plain.Append(unit);
        }

        return plain.ToString().Trim();
    }

    [GeneratedRegex(@"\((?:[^()]|\([^()]*\))* [÷×+-] (?:[^()]|\([^()]*\))*\)")]
    private static partial Regex Working();
}
