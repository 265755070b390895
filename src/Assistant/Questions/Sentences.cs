namespace Assistant.Questions;

/// <summary>Where a folded message may be cut: after sentence marks, and at words that join two questions.</summary>
internal static class Sentences
{
    private static readonly string[] Joints = [", and ", " and ", ";", ",", "、以及", "以及", "同埋", "还有", "并且", "另外", " & ", " + ", " n ", " plus ", " also "];

    private static readonly string[] Slips = ["sorry no", "sorry, no", "no wait", "wait, no", "wait no", "scratch that", "i meant", "no, i mean", "correction", "不对,", "不对 ", "不系,", "讲错,", "说错了,", "说错,", "打错,", "打错了,"];

    private const int Least = 6;

    public static List<string> Cut(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsEnd(text, at))
                continue;
            Add(sentences, text[start..(at + 1)]);
            start = at + 1;
        }

        Add(sentences, text[start..]);
        return sentences;
    }

    /// <summary>The text behind "sorry, no" and the like, where a message corrects itself; otherwise all of it.</summary>
    public static string WithoutCorrected(string text)
    {
        foreach (var slip in Slips)
        {
            var at = text.LastIndexOf(slip, StringComparison.Ordinal);
            if (at > 0 && text.Length - at - slip.Length >= Least && !char.IsLetterOrDigit(text[at - 1]) && !char.IsAsciiLetter(text[at + slip.Length]))
                return text[(at + slip.Length)..].TrimStart(' ', ',', ':', '.', '!', '-');
        }

        return text;
    }

    /// <summary>The next place at or after <paramref name="from"/> where two questions may be joined, or (0, 0).</summary>
    public static (int Start, int End) NextJoint(string text, int from)
    {
        var best = (Start: 0, End: 0);
        foreach (var joint in Joints)
        {
            var at = text.IndexOf(joint, from, StringComparison.Ordinal);
            if (at > 0 && (best.Start == 0 || at < best.Start))
                best = (at, at + joint.Length);
        }

        return best;
    }

    private static bool IsEnd(string text, int at) => text[at] switch
    {
        '?' or '!' or '。' or '\n' or '\r' or ';' => true,
        '.' => (at + 1 == text.Length || text[at + 1] is ' ' or '<' or '"' or '\'' or '”' or '’' or ')') && at > 2 && !IsShort(text, at),
        '~' or '…' => at + 1 < text.Length && text[at + 1] == ' ',
        _ => false,
    };

    /// <summary>Whether the full stop ends an abbreviation such as "no." or "prof.".</summary>
    private static bool IsShort(string text, int at)
    {
        var start = at;
        while (start > 0 && char.IsAsciiLetter(text[start - 1]))
            start--;
        return text[start..at] is "no" or "prof" or "dr" or "mr" or "ms" or "mrs" or "vs" or "v" or "u" or "s" or "st" or "approx" or "e" or "g";
    }

    private static void Add(List<string> sentences, string sentence)
    {
        foreach (var c in sentence)
        {
            if (!char.IsLetterOrDigit(c))
                continue;
            sentences.Add(sentence.Trim());
            return;
        }
    }
}
