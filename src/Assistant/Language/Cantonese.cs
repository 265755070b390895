using System.Text;

namespace Assistant.Language;

/// <summary>Rewords Cantonese as written Chinese, so that "幾多" is understood as "多少". For understanding only, never for showing.</summary>
public static class Cantonese
{
    private static readonly Dictionary<char, Entry[]> Entries = Table.Rows("cantonese.tsv")
        .Select(Entry.Read)
        .GroupBy(entry => entry.From[0])
        .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.From.Length).ToArray());

    /// <summary>The written-Chinese wording of a text in its search key (<see cref="Script.Fold(string)"/>); longest match first.</summary>
    public static string Map(string foldedText)
    {
        ArgumentNullException.ThrowIfNull(foldedText);
        StringBuilder? mapped = null;
        for (var at = 0; at < foldedText.Length;)
        {
            var entry = Find(foldedText, at);
            if (entry is not null)
                mapped ??= new StringBuilder(foldedText, 0, at, foldedText.Length + 8);
            if (entry is null)
                mapped?.Append(foldedText[at]);
            else
                mapped!.Append(entry.To);
            at += entry?.From.Length ?? 1;
        }

        return mapped?.ToString() ?? foldedText;
    }

    private static Entry? Find(string text, int at)
    {
        if (!Entries.TryGetValue(text[at], out var entries))
            return null;
        foreach (var entry in entries)
        {
            if (text.AsSpan(at).StartsWith(entry.From) && !entry.IsPartOfAWord(text, at))
                return entry;
        }

        return null;
    }

    /// <summary>One rewording, all in search keys, with the words that hold the same characters and must stay.</summary>
    private sealed record Entry(string From, string To, string[] Words)
    {
        public static Entry Read(string[] row) => new(
            Script.Fold(row[0]),
            row.Length > 1 ? Script.Fold(row[1]) : "",
            row.Length > 2 ? Script.Fold(row[2]).Split(' ') : []);

        public bool IsPartOfAWord(string text, int at)
        {
            foreach (var word in Words)
            {
                for (var start = Math.Max(0, at - word.Length + 1); start < at + From.Length; start++)
                {
                    if (text.AsSpan(start).StartsWith(word))
                        return true;
                }
            }

            return false;
        }
    }
}
