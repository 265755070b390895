namespace Assistant.Language;

/// <summary>Decides the language and script of a message, and hence of its reply.</summary>
public static class TongueReader
{
    private const int LongestAcronym = 5;

    /// <summary>Characters that only one script uses: above zero Traditional (Cantonese counts as such), below zero Simplified.</summary>
    private static readonly sbyte[] Scripts = MakeScripts();

    /// <summary>
    /// English, Traditional or Simplified Chinese. Words outside quotation marks decide: Chinese where it outweighs Latin words, so that
    /// "R&amp;D投入有多少" stays Chinese and "Who is 王月琴?" English. A text without letters, or one acronym inside a Chinese conversation,
    /// keeps the tongue of the conversation; a script that the characters do not tell is the conversation's, else the locale's. Pinyin
    /// ("guangdong yanfa jingfei duoshao") is Chinese where the conversation or the locale is.
    /// </summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="locale">BCP 47 tag of the client, or null.</param>
    /// <param name="previous">The tongue of the turn before, or null at the start.</param>
    public static Tongue Read(string text, string? locale, Tongue? previous)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = WordCount.Of(text);
        if (words.HasNoLetters)
            return previous ?? FromLocale(locale) ?? Tongue.English;
        if (words.Chinese == 0 && words.LongestLatin <= LongestAcronym && words.OnlyCapitals && previous is not null)
            return previous.Value;
        if (words.Chinese == 0 && (ChineseOnly(previous) ?? ChineseOnly(FromLocale(locale))) is { } chinese && PinyinReader.IsPinyin(text))
            return chinese;
        return words.IsChinese ? ScriptOf(text, locale, previous) : Tongue.English;
    }

    private static Tongue ScriptOf(string text, string? locale, Tongue? previous)
    {
        var balance = 0;
        foreach (var c in text)
            balance += Scripts[c];
        return balance switch
        {
            > 0 => Tongue.TraditionalChinese,
            < 0 => Tongue.SimplifiedChinese,
            _ when previous is Tongue.TraditionalChinese or Tongue.SimplifiedChinese => previous.Value,
            _ => FromLocale(locale) is Tongue.TraditionalChinese ? Tongue.TraditionalChinese : Tongue.SimplifiedChinese,
        };
    }

    private static Tongue? ChineseOnly(Tongue? tongue) => tongue is Tongue.English ? null : tongue;

    /// <summary>The tongue of a BCP 47 tag, or null for none and for languages that the assistant does not speak.</summary>
    internal static Tongue? FromLocale(string? locale)
    {
        if (string.IsNullOrWhiteSpace(locale))
            return null;
        var parts = locale.ToLowerInvariant().Split('-', '_');
        return parts[0] switch
        {
            "en" => Tongue.English,
            "yue" => Tongue.TraditionalChinese,
            "zh" when parts.Contains("hans") => Tongue.SimplifiedChinese,
            "zh" when parts.Any(part => part is "hant" or "tw" or "hk" or "mo") => Tongue.TraditionalChinese,
            "zh" => Tongue.SimplifiedChinese,
            _ => null,
        };
    }

    private static sbyte[] MakeScripts()
    {
        var scripts = new sbyte[char.MaxValue + 1];
        foreach (var row in Table.Rows("scripts.tsv"))
        {
            foreach (var c in row[1])
                scripts[c] = row[0] is "traditional" ? (sbyte)1 : (sbyte)-1;
        }

        foreach (var c in "嘅咩冇唔佢喺咗哋啲嗰嘢攞搵睇畀嚟")
            scripts[c] = 1;
        scripts['么'] = -1;
        return scripts;
    }
}
