using Assistant.Answers;
using Assistant.Facts;
using Assistant.Language;
using Assistant.Retrieval;

namespace Assistant.Grounding;

/// <summary>What a model's draft may stand on in this turn; nothing else of the fact base is known to it.</summary>
internal sealed record Ground
{
    public required Tongue Tongue { get; init; }

    /// <summary>The evidence of each question of the turn.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>What trusted code says to each question, in their order: <c>{{part:1}}</c> is the first.</summary>
    public required IReadOnlyList<Draft> Parts { get; init; }

    /// <summary>Facts of the evidence and of the tools' results, each once.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>Calculations of the evidence and of the tools' results, each once: <c>{{calc:c1}}</c> is the first.</summary>
    public required IReadOnlyList<Calculation> Calculations { get; init; }

    /// <summary>Years that the questions name.</summary>
    public IReadOnlyList<int> AskedYears { get; init; } = [];

    public Fact? Find(string id) => Facts.FirstOrDefault(fact => fact.Id == id);

    public static string NameOf(int calculation) => $"c{calculation + 1}";
}
