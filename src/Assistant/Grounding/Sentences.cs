namespace Assistant.Grounding;

/// <summary>Finds where the sentences of a draft end.</summary>
internal static class Sentences
{
    /// <summary>The position after the last sentence that has ended in a text that goes on, 0 where none has: a full stop at the very end may be a decimal point.</summary>
    public static int LastEnd(string text)
    {
        for (var at = text.Length - 1; at > 0; at--)
            if (text[at] == '\n' || text[at - 1] is '。' or '？' or '！' or '?' or '!' || (text[at - 1] == '.' && char.IsWhiteSpace(text[at])))
                return at;
        return 0;
    }

    /// <summary>The position after the sentence that starts at a position: after its full stop, else before the end of its line.</summary>
    public static int End(string text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] == '\n')
                return at;
            var isStop = text[at] is '。' or '？' or '！' or '?' or '!' || (text[at] == '.' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])));
            if (isStop)
                return at + 1;
        }

        return text.Length;
    }
}
