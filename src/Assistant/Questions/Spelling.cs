namespace Assistant.Questions;

/// <summary>
/// Mends slips in Latin words: a word of five letters or more that is not known becomes the one known name-word that begins alike
/// and is one edit away (two from eight letters on). An edit inserts, drops, replaces or swaps letters.
/// </summary>
internal sealed class Spelling
{
    private readonly HashSet<string> known = [];
    private readonly Dictionary<int, List<string>> targets = [];

    public void Learn(string word, bool isTarget)
    {
        var isNew = known.Add(word);
        if (!isTarget)
            return;
        var key = Key(word[0], word.Length);
        if (!targets.TryGetValue(key, out var words))
            targets[key] = words = [];
        if (isNew || !words.Contains(word))
            words.Add(word);
    }

    /// <summary>The known word that is meant, or null where the word is known, short or like none.</summary>
    public string? Mend(string word)
    {
        if (word.Length < 5 || known.Contains(word) || !IsLetters(word))
            return null;
        var allowed = word.Length < 8 ? 1 : 2;
        string? best = null;
        var bestEdits = allowed + 1;
        for (var length = word.Length - allowed; length <= word.Length + allowed; length++)
        {
            if (!targets.TryGetValue(Key(word[0], length), out var words))
                continue;
            foreach (var candidate in words)
            {
                var edits = Edits(word, candidate, bestEdits);
                if (edits < bestEdits)
                    (best, bestEdits) = (candidate, edits);
            }
        }

        return best;
    }

    private static int Key(char first, int length) => (length << 16) | first;

    private static bool IsLetters(string word)
    {
        foreach (var c in word)
            if (c is < 'a' or > 'z')
                return false;
        return true;
    }

    /// <summary>Optimal string alignment distance, or <paramref name="limit"/> where it is not below that.</summary>
    private static int Edits(string a, string b, int limit)
    {
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            if (least >= limit)
                return limit;
            last.CopyTo(before);
            row.CopyTo(last);
        }

        return Math.Min(last[b.Length], limit);
    }
}
