using System.Text;

namespace Assistant.Language;

/// <summary>
/// Turns Traditional Chinese, in the spelling of Hong Kong, Taiwan or OpenCC, into Simplified Chinese for showing: phrases first,
/// the longest that fits, then single characters. The other direction is never done by machine.
/// </summary>
public static class Simplifier
{
    private static readonly char[] Characters = Table.Characters("simplified.tsv");
    private static readonly Dictionary<string, string> Phrases =
        Table.Rows("simplified-phrases.tsv").ToDictionary(row => row[0], row => row[1]);

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Phrases.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Length of the longest phrase by its first character.</summary>
    private static readonly Dictionary<char, int> Longest =
        Phrases.Keys.GroupBy(phrase => phrase[0]).ToDictionary(group => group.Key, group => group.Max(phrase => phrase.Length));

    /// <summary>The Simplified form of <paramref name="traditional"/>; Simplified and Latin text comes back as it is.</summary>
    public static string Simplify(string traditional)
    {
        ArgumentNullException.ThrowIfNull(traditional);
        var simplified = new StringBuilder(traditional.Length);
        for (var at = 0; at < traditional.Length;)
        {
            if (FindPhrase(traditional.AsSpan(at), out var length) is { } phrase)
            {
                simplified.Append(phrase);
                at += length;
                continue;
            }

            simplified.Append(Characters[traditional[at]]);
            at++;
        }

        return simplified.ToString();
    }

    private static string? FindPhrase(ReadOnlySpan<char> rest, out int length)
    {
        length = Longest.TryGetValue(rest[0], out var longest) ? Math.Min(longest, rest.Length) : 0;
        for (; length > 1; length--)
        {
            if (Lookup.TryGetValue(rest[..length], out var phrase))
                return phrase;
        }

        return null;
    }
}
