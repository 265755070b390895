namespace Assistant.Questions;

/// <summary>A word of Latin letters and digits in its base form, or one Chinese character; positions are those of the folded text.</summary>
internal readonly record struct Token(string Text, int Start, int Length, bool IsWord)
{
    public int End => Start + Length;
}

/// <summary>Cuts folded text into <see cref="Token"/>s. Works in linear time and knows no language beyond letters and Chinese characters.</summary>
internal static class Tokens
{
    private static readonly string[] Characters = [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => IsChinese((char)code) ? ((char)code).ToString() : "")];

    public static List<Token> Cut(string folded)
    {
        var tokens = new List<Token>(folded.Length / 2 + 1);
        for (var at = 0; at < folded.Length;)
        {
            var c = folded[at];
            if (IsChinese(c))
            {
                tokens.Add(new Token(Characters[c], at, 1, false));
                at++;
            }
            else if (IsLetter(c))
            {
                var end = WordEnd(folded, at);
                tokens.Add(new Token(Inflection.Base(Trim(folded, at, end)), at, end - at, true));
                at = end;
            }
            else if (c == '%')
            {
                tokens.Add(new Token("%", at, 1, true));
                at++;
            }
            else if (char.IsHighSurrogate(c) && at + 1 < folded.Length)
            {
                tokens.Add(new Token(folded.Substring(at, 2), at, 2, true));
                at += 2;
            }
            else
            {
                at++;
            }
        }

        return tokens;
    }

    public static bool IsChinese(char c) => c is >= '\u3400' and <= '\u9fff';

    private static bool IsLetter(char c) => char.IsAsciiLetterOrDigit(c) || (c >= '\u00c0' && c < '\u0250' && char.IsLetter(c));

    private static int WordEnd(string text, int start)
    {
        var at = start + 1;
        for (; at < text.Length; at++)
        {
            if (IsLetter(text[at]))
                continue;
            var inside = at + 1 < text.Length && IsLetter(text[at + 1]);
            if (inside && text[at] is '&' or '\'')
                continue;
            if (inside && text[at] is '.' or ',' && char.IsAsciiDigit(text[at - 1]) == char.IsAsciiDigit(text[at + 1]) && (char.IsAsciiDigit(text[at + 1]) || at - start < 2 || text[at - 2] == '.'))
                continue;
            break;
        }

        return at < text.Length && text[at] == '+' ? at + 1 : at;
    }

    private static string Trim(string text, int start, int end)
    {
        if (end - start > 2 && text[end - 1] == 's' && text[end - 2] == '\'')
            end -= 2;
        return text[start..end];
    }
}
