using Assistant.Facts;
using Assistant.Figures;
using Assistant.Questions;

namespace Assistant.Retrieval;

/// <summary>What the fact base has for one question. A closed set of outcomes.</summary>
internal abstract record Evidence
{
    private Evidence()
    {
    }

    /// <summary>Facts that the reply may stand on, best first.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>Calculations made from <see cref="Facts"/>.</summary>
    public IReadOnlyList<Calculation> Calculations { get; init; } = [];

    /// <summary>The facts answer the question.</summary>
    public sealed record Answer : Evidence;

    /// <summary>The facts are compared; calculations hold what was asked for.</summary>
    public sealed record Compared : Evidence
    {
        /// <summary>What the comparison is for.</summary>
        public required Comparing Purpose { get; init; }

        /// <summary>Whether the order that the user claims is right, or null where none is claimed.</summary>
        public bool? IsRight { get; init; }
    }

    /// <summary>What the user takes for granted is right or wrong by the facts.</summary>
    public sealed record Claim : Evidence
    {
        public required bool IsRight { get; init; }

        /// <summary>The user's figure that the facts contradict, or null where the claim holds none.</summary>
        public Figure? Stated { get; init; }
    }

    /// <summary>The article does not give what is asked for; facts are the nearest that it does give.</summary>
    public sealed record Gap : Evidence
    {
        public required Missing What { get; init; }
    }

    /// <summary>No fact is asked for.</summary>
    public sealed record Talk : Evidence
    {
        public required Topic About { get; init; }
    }
}

/// <summary>What a comparison is asked for.</summary>
internal enum Comparing
{
    SideBySide,
    Difference,
    Ratio,
    PercentMore,
    ShareOf,
    Sum,
    Average,
    Need,
    Highest,
    Lowest,
    Order,
}

/// <summary>Why the article does not answer.</summary>
internal enum Lack
{
    /// <summary>The measure is given for others, not for this place, company or person.</summary>
    Subject,

    /// <summary>The measure is given for other years.</summary>
    Year,

    /// <summary>The measure is not given at all.</summary>
    Measure,

    /// <summary>The figure of this kind (number, rank, share, names) is not given.</summary>
    Kind,

    /// <summary>The figures are not one series.</summary>
    Series,

    /// <summary>The measure is given for one year only, without a change.</summary>
    Change,

    /// <summary>The article does not speak of it.</summary>
    Topic,
}

/// <summary>What is missing, as far as it can be named.</summary>
internal sealed record Missing(Lack Lack, Facts.Term? Measure = null, Facts.Term? Subject = null, int? Year = null, Cue? Kind = null);

/// <summary>What talk that needs no fact is about.</summary>
internal enum Topic
{
    Greeting,
    Thanks,
    Bye,
    Help,
    Identity,
    OffTopic,
    Injection,
    Unclear,
}
