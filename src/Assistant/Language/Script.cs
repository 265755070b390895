namespace Assistant.Language;

/// <summary>
/// The search key of a text: one form for both scripts and their regional variants, for full and half width, and for either case.
/// Made for comparing, never for showing; positions in the key are positions in the text.
/// </summary>
public static class Script
{
    private const string Dashes = "‐‑‒–—―−﹣";
    private const string DoubleQuotes = "“”„«»「」『』〝〞";
    private const string SingleQuotes = "‘’‚`´";
    private const string Spaces = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000";

    private static readonly char[] Keys = MakeKeys();

    /// <summary>The search key of one UTF-16 unit; half of a surrogate pair stays as it is.</summary>
    public static char Fold(char c) => Keys[c];

    /// <summary>The search key of <paramref name="text"/>, of the same length; the same instance where nothing changes.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var c in text)
        {
            if (Keys[c] != c)
                return string.Create(text.Length, text, Fill);
        }

        return text;
    }

    private static void Fill(Span<char> key, string text)
    {
        for (var at = 0; at < key.Length; at++)
            key[at] = Keys[text[at]];
    }

    private static char[] MakeKeys()
    {
        var keys = Table.Characters("fold.tsv");
        for (var full = '！'; full <= '～'; full++)
            keys[full] = (char)(full - '！' + '!');
        Merge(keys, Dashes, '-');
        Merge(keys, DoubleQuotes, '"');
        Merge(keys, SingleQuotes, '\'');
        Merge(keys, Spaces, ' ');
        for (var unit = 0; unit < keys.Length; unit++)
            keys[unit] = char.ToLowerInvariant(keys[keys[unit]]);
        return keys;
    }

    private static void Merge(char[] keys, string alike, char key)
    {
        foreach (var c in alike)
            keys[c] = key;
    }
}
