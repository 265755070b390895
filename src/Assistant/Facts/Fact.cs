using Assistant.Figures;

namespace Assistant.Facts;

/// <summary>The shape of a fact.</summary>
public enum FactKind
{
    Figure,
    Statement,
    Policy,
    Event,
    List,
    Profile,
}

/// <summary>Whether a figure was reached or is aimed at.</summary>
public enum Nature
{
    Result,
    Target,
}

/// <summary>One thing the article says, in our words, with its typed slots. Immutable.</summary>
public sealed record Fact
{
    public required string Id { get; init; }

    public required FactKind Kind { get; init; }

    /// <summary>Number of the article's paragraph, from 1.</summary>
    public required int Paragraph { get; init; }

    /// <summary>What is measured (term id); only figures have one.</summary>
    public string? Metric { get; init; }

    /// <summary>Whom or what the figure is about (term id).</summary>
    public string? Subject { get; init; }

    /// <summary>Year of the figure, or null where the article gives none.</summary>
    public int? Year { get; init; }

    /// <summary>The figure of a figure fact, with the qualifier as its bound.</summary>
    public Figure? Value { get; init; }

    public Nature Nature { get; init; }

    /// <summary>Who says it (term id), for statements.</summary>
    public string? Speaker { get; init; }

    /// <summary>Whom a profile, list or event is about (term id).</summary>
    public string? Person { get; init; }

    /// <summary>Which company did it (term id).</summary>
    public string? Company { get; init; }

    /// <summary>Month and day, or month, or year of an event.</summary>
    public Figure? Date { get; init; }

    /// <summary>Topics that the fact is about (term ids).</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>Kinds of question, beyond those that its slots tell, that the fact answers: where, when, why, trend.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>Terms that the fact says what they are (term ids).</summary>
    public IReadOnlyList<string> Defines { get; init; } = [];

    /// <summary>What a list lists, in its order (term ids), so that "the second one" can be told.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Every further figure that the texts state.</summary>
    public IReadOnlyList<Figure> Others { get; init; } = [];

    /// <summary>The fact as a reply states it, slots rendered, with bold marks.</summary>
    public required Wording Text { get; init; }

    /// <summary>Person that the fact is about or that speaks.</summary>
    public string? Who => Speaker ?? Person;
}

/// <summary>A text in the two languages that are written by hand; Simplified Chinese is derived from Traditional.</summary>
public sealed record Wording(string English, string Traditional, string Simplified)
{
    public string In(Language.Tongue tongue) => tongue switch
    {
        Language.Tongue.English => English,
        Language.Tongue.TraditionalChinese => Traditional,
        _ => Simplified,
    };
}
