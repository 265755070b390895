using System.Globalization;
using System.Text;

namespace Assistant.Answers;

/// <summary>Words of a user's as they may stand in a reply: on one line, short, and without anything that a client reads as markup or as a citation.</summary>
internal static class Excerpt
{
    private const int Longest = 200;
    private const string Marks = "*_`#[]<>|~\\\"“”「」";

    public static string Of(string words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse || rune == Rune.ReplacementChar)
                continue;
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
                Space(text);
            else if (!rune.IsAscii || !Marks.Contains((char)rune.Value, StringComparison.Ordinal))
                text.Append(rune);
            if (text.Length >= Longest)
                return text.ToString().TrimEnd() + "…";
        }

        return text.ToString().Trim();
    }

    private static void Space(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ')
            text.Append(' ');
    }
}
