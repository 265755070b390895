namespace Assistant.Questions;

/// <summary>What a word tells about the question. The names equal the keys of cues.yaml.</summary>
internal enum Cue
{
    Stop,
    Amount,
    Count,
    HowLong,
    Rank,
    Share,
    When,
    Who,
    Said,
    Role,
    Where,
    Company,
    Place,
    What,
    Why,
    List,
    Policy,
    Compare,
    Difference,
    Ratio,
    PercentMore,
    ShareOf,
    Sum,
    Average,
    Need,
    Most,
    Least,
    Order,
    Trend,
    Verify,
    MostRecent,
    Previous,
    Next,
    Greeting,
    Thanks,
    Bye,
    Help,
    Identity,
    Summary,
    OffTopic,
    Injection,
    FollowUp,
    Pronoun,

    /// <summary>Work that the assistant does not do: writing, booking, translating.</summary>
    Task,
    Above,
    Below,

    /// <summary>Every place of a comparison.</summary>
    All,

    /// <summary>The value that a growth started from.</summary>
    Base,

    /// <summary>The names of things are asked for.</summary>
    Names,

    /// <summary>Something is said to be over and done with.</summary>
    Overcome,

    /// <summary>The beginning of a run is asked for.</summary>
    Since,
    Former,
    Latter,

    /// <summary>The reply is wanted in a certain language.</summary>
    InEnglish,
    InTraditional,
    InSimplified,

    /// <summary>A figure aimed at is asked for.</summary>
    Target,

    /// <summary>Something is taken for granted.</summary>
    Premise,

    /// <summary>Something is pointed at, by "this" or "that".</summary>
    Demonstrative,

    /// <summary>The conversation goes back to something before the last question.</summary>
    Return,

    /// <summary>Whether two figures may be set against each other is asked.</summary>
    Comparable,

    /// <summary>What is named beside it is left out of the question.</summary>
    Aside,

    /// <summary>Words that hold a name but do not mean it ("my boss", "took place").</summary>
    Filler,

    /// <summary>Something went down.</summary>
    Fall,

    /// <summary>Something went up.</summary>
    Rise,

    /// <summary>The place named is meant without what it is part of.</summary>
    Alone,

    /// <summary>An amount of money is asked for, and nothing else will do.</summary>
    Money,

    /// <summary>A figure is meant as it stands, neither more nor less.</summary>
    Exactly,

    /// <summary>"Over", which before a time means more than it or in the course of it.</summary>
    Exceeding,

    /// <summary>The most important figures are asked for.</summary>
    KeyFigures,

    /// <summary>Something that is not so is supposed: "if it doubled, would it …".</summary>
    Supposed,
}

/// <summary>A set of cues, as bits: two words, because code over <see cref="UInt128"/> is never compiled ahead of time.</summary>
/// <param name="Low">The first 64 cues.</param>
/// <param name="High">The others.</param>
internal readonly record struct Cues(ulong Low, ulong High)
{
    private const int WordSize = 64;

    public bool Has(Cue cue) => (((int)cue < WordSize ? Low : High) & Bit(cue)) != 0;

    public bool HasAny(params ReadOnlySpan<Cue> cues)
    {
        foreach (var cue in cues)
            if (Has(cue))
                return true;
        return false;
    }

    public bool HasAll(params ReadOnlySpan<Cue> cues)
    {
        foreach (var cue in cues)
            if (!Has(cue))
                return false;
        return true;
    }

    public Cues With(Cue cue) => (int)cue < WordSize ? this with { Low = Low | Bit(cue) } : this with { High = High | Bit(cue) };

    public Cues Without(Cue cue) => (int)cue < WordSize ? this with { Low = Low & ~Bit(cue) } : this with { High = High & ~Bit(cue) };

    public Cues With(Cues others) => new(Low | others.Low, High | others.High);

    public override string ToString()
    {
        var cues = this;
        return string.Join(' ', Enum.GetValues<Cue>().Where(cue => cues.Has(cue)).Select(cue => cue.ToString()));
    }

    private static ulong Bit(Cue cue) => 1UL << ((int)cue % WordSize);
}
