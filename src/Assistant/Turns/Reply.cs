using Assistant.Language;

namespace Assistant.Turns;

/// <summary>What the user sees. Made only after a verdict, so every figure in it is bound to a fact or a calculation.</summary>
public sealed record Reply
{
    /// <summary>Language and script of every text in this reply.</summary>
    public required Tongue Tongue { get; init; }

    /// <summary>Light Markdown: <c>**bold**</c> figures, lines that start with <c>- </c> for lists, <c>[n]</c> for <see cref="Citations"/>.</summary>
    public required string Text { get; init; }

    /// <summary>The facts that the text stands on, numbered from 1 in order of mention.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>Up to three questions that can be answered next, in the reader's language.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>Data for a chart, where the reply compares figures of one unit; otherwise null.</summary>
    public Comparison? Comparison { get; init; }

    /// <summary>The calculations that the text states the results of.</summary>
    public IReadOnlyList<Working> Workings { get; init; } = [];

    /// <summary>The verdict on each statement of a text that the user wanted checked, in its order; otherwise empty.</summary>
    public IReadOnlyList<CheckedClaim> Checks { get; init; } = [];

    /// <summary>Who worded the text.</summary>
    public required Engine Engine { get; init; }

    /// <summary>Whether the reply answers, refuses or only talks.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>What the conversation is about after this turn, to be handed in with the next one.</summary>
    public required Focus Focus { get; init; }

    /// <summary>How the reply came about, for people who audit it.</summary>
    public required Receipt Receipt { get; init; }
}

/// <summary>The engine that worded a reply; only a model's words are labelled as AI.</summary>
public enum Engine
{
    Embedded,
    Model,
}

/// <summary>What kind of reply this is.</summary>
public enum Outcome
{
    /// <summary>Facts of the article answer the question.</summary>
    Answered,

    /// <summary>The article does not give what was asked for.</summary>
    Refused,

    /// <summary>A greeting, thanks, help or anything else that needs no fact.</summary>
    Talked,
}

/// <summary>A fact that a reply stands on.</summary>
/// <param name="Number">The n of <c>[n]</c> in the text, from 1.</param>
/// <param name="FactId">Id of the fact in the fact base.</param>
/// <param name="Paragraph">Number of the article's paragraph, from 1.</param>
/// <param name="Title">The paragraph's number and what it is about, at most 80 characters.</param>
/// <param name="Abstract">The fact in our words, at most 160 characters, never empty.</param>
public sealed record Citation(int Number, string FactId, int Paragraph, string Title, string Abstract);

/// <summary>Figures of one unit side by side.</summary>
/// <param name="Title">Heading in the reader's language.</param>
/// <param name="Unit">Unit of every value in the reader's language, for example "billion yuan".</param>
/// <param name="Bars">The values in the order of the text.</param>
/// <param name="Working">How the computed figures were computed, one line.</param>
public sealed record Comparison(string Title, string Unit, IReadOnlyList<Bar> Bars, string Working);

/// <summary>One value of a <see cref="Comparison"/>, in its unit.</summary>
public sealed record Bar(string Label, decimal Value, string Display, string FactId);

/// <summary>The audit trail of a reply.</summary>
/// <param name="Question">The resolved question as slots, one "name: value" each.</param>
/// <param name="FactIds">Facts used, best first.</param>
/// <param name="Calculations">Calculations used, each as formula with operands and result.</param>
/// <param name="FactBaseVersion">Hash of the fact base that answered.</param>
public sealed record Receipt(
    IReadOnlyList<string> Question,
    IReadOnlyList<string> FactIds,
    IReadOnlyList<string> Calculations,
    string FactBaseVersion)
{
    /// <summary>Hash of the prompts, where a model worded the reply; otherwise null.</summary>
    public string? Prompts { get; init; }
}
