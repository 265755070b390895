using System.Collections.Frozen;

namespace Assistant.Figures;

/// <summary>What is counted: Chinese classifiers, in the search key, and English nouns.</summary>
internal static class CountUnit
{
    private const string Organisations = "organisations";
    private const string People = "people";
    private const string Results = "results";
    private const string General = "";

    private static readonly FrozenDictionary<string, string> Classes = MakeClasses();

    private static readonly FrozenDictionary<string, string> Nouns = MakeNouns();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> NounLookup =
        Nouns.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Classifiers that may follow a numeral, in the search key.</summary>
    public const string Classifiers = "家个项名位件所座只条台套次篇份间户种类期场支辆架艘款批环大人例颗枚栋宗笔部门本张股轮";

    /// <summary>Whether two counts may count the same things.</summary>
    public static bool AreAlike(string a, string b)
    {
        var (classA, classB) = (Classes.GetValueOrDefault(a, General), Classes.GetValueOrDefault(b, General));
        return classA == classB || classA == General || classB == General;
    }

    /// <summary>The singular of an English noun that can be counted, or null.</summary>
    public static string? Singular(ReadOnlySpan<char> noun) => NounLookup.TryGetValue(noun, out var singular) ? singular : null;

    private static FrozenDictionary<string, string> MakeClasses()
    {
        var classes = new Dictionary<string, string>();
        foreach (var unit in "家 所 间 户 company enterprise firm business startup unicorn university college institute institution school".Split(' '))
            classes[unit] = Organisations;
        foreach (var unit in "项 件 item result achievement outcome invention patent contract deal".Split(' '))
            classes[unit] = Results;
        foreach (var unit in "人 名 位 person expert researcher worker user academician talent resident".Split(' '))
            classes[unit] = People;
        return classes.ToFrozenDictionary();
    }

    private static FrozenDictionary<string, string> MakeNouns()
    {
        const string Regular = """
            enterprise firm startup unicorn college institute institution school organisation organization cluster item project achievement
            result contract patent deal measure document province area region worker expert researcher user link part stage way mode method
            plant product model robot drone car vehicle aircraft place application figure question transfer expert resident talent
            academician case step center centre market sector team site device licence license outcome invention base park
            district town village seat member speaker interviewee platform pillar element component reason task goal target link
            """;
        var nouns = new Dictionary<string, string>
        {
            ["company"] = "company",
            ["companies"] = "company",
            ["businesses"] = "business",
            ["universities"] = "university",
            ["industries"] = "industry",
            ["policies"] = "policy",
            ["cities"] = "city",
            ["countries"] = "country",
            ["factories"] = "factory",
            ["factory"] = "factory",
            ["laboratories"] = "laboratory",
            ["labs"] = "laboratory",
            ["technologies"] = "technology",
            ["people"] = "person",
            ["persons"] = "person",
            ["bays"] = "bay",
        };
        foreach (var noun in Regular.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            nouns[noun] = noun;
            nouns[noun + "s"] = noun;
        }

        return nouns.ToFrozenDictionary();
    }
}
