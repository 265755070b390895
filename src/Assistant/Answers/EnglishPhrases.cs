using Assistant.Facts;
using Assistant.Questions;
using Assistant.Retrieval;
using Topic = Assistant.Retrieval.Topic;

namespace Assistant.Answers;

/// <summary>English wording.</summary>
internal sealed class EnglishPhrases(FactBase facts) : IPhrases
{
    public string Between => " ";

    public void Compared(Composition text, Evidence.Compared evidence)
    {
        var rows = evidence.Facts;
        var isOneMetric = rows.All(fact => fact.Metric == rows[0].Metric);
        Lead(text, evidence);
        text.Say(isOneMetric ? $"\n\n{Capital(facts.Term(rows[0].Metric!).English)}{Period(rows[0])}:" : "\n\nThe figures:");
        foreach (var fact in rows)
            text.Say($"\n- {(isOneMetric ? Subject(fact) : Scope(fact))}: ").Value(fact);
    }

    private void Lead(Composition text, Evidence.Compared evidence)
    {
        var (high, low) = Ends(evidence.Facts);
        if (evidence.Calculations.Count == 0)
        {
            Extreme(text, evidence, high, low);
            return;
        }

        var first = evidence.Calculations[0];
        var (a, b) = (Short(first.Operands[0], evidence), Short(first.Operands[^1], evidence));
        switch (first.Operation)
        {
            case Operation.Difference:
                text.Say($"{a} is ahead of {b} by ").Compute(first, true);
                if (evidence.Calculations.Count > 1)
                    text.Say($"; it has ").Compute(evidence.Calculations[1], true).Say(" the amount");
                text.Say(".");
                break;
            case Operation.Ratio:
                text.Say($"{a} is ").Compute(first, true).Say($" {b}.");
                break;
            case Operation.PercentMore:
                text.Say($"{a} is ").Compute(first, true).Say($" above {b}.");
                break;
            case Operation.PercentLess:
                text.Say($"{a} is ").Compute(first, true).Say($" below {b}.");
                break;
            case Operation.Share:
                text.Say($"{a} comes to ").Compute(first, true).Say($" of {b}.");
                break;
            case Operation.Sum:
                text.Say("Together: ").Compute(first, true).Say(".");
                break;
            case Operation.Average:
                text.Say("On average: ").Compute(first, true).Say(".");
                break;
            case Operation.Need:
                text.Say($"{b} would have to grow by ").Compute(first, true).Say($" to reach {a}; the gap is ").Compute(evidence.Calculations[1]).Say(".");
                break;
            case Operation.PerUnit:
                text.Say("Per unit that is ").Compute(first, true).Say(".");
                break;
            case Operation.Before:
                text.Say("A year earlier it was ").Compute(first, true).Say(".");
                break;
        }
    }

    private void Extreme(Composition text, Evidence.Compared evidence, Fact high, Fact low)
    {
        if (high.Value!.Value == low.Value!.Value)
        {
            text.Say("Both are the same: neither is ahead.");
            return;
        }

        switch (evidence.Purpose)
        {
            case Comparing.Lowest:
                text.Say($"{Short(low, evidence)} has the lowest figure.");
                break;
            case Comparing.Order:
                text.Say("From highest to lowest: " + string.Join(", ", evidence.Facts.OrderByDescending(fact => fact.Value!.Value).Select(fact => Short(fact, evidence))) + ".");
                break;
            default:
                text.Say($"{Short(high, evidence)} is ahead" + (evidence.Facts.Count > 2 ? $" and {Short(low, evidence)} last." : "."));
                break;
        }
    }

    public void Claim(Composition text, Evidence.Claim evidence)
    {
        if (evidence.IsRight)
            text.Say("Yes. ");
        else if (evidence.Stated is { } stated)
            text.Say("No, not ").Quote(stated).Say(". ");
        else
            text.Say("No, that is not what the article says. ");
        text.State(evidence.Facts, Between);
    }

