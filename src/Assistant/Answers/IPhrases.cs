using Assistant.Retrieval;

namespace Assistant.Answers;

/// <summary>
/// How one language words each kind of evidence. Implementers write whole sentences of their own language and leave every figure, name of a
/// policy and attribution to segments that are bound to facts.
/// </summary>
internal interface IPhrases
{
    /// <summary>What stands between two facts of one reply.</summary>
    string Between { get; }

    void Compared(Composition text, Evidence.Compared evidence);

    void Claim(Composition text, Evidence.Claim evidence);

    /// <summary>What stands above the statements of a checked text.</summary>
    string CheckedAgainst { get; }

    /// <summary>One statement of a checked text on one line: the verdict, the user's words, the facts.</summary>
    void Checked(Composition text, Checked statement);

    void Gap(Composition text, Evidence.Gap evidence);

    string Talk(Topic topic);
}
