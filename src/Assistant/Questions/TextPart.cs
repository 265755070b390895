using Assistant.Language;

namespace Assistant.Questions;

/// <summary>A stretch of a text, in its own letters and folded; both have the same length.</summary>
internal readonly record struct TextPart(string Text, string Key, int Start, int End)
{
    public string Written => Text[Start..End];

    public string Folded => Key[Start..End];

    /// <summary>The sentences of a text.</summary>
    public static IEnumerable<TextPart> Sentences(string text)
    {
        var key = Script.Fold(text);
        var from = 0;
        foreach (var sentence in Questions.Sentences.Cut(key))
        {
            var start = key.IndexOf(sentence, from, StringComparison.Ordinal);
            from = start + sentence.Length;
            yield return new TextPart(text, key, start, from);
        }
    }

    /// <summary>The stretch from the start of this part to the end of a later one.</summary>
    public TextPart Through(TextPart later) => this with { End = later.End };

    /// <summary>The part without blanks and marks at its ends.</summary>
    public TextPart Trimmed()
    {
        var (start, end) = (Start, End);
        while (start < end && IsEdge(Key[start]))
            start++;
        while (end > start && IsEdge(Key[end - 1]))
            end--;
        return this with { Start = start, End = end };
    }

    /// <summary>The parts between commas; one inside a number parts nothing.</summary>
    public IEnumerable<TextPart> Pieces()
    {
        var start = Start;
        for (var at = Start; at < End; at++)
        {
            if (!Parts(at))
                continue;
            if (at > start)
                yield return this with { Start = start, End = at };
            start = at + 1;
        }

        if (start < End)
            yield return this with { Start = start };
    }

    /// <summary>What stands before and behind the colon of a heading ("please check: …"), or null where there is none.</summary>
    public (TextPart Before, TextPart Behind)? AtColon()
    {
        var at = Key.IndexOf(':', Start, End - Start);
        return at > Start && at + 1 < End ? (this with { End = at }, this with { Start = at + 1 }) : null;
    }

    private static bool IsEdge(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or ';' or ':' or '.' or '。' or '-' or '*' or '•';

    private bool Parts(int at) =>
        Key[at] is ';' || (Key[at] == ',' && !(at > Start && at + 1 < End && char.IsAsciiDigit(Key[at - 1]) && char.IsAsciiDigit(Key[at + 1])));
}
