using Assistant.Language;

namespace Assistant.Evaluation.Grading;

/// <summary>Tells the language and script of a reply by the characters that only one of them uses.</summary>
public static class Speech
{
    private static readonly Dictionary<string, HashSet<char>> Only =
        Table.Rows("scripts.tsv").ToDictionary(row => row[0], row => row[1].ToHashSet());

    /// <summary>
    /// English: more letters than Chinese characters outside brackets and titles, where Chinese names stand beside the English ones.
    /// Chinese: two Latin letters to a character at most, and no character that only the other script uses.
    /// </summary>
    public static bool IsIn(Tongue tongue, string text)
    {
        var outside = OutsideBrackets(text);
        var chinese = outside.Count(IsChinese);
        var latin = outside.Count(char.IsAsciiLetter);
        return tongue switch
        {
            Tongue.English => latin > chinese,
            _ => chinese * 2 > latin && IsWrittenIn(tongue, text),
        };
    }

    /// <summary>Whether a Chinese text holds no character that only the other script uses.</summary>
    public static bool IsWrittenIn(Tongue tongue, string text) =>
        !text.Any(Only[tongue == Tongue.TraditionalChinese ? "simplified" : "traditional"].Contains);

    private static bool IsChinese(char c) => c is >= '\u3400' and <= '\u9fff';

    private static string OutsideBrackets(string text)
    {
        var outside = new System.Text.StringBuilder(text.Length);
        var depth = 0;
        foreach (var c in text)
        {
            if (c is '(' or '(' or '《')
                depth++;
            else if (c is ')' or ')' or '》')
                depth--;
            else if (depth == 0)
                outside.Append(c);
        }

        return outside.ToString();
    }
}
