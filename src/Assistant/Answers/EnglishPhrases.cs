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
        if (evidence.IsRight is { } isRight)
            text.Say(isRight ? "Yes. " : evidence.Facts is [var a, var b] ? $"No: {Short(a, evidence)} is {(a.Value!.Value < b.Value!.Value ? "below" : "above")} {Short(b, evidence)}. " : "No. ");
        if (evidence.Calculations.Count == 0)
            Extreme(text, evidence);
        for (var at = 0; at < evidence.Calculations.Count; at++)
        {
            if (at > 0)
                text.Say(" ");
            Sentence(text, evidence.Calculations[at], evidence);
        }
    }

    private void Sentence(Composition text, Calculation calculation, Evidence.Compared evidence)
    {
        var (a, b) = (Capital(Short(calculation.Operands[0], evidence)), Short(calculation.Operands[^1], evidence));
        _ = calculation.Operation switch
        {
            Operation.Difference => text.Say($"{a} {(calculation.Operands[0].Metric == calculation.Operands[^1].Metric ? "is ahead of" : "exceeds")} {b} by ").Compute(calculation).Say("."),
            Operation.Ratio => text.Say($"{a} is ").Compute(calculation).Say($" {b}."),
            Operation.PercentMore when calculation.Operands[^1].Answers.Contains("trend") => text.Say("The rise is ").Compute(calculation).Say("."),
            Operation.PercentMore => text.Say($"{a} is ").Compute(calculation).Say($" above {b}."),
            Operation.PercentLess => text.Say($"{a} is ").Compute(calculation).Say($" below {b}."),
            Operation.Share when calculation.IsOfOthers => text.Say($"{a} comes to ").Compute(calculation).Say($" of {Names(calculation.Operands.Skip(1), evidence)} together."),
            Operation.Share when calculation.Operands.Count > 2 => text.Say($"{a} has ").Compute(calculation).Say(" of the total."),
            Operation.Share => text.Say($"{a} comes to ").Compute(calculation).Say($" of {b}."),
            Operation.TotalAbove => text.Say(Total(calculation, evidence)).Compute(calculation).Say($" more than {b}."),
            Operation.TotalBelow => text.Say(Total(calculation, evidence)).Compute(calculation).Say($" less than {b}."),
            Operation.TotalRatio => text.Say(Total(calculation, evidence)).Compute(calculation).Say($" {b}."),
            Operation.Sum when calculation.Operands.Count < evidence.Facts.Count => text.Say($"{Capital(Names(calculation.Operands, evidence))} together: ").Compute(calculation).Say("."),
            Operation.Average when calculation.Operands.Count < evidence.Facts.Count => text.Say($"{Capital(Names(calculation.Operands, evidence))} on average: ").Compute(calculation).Say("."),
            Operation.Sum => text.Say("Together: ").Compute(calculation).Say("."),
            Operation.Average => text.Say("On average: ").Compute(calculation).Say("."),
            Operation.Need => text.Say($"{b} would have to grow by ").Compute(calculation).Say($" to reach {a}."),
            Operation.Start => text.Say("Counting back, the run began in ").Compute(calculation).Say("."),
            Operation.PerUnit => text.Say("On average each comes to ").Compute(calculation).Say("."),
            _ => text.Say("Before the increase it was ").Compute(calculation).Say("."),
        };
    }

    private string Total(Calculation calculation, Evidence.Compared evidence) => ReferenceEquals(calculation, evidence.Calculations[0])
        ? Capital(Names(calculation.Operands.SkipLast(1), evidence)) + " together come to "
        : "That is ";

    private string Names(IEnumerable<Fact> rows, Evidence.Compared evidence) => string.Join(" and ", rows.Select(fact => Short(fact, evidence)));

    private void Extreme(Composition text, Evidence.Compared evidence)
    {
        var (high, low) = Ends(evidence.Facts);
        if (high.Value!.Value == low.Value!.Value)
        {
            text.Say("Both are the same: neither is ahead.");
            return;
        }

        switch (evidence.Purpose)
        {
            case Comparing.Lowest:
                text.Say($"{Capital(Short(low, evidence))} has the lowest figure.");
                break;
            case Comparing.Order:
                text.Say("From highest to lowest: " + string.Join(", ", evidence.Facts.OrderByDescending(fact => fact.Value!.Value).Select(fact => Short(fact, evidence))) + ".");
                break;
            default:
                text.Say($"{Capital(Short(high, evidence))} is {(high.Metric == low.Metric ? "ahead" : "higher")}" + (evidence.Facts.Count > 2 ? $" and {Short(low, evidence)} last." : "."));
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

    public string CheckedAgainst => "Checked against the article:";

    public void Checked(Composition text, Checked statement)
    {
        var (verdict, lead) = statement.Verdict switch
        {
            Evidence.Claim { IsRight: true } => ("Supported", "The article: "),
            Evidence.Claim => ("No, not right", "The article gives: "),
            _ => ("Not in the article", "The nearest that it gives: "),
        };
        text.Say($"{verdict}: “").QuoteWords(statement.Quote).Say("”");
        if (statement.Verdict.Facts.Count > 0)
            text.Say($" — {lead}").Line(statement.Verdict.Facts, " ");
    }

    public void Gap(Composition text, Evidence.Gap evidence)
    {
        var what = evidence.What;
        switch (what.Lack)
        {
            case Lack.Series:
                text.Say("The article does not give a growth or trend here: its figures are different measures, not one series.");
                foreach (var fact in evidence.Facts)
                    text.Say($"\n- {Capital(Scope(fact))}: ").Value(fact);
                return;
            case Lack.Change:
                text.Say($"The article does not give a change or trend for {Measure(what)}, only one year.");
                break;
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
        var measure = what.Measure is null ? "a figure" : "the " + what.Measure.English;
        return what.Subject is null ? measure : $"{measure} for {Name(what.Subject)}";
    }

    private static string Kind(Cue? cue) => cue switch
    {
        Cue.Amount => "an amount",
        Cue.Count => "a number",
        Cue.HowLong => "a number of years",
        Cue.Rank => "a rank",
        Cue.Share => "a share",
        Cue.Names => "the names",
        Cue.When => "a date",
        Cue.MostRecent => "a current figure",
        Cue.Where => "a place",
        Cue.Role => "the holder of that office",
        _ => "that",
    };

    private static string Name(Facts.Term? term) => term?.English ?? "it";

    private string Short(Fact fact, Evidence.Compared evidence) =>
        evidence.Facts.All(other => other.Metric == fact.Metric) ? Subject(fact) : "the " + Scope(fact);

    private string Subject(Fact fact) => facts.Term(fact.Subject!).English;

    private string Scope(Fact fact) => $"{facts.Term(fact.Metric!).English} ({Subject(fact)}{(fact.Year is { } year ? $", {year}" : "")}{(fact.Nature == Nature.Target && !facts.Term(fact.Metric!).English.Contains("target", StringComparison.Ordinal) ? ", target" : "")})";

    private static string Period(Fact fact) => fact.Year is { } year ? $", {year}" : "";

    private static (Fact High, Fact Low) Ends(IReadOnlyList<Fact> rows) => (rows.MaxBy(fact => fact.Value!.Value)!, rows.MinBy(fact => fact.Value!.Value)!);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
