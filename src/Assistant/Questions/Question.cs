using Assistant.Facts;
using Assistant.Figures;
using Assistant.Language;

namespace Assistant.Questions;

/// <summary>A term that a question names.</summary>
/// <param name="Term">What is named.</param>
/// <param name="Weight">1 where the question names it itself, less inside a longer name, in background or inherited.</param>
/// <param name="IsInherited">Whether it comes from the conversation and not from the text.</param>
internal sealed record Mention(Term Term, double Weight, bool IsInherited = false);

/// <summary>A figure that the user states, with the nearest measure, company or place named before it (or behind it, where none is before).</summary>
internal sealed record Assertion(Figure Figure, Term? Measure);

/// <summary>One question, complete in itself.</summary>
internal sealed record Question
{
    public required Tongue Tongue { get; init; }

    /// <summary>The folded text.</summary>
    public required string Text { get; init; }

    /// <summary>What is asked for.</summary>
    public Cues Cues { get; init; }

    /// <summary>Terms named, each once, the surest weight.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>Years named.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Figures that the user states, years left out.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>The figures with the measure or name that each stands beside.</summary>
    public IReadOnlyList<Assertion> Assertions { get; init; } = [];

    /// <summary>What a share is asked of ("what percentage of Beijing's …"), or null where the text does not tell.</summary>
    public Term? Whole { get; init; }

    /// <summary>What others are asked as multiples of (「北京同江蘇係廣東嘅幾多倍」), or null where the text does not tell.</summary>
    public Term? Base { get; init; }

    /// <summary>Places whose figures are to be taken together ("Beijing and Jiangsu combined"), or none.</summary>
    public IReadOnlyList<Term> Together { get; init; } = [];

    /// <summary>The place that those taken together are set against, or null.</summary>
    public Term? Against { get; init; }

    /// <summary>Base forms of words and pairs of Chinese characters that carry content, for search.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Content that no term, cue or common word explains.</summary>
    public IReadOnlyList<string> Residue { get; init; } = [];

    /// <summary>Facts that the conversation was about, for questions that point back; empty otherwise.</summary>
    public IReadOnlyList<string> Behind { get; init; } = [];

    /// <summary>Whether the question leans on the conversation.</summary>
    public bool IsFollowUp { get; init; }

    /// <summary>Whether what it asks for is what the last question asked for.</summary>
    public bool AsksTheSame { get; init; }

    /// <summary>Whether one of several is to be chosen ("… or …?"), which no yes or no answers.</summary>
    public bool IsChoice => (Text.Contains(" or ", StringComparison.Ordinal) && !Text.Contains("or false", StringComparison.Ordinal) && !Text.Contains("or not", StringComparison.Ordinal) && !Text.Contains("or wrong", StringComparison.Ordinal)) || Text.Contains("还是", StringComparison.Ordinal) || Text.Contains("定系", StringComparison.Ordinal) || Text.Contains("抑或", StringComparison.Ordinal);

    /// <summary>Whether a yes or no is enough of an answer: nothing else is asked for.</summary>
    public bool AsksYesOrNo => !IsChoice && !Cues.HasAny(Cue.What, Cue.Who, Cue.When, Cue.Where, Cue.Why, Cue.Amount, Cue.Count, Cue.HowLong, Cue.Share, Cue.List, Cue.Company);

    public bool Names(string termId)
    {
        foreach (var mention in Mentions)
            if (mention.Term.Id == termId)
                return true;
        return false;
    }

    public IEnumerable<Term> Of(TermKind kind) => Mentions.Where(mention => mention.Term.Kind == kind).Select(mention => mention.Term);

    /// <summary>The slots, for people who audit a reply.</summary>
    public IReadOnlyList<string> Slots()
    {
        var slots = new List<string> { "language: " + Tongue, "asks: " + Cues };
        foreach (var group in Mentions.GroupBy(mention => mention.Term.Kind))
            slots.Add($"{group.Key.ToString().ToLowerInvariant()}: {string.Join(", ", group.Select(mention => mention.Term.Id))}");
        if (Years.Count > 0)
            slots.Add("years: " + string.Join(", ", Years));
        if (Figures.Count > 0)
            slots.Add("figures stated: " + string.Join(", ", Figures.Select(figure => $"{figure.Kind} {figure.Value}")));
        if (Residue.Count > 0)
            slots.Add("unexplained: " + string.Join(" ", Residue));
        if (IsFollowUp)
            slots.Add("follow-up: yes");
        return slots;
    }
}
