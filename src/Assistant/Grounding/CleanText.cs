using System.Globalization;
using System.Net;
using System.Text;
using Assistant.Language;

namespace Assistant.Grounding;

/// <summary>
/// A draft as a reader sees it: entities decoded, digits of any script and form as 0 to 9, look-alike letters as Latin ones, nothing invisible,
/// no marks of emphasis, code or citation. What is shown is made of this text, so nothing can hide from the check in what is shown.
/// </summary>
internal static class CleanText
{
    private const int MostDecodings = 3;
    private const string LookAlikes = "АВЕКМНОРСТХУасеорхуіѕјΑΒΕΖΗΙΚΜΝΟΡΤΥΧοıℓ";
    private const string Latin = "ABEKMHOPCTXYaceopxyisjABEZHIKMNOPTYXoil";

    /// <summary>The clean form of a text without slots.</summary>
    public static string Of(string raw)
    {
        var decoded = Decode(raw);
        var text = new StringBuilder(decoded.Length);
        foreach (var rune in decoded.EnumerateRunes())
            Append(text, rune);
        return WithoutMarks(text.ToString());
    }

    private static string Decode(string raw)
    {
        for (var round = 0; round < MostDecodings && raw.Contains('&', StringComparison.Ordinal); round++)
            raw = WebUtility.HtmlDecode(raw);
        return raw;
    }

    private static void Append(StringBuilder text, Rune rune)
    {
        if (rune.Value == '\r' || IsInvisible(rune))
            return;
        if (rune.Value is '\n' || Slots.IsMark(rune.Value))
        {
            text.Append((char)rune.Value);
            return;
        }

        var number = Rune.GetNumericValue(rune);
        var isCjkNumeral = rune.Value is >= 0x3400 and <= 0x9fff or 0x3007;
        if (number >= 0 && !isCjkNumeral && !rune.IsAscii)
            text.Append(number.ToString("0.####", CultureInfo.InvariantCulture));
        else if (rune.IsBmp)
            text.Append(Plain((char)rune.Value));
        else
            text.Append(rune);
    }

    /// <summary>Full-width forms and spaces in their plain form; case and Chinese characters as they are.</summary>
    private static char Plain(char c)
    {
        var alike = LookAlikes.IndexOf(c, StringComparison.Ordinal);
        if (alike >= 0)
            return Latin[alike];
        if (c is >= '！' and <= '～' and not ('，' or '：' or '；' or '（' or '）' or '？' or '！'))
            return (char)(c - '！' + '!');
        return Script.Fold(c) == ' ' ? ' ' : c;
    }

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
        && rune.Value != '\n' && rune.Value != '\t';

    /// <summary>Without emphasis, code and citation marks; list and heading marks at the start of a line become <c>- </c> or nothing.</summary>
    private static string WithoutMarks(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '*' or '`' or '_')
            {
                if (IsLineStart(plain) && at + 1 < text.Length && text[at + 1] == ' ')
                    plain.Append('-');
                continue;
            }

            if (text[at] == '#' && IsLineStart(plain))
                continue;
            if (IsLineStart(plain) && ListNumber(text, at) is var mark && mark > at)
            {
                plain.Append("- ");
                at = mark;
                continue;
            }

            if (text[at] == '[' && Citation(text, at) is var end && end > at)
            {
                if (plain.Length > 0 && plain[^1] == ' ')
                    plain.Length--;
                at = end;
                continue;
            }

            if (text[at] == ' ' && (IsLineStart(plain) || plain[^1] == ' '))
                continue;
            plain.Append(text[at]);
        }

        return plain.ToString().Trim();
    }

    private static bool IsLineStart(StringBuilder text) => text.Length == 0 || text[^1] == '\n';

    /// <summary>The last position of "1. " or "2、" at the start of a line; the position itself where there is none.</summary>
    private static int ListNumber(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end < at + 2)
            end++;
        if (end == at || end >= text.Length)
            return at;
        if (text[end] == '、')
            return end;
        return text[end] is '.' or ')' && end + 1 < text.Length && text[end + 1] == ' ' ? end + 1 : at;
    }

    private static int Citation(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end < at + 3)
            end++;
        return end > at + 1 && end < text.Length && text[end] == ']' ? end : at;
    }
}
