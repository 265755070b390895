using Assistant.Language;

namespace Assistant.Evaluation.Bank;

/// <summary>What kind of reply an item asks for.</summary>
public enum Expected
{
    /// <summary>The article answers it.</summary>
    Answered,

    /// <summary>The article does not say it, and the reply says so.</summary>
    Refused,

    /// <summary>Small talk and everything off topic: no fact is needed.</summary>
    Talked,

    /// <summary>A false premise: whether the reply refuses or corrects, it holds the right facts.</summary>
    Either,
}

/// <summary>A conversation and what its last reply has to be.</summary>
public sealed record Item
{
    public required string Id { get; init; }

    /// <summary>Kind of question: the name of the file that the item stands in.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Language and script of the last turn, and hence of its reply.</summary>
    public required Tongue Script { get; init; }

    public Expected Outcome { get; init; } = Expected.Answered;

    /// <summary>What the user writes, turn by turn; the reply to the last one is graded.</summary>
    public required IReadOnlyList<string> Turns { get; init; }

    /// <summary>Groups of fact ids; of each group at least one has to be cited.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Facts { get; init; } = [];

    /// <summary>Groups of wordings; of each group at least one has to stand in the reply. A figure counts by its value.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Says { get; init; } = [];

    /// <summary>Wrong answers that people expect: none may stand in the reply.</summary>
    public IReadOnlyList<string> Avoids { get; init; } = [];

    public bool IsConversation => Turns.Count > 1;
}
