using Assistant.Facts;
using Assistant.Figures;
using Assistant.Questions;

namespace Assistant.Retrieval;

/// <summary>Whether a fact is of the kind that a question asks for.</summary>
internal static class Fit
{
    /// <summary>1 where the fact is what is asked for, 0 where nothing tells, negative where it is of another kind.</summary>
    public static double Of(Fact fact, Cues cues)
    {
        var best = 0.0;
        var asked = false;
        var further = 0.0;
        foreach (var cue in Typed)
        {
            if (!cues.Has(cue))
                continue;
            asked = true;
            if (!Answers(fact, cue))
                continue;
            further = best > 0 ? 0.25 : 0;
            best = Math.Max(best, cue == Cue.Policy ? 2 : IsSharp(fact, cue) ? 1.3 : 1);
        }

        return asked && best == 0 ? -0.5 : best + further;
    }

    /// <summary>Cues that ask for a certain kind of fact.</summary>
    public static ReadOnlySpan<Cue> Typed =>
    [
        Cue.Amount, Cue.Count, Cue.HowLong, Cue.Rank, Cue.Share, Cue.When, Cue.Said, Cue.Role, Cue.Who, Cue.Company, Cue.Where, Cue.List, Cue.Policy, Cue.Why, Cue.Trend, Cue.Target,
    ];

    /// <summary>Cues that ask for a figure of a certain kind.</summary>
    public static ReadOnlySpan<Cue> Measuring => [Cue.Amount, Cue.Count, Cue.HowLong, Cue.Rank, Cue.Share];

    public static bool Answers(Fact fact, Cue cue) => cue switch
    {
        Cue.Amount => fact.Value?.Kind is FigureKind.Money or FigureKind.Count or FigureKind.Percent or FigureKind.Number,
        Cue.Count => fact.Value?.Kind is FigureKind.Count or FigureKind.Number || (fact.Kind == FactKind.List && fact.Others.Count > 0),
        Cue.HowLong => fact.Value?.Kind is FigureKind.Duration || fact.Others.Any(other => other.Kind == FigureKind.Duration),
        Cue.Rank => fact.Value?.Kind is FigureKind.Ordinal,
        Cue.Share => fact.Value?.Kind is FigureKind.Percent,
        Cue.When => fact.Date is not null || fact.Year is not null || fact.Answers.Contains("when"),
        Cue.Said => fact.Speaker is not null,
        Cue.Role => fact.Kind == FactKind.Profile && fact.Person is not null,
        Cue.Who => fact.Who is not null || fact.Id == "article-byline",
        Cue.Company => fact.Company is not null || fact.Kind == FactKind.List,
        Cue.Where => fact.Answers.Contains("where"),
        Cue.List => fact.Kind is FactKind.List or FactKind.Policy,
        Cue.Policy => fact.Kind is FactKind.Policy || fact.Id == "transfer-policies",
        Cue.Why => fact.Answers.Contains("why"),
        Cue.Trend => fact.Answers.Contains("trend"),
        Cue.Target => fact.Nature == Nature.Target,
        _ => false,
    };

    /// <summary>Cues that few facts answer, and that are hardly ever said in passing.</summary>
    private static bool IsSharp(Fact fact, Cue cue) => cue is Cue.Where or Cue.Target or Cue.Role or Cue.HowLong or Cue.Trend || (cue == Cue.When && fact.Date is not null);
}
