using System.Globalization;
using Assistant.Answers;
using Assistant.Facts;
using Assistant.Figures;
using Assistant.Grounding;
using Assistant.Language;
using Assistant.Retrieval;

namespace Assistant.Model.Tests.Soundness;

/// <summary>Makes faithful drafts of the fact base, the same ones for the same seed.</summary>
internal sealed class Sampler(Library library, int seed)
{
    private static readonly string[] English =
    [
        "In {P}, {S}'s {M} was {V}{C}.", "{S}'s {M} was {V}{C} in {P}.", "The {M} of {S} in {P} was {V}{C}.", "According to the article, {S}'s {M} was {V}{C} in {P}.",
        "The {M} of {S} was {V}{C} in the year {P}.", "{M} in {P}:\n- {S}: {V}{C}", "In {P}, the {M} of {S} came to {V}{C}.", "{S}'s {M} reached {V}{C} in {P}.", "- {S}, {P}: {M} {V}{C}",
    ];

    private static readonly string[] EnglishTargets = ["{S}'s {M} is {V}.", "The {M} of {S} is {V}.", "According to the article, the {M} of {S} is {V}."];

    private static readonly string[] Chinese =
    [
        "{P}{S}{M}為{C}{V}。", "{P},{S}的{M}為{C}{V}。", "根據文章,{P}{S}{M}是{C}{V}。", "{S}的{M}在{P}達到{C}{V}。", "{S}{P}的{M}是{C}{V}。", "{P}{M}:\n- {S}:{C}{V}", "{P}{S}的{M}達{C}{V}。",
    ];

    private static readonly string[] ChineseTargets = ["{S}的{M}為{V}。", "{S}{M}是{V}。", "根據文章,{S}{M}為{V}。"];

    private readonly Random random = new(seed);

    /// <summary>Figure facts that may be told by their value in other words.</summary>
    public IReadOnlyList<Fact> Tellable { get; } = [.. library.Facts.Facts.Where(fact => fact.Kind == FactKind.Figure && fact.Speaker is null && fact.Others.Count == 0 && IsShown(fact) && !IsRun(fact))];

    public int Next(int limit) => random.Next(limit);

    public T Pick<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    public Tongue Tongue() => (Tongue)random.Next(3);

    /// <summary>A sentence about a fact.</summary>
    public Sample Sentence(Fact? about = null, Tongue? tongue = null, bool? bare = null)
    {
        var fact = about ?? Pick(Tellable);
        var language = tongue ?? Tongue();
        var isTarget = fact.Nature == Nature.Target;
        var template = language == Assistant.Language.Tongue.English ? Pick(isTarget ? EnglishTargets : English) : In(language, Pick(isTarget ? ChineseTargets : Chinese));
        if (fact.Year is null)
            template = WithoutPeriod(template);
        return new Sample(fact, language, template, NameOf(fact.Subject!, language), NameOf(fact.Metric!, language), Period(fact, language), Value(fact, language, bare ?? random.Next(2) == 0), ScopeOf(fact, language));
    }

    /// <summary>A draft of one to three sentences, whole facts, copies of facts or calculations.</summary>
    public Faithful Draft()
    {
        var tongue = Tongue();
        var facts = new List<Fact>();
        var lines = new List<string>();
        for (var count = random.Next(1, 4); lines.Count < count;)
        {
            var fact = random.Next(3) == 0 ? Pick(library.Facts.Facts) : Pick(Tellable);
            if (facts.Contains(fact))
                continue;
            facts.Add(fact);
            lines.Add(random.Next(6) switch
            {
                0 => new Slot("fact", fact.Id, "").ToString(),
                1 => fact.Text.In(tongue),
                _ when Tellable.Contains(fact) => Sentence(fact, tongue).Text,
                _ => new Slot("fact", fact.Id, "").ToString(),
            });
        }

        return new Faithful(Ground(tongue, facts, []), string.Join("\n\n", lines));
    }

    /// <summary>A ground of some facts, with others that the draft does not tell.</summary>
    public Ground Ground(Tongue tongue, IReadOnlyList<Fact> facts, IReadOnlyList<Calculation> calculations, int more = 4)
    {
        List<Fact> all = [.. facts];
        for (var at = 0; at < more; at++)
            all.Add(Pick(library.Facts.Facts));
        return new Ground
        {
            Tongue = tongue,
            Evidence = [new Evidence.Answer { Facts = [.. facts], Calculations = calculations }],
            Parts = [library.Get<EmbeddedWriter>().Write(tongue, [new Evidence.Answer { Facts = [.. facts] }])],
            Facts = [.. all.Distinct()],
            Calculations = calculations,
        };
    }

    public string NameOf(string term, Tongue tongue)
    {
        var found = library.Facts.Term(term);
        var name = tongue == Assistant.Language.Tongue.English ? found.English : In(tongue, found.Chinese);
        return name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;
    }

    public static string In(Tongue tongue, string chinese) => tongue == Assistant.Language.Tongue.SimplifiedChinese ? Simplifier.Simplify(chinese) : chinese;

    public string Value(Fact fact, Tongue tongue, bool bare)
    {
        if (!bare)
            return new Slot("fact", fact.Id, "value").ToString();
        var written = FigureWriter.Write(fact.Value!, tongue);
        var bracket = written.IndexOf(" (", StringComparison.Ordinal);
        return bracket > 0 && random.Next(2) == 0 ? written[..bracket] : written;
    }

    private string Period(Fact fact, Tongue tongue) => fact.Year is not { } year ? ""
        : random.Next(2) == 0 ? new Slot("fact", fact.Id, "period").ToString()
        : year.ToString(CultureInfo.InvariantCulture) + (tongue == Assistant.Language.Tongue.English ? "" : "年");

    private static string ScopeOf(Fact fact, Tongue tongue)
    {
        if (fact.Value!.Kind != FigureKind.Ordinal)
            return "";
        var isWorld = fact.Text.English.Contains("world", StringComparison.OrdinalIgnoreCase) || fact.Text.English.Contains("Global", StringComparison.Ordinal);
        if (tongue == Assistant.Language.Tongue.English)
            return fact.Text.English.Contains("China", StringComparison.Ordinal) ? " in China" : fact.Text.English.Contains("world", StringComparison.Ordinal) ? " in the world" : "";
        return fact.Text.Traditional.Contains("全國", StringComparison.Ordinal) ? In(tongue, "全國")
            : isWorld && fact.Text.Traditional.Contains("全球", StringComparison.Ordinal) ? "全球"
            : fact.Text.Traditional.Contains("世界", StringComparison.Ordinal) ? "世界" : "";
    }

    private static string WithoutPeriod(string template)
    {
        foreach (var part in new[] { "In {P}, the ", "In {P}, ", " in the year {P}", " in {P}", ", {P}", "{P},", "在{P}", "{P}的", "{P}" })
            template = template.Replace(part, part.EndsWith("the ", StringComparison.Ordinal) ? "The " : part == "{P}的" ? "的" : "", StringComparison.Ordinal);
        return template;
    }

    /// <summary>The length of a run says with its measure alone not what lasted.</summary>
    private static bool IsRun(Fact fact) => fact.Value!.Kind == FigureKind.Duration && fact.Metric != "ehang-profit";

    private static bool IsShown(Fact fact) => Enum.GetValues<Tongue>().All(tongue =>
        fact.Text.In(tongue).Replace("*", "", StringComparison.Ordinal).Contains(FigureWriter.Write(fact.Value!, tongue), StringComparison.Ordinal));
}
