using System.Text;
using System.Text.RegularExpressions;
using Assistant.Facts;
using Assistant.Figures;
using Assistant.Language;

namespace Assistant.Grounding;

/// <summary>
/// The words of a figure fact that carry what the figure is of, in their order: without the value, its year, whose it is, and what says nothing.
/// A draft may use them in this order around the figure.
/// </summary>
internal sealed class FactWords
{
    /// <summary>"DJI, a world-leading drone maker, has" says whose figure it is, once more.</summary>
    private static readonly Regex Apposition = new(", an? [^,{}]*, ", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private readonly string text;
    private readonly Vocables common;
    private readonly Vocables clinging;
    private readonly int size;

    public FactWords(Fact fact, IEnumerable<string> names, Tongue tongue, Vocables common, Vocables clinging)
    {
        (this.common, this.clinging) = (common, clinging);
        text = Script.Fold(Bare(fact, names, tongue));
        size = Size(text, 0, text.Length);
    }

    /// <summary>Reads the words of a draft along the fact.</summary>
    public Reading Begin() => new(this);

    /// <summary>Letters and characters that no common word covers.</summary>
    private int Size(string words, int start, int end)
    {
        var size = 0;
        for (var at = start; at < end;)
        {
            var length = IsStart(words, at) ? common.At(words, at) : 0;
            if (length == 0 && (char.IsAsciiLetterOrDigit(words[at]) || IsHan(words[at])))
                size++;
            at += Math.Max(1, length);
        }

        return size;
    }

    private static string Bare(Fact fact, IEnumerable<string> names, Tongue tongue)
    {
        var text = WithoutBrackets(fact.Text.In(tongue).Replace("*", "", StringComparison.Ordinal));
        if (fact.Value is { } value)
            text = text.Replace(WithoutBrackets(FigureWriter.Write(value, tongue)), " | ", StringComparison.Ordinal);
        if (fact.Year is { } year)
            text = text.Replace(FigureWriter.Write(new Figure(FigureKind.Year, year, null, "", Bound.Exact), tongue), " | ", StringComparison.Ordinal);
        text = Apposition.Replace(text, " ");
        foreach (var name in names)
            text = text.Replace(name, " | ", StringComparison.OrdinalIgnoreCase);
        return text.Replace("'s ", " ", StringComparison.Ordinal);
    }

    private static string WithoutBrackets(string text)
    {
        var plain = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var c in text)
        {
            if (c is '(' or '（')
                depth++;
            else if (c is ')' or '）')
                depth = Math.Max(0, depth - 1);
            else if (depth == 0)
                plain.Append(c);
        }

        return plain.ToString().Replace("  ", " ", StringComparison.Ordinal);
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff';

    private static bool IsStart(string text, int at) => at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]) || !char.IsAsciiLetterOrDigit(text[at]);

    /// <summary>How far along the fact a draft has come.</summary>
    internal sealed class Reading(FactWords words)
    {
        private int place;
        private int taken;

        /// <summary>Whether every word of the fact has been said.</summary>
        public bool IsWhole => taken >= words.size;

        /// <summary>Takes one Latin word that comes next in the fact, after words that may be left out.</summary>
        public bool TakeWord(string word)
        {
            var clings = words.clinging.At(word, 0) == word.Length;
            if (clings && (place == 0 || !words.text.AsSpan(place).TrimStart(" -").StartsWith(word)))
                return false;
            for (var at = words.text.IndexOf(word, place, StringComparison.Ordinal); at >= 0; at = words.text.IndexOf(word, at + 1, StringComparison.Ordinal))
                if (IsStart(words.text, at) && (at + word.Length == words.text.Length || !char.IsAsciiLetterOrDigit(words.text[at + word.Length])))
                {
                    taken += words.Size(words.text, at, at + word.Length);
                    place = at + word.Length;
                    return true;
                }

            return false;
        }

        /// <summary>Takes as many Chinese characters, at least two, as stand next to each other in the fact; returns how many.</summary>
        public int TakeRun(ReadOnlySpan<char> run)
        {
            for (var length = run.Length; length > 1; length--)
            {
                var found = words.text.AsSpan(place).IndexOf(run[..length], StringComparison.Ordinal);
                if (found < 0 || (words.clinging.At(run, 0) > 0 && (place == 0 || found > 0)))
                    continue;
                taken += words.Size(words.text, place + found, place + found + length);
                place += found + length;
                return length;
            }

            return 0;
        }
    }
}
