namespace Assistant.Facts;

/// <summary>What a name in the lexicon names.</summary>
public enum TermKind
{
    Place,
    Org,
    Person,
    Company,
    Policy,
    Event,

    /// <summary>Something measured; a question that asks for it can only be answered by a fact that has it.</summary>
    Metric,
    Topic,
}

/// <summary>A name with everything that users write for it.</summary>
/// <param name="Id">Id in the lexicon.</param>
/// <param name="Kind">What it names.</param>
/// <param name="English">Display name in English.</param>
/// <param name="Chinese">Display name in Traditional Chinese.</param>
/// <param name="Aliases">Other ways to write it, any language or script.</param>
/// <param name="Family">Metrics that a broad word ("tech transfer") may mean; empty for others.</param>
public sealed record Term(
    string Id,
    TermKind Kind,
    string English,
    string Chinese,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Family)
{
    /// <summary>Whether a place lies within what the article is about, so that naming it asks for nothing else.</summary>
    public bool IsLocal { get; init; }

    /// <summary>The measure of the article (term id) that is nearest to one that it does not give, or that this one is a narrower kind of; or null.</summary>
    public string? Near { get; init; }

    /// <summary>Whether a question that names it can only be answered by facts about it.</summary>
    public bool IsRequired => Kind is not TermKind.Topic;
}
