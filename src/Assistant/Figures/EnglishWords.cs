using System.Collections.Frozen;

namespace Assistant.Figures;

/// <summary>What an English word does to a figure.</summary>
internal enum WordRole
{
    None,
    Unit,
    Teen,
    Tens,
    Hundred,
    Magnitude,
    Dozen,
    Half,
    Article,
    Ordinal,
    Fraction,
    Multiple,
    Month,
    Rank,
}

/// <summary>The English words that figures are made of, in small letters.</summary>
internal static class EnglishWords
{
    private static readonly FrozenDictionary<string, (WordRole Role, decimal Value)> Roles = MakeRoles();

    private static readonly FrozenDictionary<string, (WordRole Role, decimal Value)>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Roles.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterDigits = FrozenSet.ToFrozenSet(
    [
        "k", "m", "mn", "mln", "b", "bn", "t", "tn", "trn", "thousand", "million", "billion", "trillion", "hundred", "st", "nd", "rd", "th",
        "s", "x", "pp", "pct", "percent", "yuan", "rmb", "cny", "usd", "hkd", "eur", "mop", "years", "year", "times", "fold", "companies",
    ]).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words before a hyphen and digits that leave the digits a figure (mid-2024); any other makes a name (COVID-19).</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeHyphen = FrozenSet.ToFrozenSet(
        ["mid", "pre", "post", "end", "fy", "early", "late", "nearly", "about", "over", "top", "sub", "since", "roughly", "almost", "to"])
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static (WordRole Role, decimal Value) Role(ReadOnlySpan<char> word) =>
        Lookup.TryGetValue(word, out var found) ? found : (WordRole.None, 0);

    public static bool MayFollowDigits(ReadOnlySpan<char> word) => AfterDigits.Contains(word);

    public static bool MayPrecedeHyphen(ReadOnlySpan<char> word) => BeforeHyphen.Contains(word);

    /// <summary>The magnitude a word stands for behind a number, or 0; single letters only where they touch the digits.</summary>
    public static decimal Magnitude(ReadOnlySpan<char> word, bool touches) => word switch
    {
        "hundred" => 100,
        "thousand" => 1_000,
        "million" or "mn" or "mln" => 1_000_000,
        "billion" or "bn" => 1_000_000_000,
        "trillion" or "tn" or "trn" => 1_000_000_000_000,
        "k" when touches => 1_000,
        "m" when touches => 1_000_000,
        "b" when touches => 1_000_000_000,
        "t" when touches => 1_000_000_000_000,
        _ => 0,
    };

    private static FrozenDictionary<string, (WordRole, decimal)> MakeRoles()
    {
        var roles = new Dictionary<string, (WordRole, decimal)>();
        Number(WordRole.Unit, 0, "zero one two three four five six seven eight nine");
        Number(WordRole.Teen, 10, "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen");
        Number(WordRole.Ordinal, 1, """
            first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
            seventeenth eighteenth nineteenth twentieth
            """);
        Number(WordRole.Fraction, 3, "thirds quarters fifths sixths sevenths eighths ninths tenths");
        Number(WordRole.Month, 1, "january february march april may june july august september october november december");
        Number(WordRole.Month, 1, "jan feb mar apr - jun jul aug sep oct nov dec");
        Each(WordRole.Tens, 10, "- twenty thirty forty fifty sixty seventy eighty ninety");
        Each(WordRole.Ordinal, 10, "- - thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth");
        foreach (var magnitude in "thousand million billion trillion bn mn tn".Split(' '))
            roles[magnitude] = (WordRole.Magnitude, Magnitude(magnitude, touches: false));
        foreach (var (word, value) in Multiples)
            roles[word] = (WordRole.Multiple, value);
        (roles["hundred"], roles["dozen"], roles["half"]) = ((WordRole.Hundred, 100), (WordRole.Dozen, 12), (WordRole.Half, 50));
        (roles["a"], roles["an"], roles["sept"]) = ((WordRole.Article, 1), (WordRole.Article, 1), (WordRole.Month, 9));
        (roles["fourths"], roles["quarter"]) = ((WordRole.Fraction, 4), (WordRole.Fraction, 4));
        foreach (var word in "top tops topped number no rank ranks ranked champion".Split(' '))
            roles[word] = (WordRole.Rank, 1);
        roles.Remove("-");
        return roles.ToFrozenDictionary();

        void Number(WordRole role, int from, string words)
        {
            foreach (var word in words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
                roles[word] = (role, from++);
        }

        void Each(WordRole role, int step, string words)
        {
            var value = 0;
            foreach (var word in words.Split(' '))
                roles[word] = (role, value += step);
        }
    }

    private static (string Word, decimal Value)[] Multiples =>
    [
        ("twice", 2), ("double", 2), ("doubled", 2), ("doubles", 2), ("doubling", 2), ("twofold", 2), ("triple", 3), ("tripled", 3),
        ("triples", 3), ("tripling", 3), ("thrice", 3), ("threefold", 3), ("quadruple", 4), ("quadrupled", 4), ("fourfold", 4),
        ("fivefold", 5), ("tenfold", 10),
    ];
}
