using System.Reflection;
using Assistant.Facts;
using Assistant.Figures;
using Assistant.Language;
using Assistant.Retrieval;
using YamlDotNet.Serialization;

namespace Assistant.Grounding;

/// <summary>The words that may stand around figures, from <c>wording.yaml</c>; every word folded.</summary>
internal sealed class Wording
{
    public static Wording Default { get; } = Read();

    public required Vocables Neutral { get; init; }

    public required Vocables Stating { get; init; }

    public required Vocables Achieved { get; init; }

    public required Vocables Target { get; init; }

    public required Vocables Clinging { get; init; }

    public required Vocables Rank { get; init; }

    public required Vocables Run { get; init; }

    public required Vocables Lead { get; init; }

    public required Vocables SayingAlone { get; init; }

    public required Vocables China { get; init; }

    public required Vocables World { get; init; }

    /// <summary>Phrases before a figure that its slot says itself, longest first.</summary>
    public required IReadOnlyList<string> BoundsBefore { get; init; }

    /// <summary>Phrases behind a figure that its slot says itself, longest first.</summary>
    public required IReadOnlyList<string> BoundsBehind { get; init; }

    private Dictionary<(Nature, FigureKind), Vocables> Surroundings { get; } = [];

    private Dictionary<string, (HashSet<string> English, HashSet<string> Chinese)> Calculations { get; init; } = [];

    /// <summary>Whether a skeleton of operands, result and the words between them tells this operation.</summary>
    public bool Tells(Operation operation, string skeleton, Tongue tongue) =>
        Calculations.TryGetValue(operation.ToString(), out var told) && (tongue == Tongue.English ? told.English : told.Chinese).Contains(skeleton);

    /// <summary>The words of sentences that only introduce something.</summary>
    public Vocables Introducing { get; private set; } = Vocables.Of([]);

    /// <summary>The words of sentences that only introduce something and name nobody.</summary>
    public Vocables Saying { get; private set; } = Vocables.Of([]);

    /// <summary>The common words around figures that were reached.</summary>
    public Vocables Telling { get; private set; } = Vocables.Of([]);

    /// <summary>The common words that may stand around the value of a figure fact.</summary>
    public Vocables Around(Fact fact) => Surroundings[(fact.Nature, fact.Value!.Kind)];

    private Wording WithSurroundings()
    {
        Telling = Neutral.With(Achieved);
        Introducing = Neutral.Without(Stating).With(Lead);
        Saying = Introducing.With(SayingAlone);
        foreach (var kind in Enum.GetValues<FigureKind>())
            foreach (var nature in Enum.GetValues<Nature>())
            {
                var common = Neutral.With(nature == Nature.Target ? Target : Achieved);
                Surroundings[(nature, kind)] = kind switch
                {
                    FigureKind.Ordinal => common.With(Rank),
                    FigureKind.Duration => common.With(Rank).With(Run),
                    _ => common,
                };
            }

        return this;
    }

    private static Wording Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Assistant.Grounding.wording.yaml")!;
        using var reader = new StreamReader(stream);
        var file = new Deserializer().Deserialize<Dictionary<string, Dictionary<string, object>>>(reader);
        return new Wording
        {
            Neutral = Vocables.Of(Words(file["neutral"]["en"]).Concat(Words(file["neutral"]["zh"]))),
            Stating = Both(file["stating"]),
            Achieved = Both(file["achieved"]),
            Target = Both(file["target"]),
            Clinging = Both(file["clinging"]),
            Rank = Both(file["rank"]),
            Run = Both(file["run"]),
            Lead = Both(file["lead"]),
            SayingAlone = Both(file["saying"]),
            China = Vocables.Of(Words(file["scope"]["china"])),
            World = Vocables.Of(Words(file["scope"]["world"])),
            BoundsBefore = [.. Words(file["bounds"]["en"]).Concat(Words(file["bounds"]["zh"])).OrderByDescending(word => word.Length)],
            BoundsBehind = [.. Words(file["bounds"]["behind"]).OrderByDescending(word => word.Length)],
            Calculations = file["calculations"].ToDictionary(row => row.Key, row => Patterns((Dictionary<object, object>)row.Value), StringComparer.OrdinalIgnoreCase),
        }.WithSurroundings();
    }

    private static Vocables Both(Dictionary<string, object> row) => Vocables.Of(Words(row["en"]).Concat(Words(row["zh"])));

    private static (HashSet<string> English, HashSet<string> Chinese) Patterns(Dictionary<object, object> row) =>
        ([.. Words(row["en"])], [.. Words(row["zh"]).Select(pattern => pattern.Replace(" ", "", StringComparison.Ordinal))]);

    private static IEnumerable<string> Words(object list) => ((List<object>)list).Select(word => Script.Fold((string)word));
}