    public void Gap(Composition text, Evidence.Gap evidence)
    {
        var what = evidence.What;
        switch (what.Lack)
        {
            case Lack.Series:
                text.Say("No growth or trend can be stated: the article's figures are different measures, not one series.");
                foreach (var fact in evidence.Facts)
                    text.Say($"\n- {Capital(Scope(fact))}: ").Value(fact);
                return;
            case Lack.Year:
                text.Say($"The article does not give {Measure(what)} for ").Year(what.Year!.Value).Say(".");
                break;
            case Lack.Subject:
                text.Say(what.Measure is null
                    ? $"The article does not mention {Name(what.Subject)}."
                    : $"The article does not give {Measure(what with { Subject = null })} for {Name(what.Subject)}.");
                break;
            case Lack.Measure:
                text.Say($"The article does not give {Measure(what)}.");
                break;
            case Lack.Kind:
                text.Say($"The article does not give {Kind(what.Kind)}{(what.Measure is null ? "" : $" for {Measure(what with { Subject = null })}")}.");
                break;
            default:
                text.Say("The article does not answer that.");
                break;
        }

        if (evidence.Facts.Count > 0)
            text.Say(" What it does give: ").State(evidence.Facts, Between);
        else
            text.Say(" It covers Guangdong's economy in 2025: its innovation chain, R&D, technology transfer, industrial clusters, companies and policies.");
    }

    public string Talk(Topic topic) => topic switch
    {
        Topic.Greeting => "Hello! I answer questions about the article on Guangdong's economy in 2025 from its own facts, with the source of each figure. What would you like to know?",
        Topic.Thanks => "You are welcome. Ask me anything else about the article on Guangdong's economy.",
        Topic.Bye => "Goodbye! I am here whenever you have a question about the article on Guangdong's economy.",
        Topic.Identity => "I am an assistant for one news article: the outlook for Guangdong's economy in 2025. I answer only from its facts and cite each of them.",
        Topic.Help => "I can answer questions about the article on Guangdong's economy in 2025: figures and rankings, comparisons such as Guangdong with Beijing, policies, who said what, what companies did, and whether a claim agrees with the article.",
        Topic.OffTopic => "Sorry, I can only answer questions about the article on Guangdong's economy in 2025, so I cannot help with that.",
        Topic.Injection => "I cannot do that: I only answer questions about the article on Guangdong's economy, from its own facts.",
        _ => "Sorry, I could not find that in the article. It is about Guangdong's economy in 2025: its innovation chain, R&D, technology transfer, industrial clusters, companies and policies.",
    };

    private static string Measure(Missing what)
    {
        var measure = what.Measure?.English ?? "a figure";
        return what.Subject is null ? measure : $"{measure} for {Name(what.Subject)}";
    }

    private static string Kind(Cue? cue) => cue switch
    {
        Cue.Amount => "an amount",
        Cue.Count => "a number",
        Cue.HowLong => "a number of years",
        Cue.Rank => "a rank",
        Cue.Share => "a share",
        _ => "that",
    };

    private static string Name(Facts.Term? term) => term?.English ?? "it";

    private string Short(Fact fact, Evidence.Compared evidence) =>
        evidence.Facts.All(other => other.Metric == fact.Metric) ? Subject(fact) : Capital(Scope(fact));

    private string Subject(Fact fact) => facts.Term(fact.Subject!).English;

    private string Scope(Fact fact) => $"{facts.Term(fact.Metric!).English} ({Subject(fact)}{(fact.Year is { } year ? $", {year}" : "")}{(fact.Nature == Nature.Target ? ", target" : "")})";

    private static string Period(Fact fact) => fact.Year is { } year ? $", {year}" : "";

    private static (Fact High, Fact Low) Ends(IReadOnlyList<Fact> rows) => (rows.MaxBy(fact => fact.Value!.Value)!, rows.MinBy(fact => fact.Value!.Value)!);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
