namespace Assistant.Grounding;

/// <summary>Finds where the sentences of a draft end.</summary>
internal static class Sentences
{
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
