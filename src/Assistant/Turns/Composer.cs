using Assistant.Answers;
using Assistant.Facts;
using Assistant.Figures;
using Assistant.Grounding;
using Assistant.Language;
using Assistant.Questions;
using Assistant.Retrieval;
using Topic = Assistant.Retrieval.Topic;

namespace Assistant.Turns;

/// <summary>Makes the reply of a verdict; the only maker of replies.</summary>
internal sealed class Composer(FactBase facts, EmbeddedWriter writer, Suggester suggester)
{
    private const int TitleLength = 80;
    private const int AbstractLength = 160;

    public Reply Compose(Inquiry inquiry, Verdict verdict)
    {
        var (tongue, findings) = (inquiry.Tongue, inquiry.Findings);
        var (text, cited) = verdict switch
        {
            Verdict.Bound bound => (bound.Text, bound.Cited),
            _ => (Rendering.Of(writer.Write(tongue, [new Evidence.Talk { About = Topic.Unclear }])).Text, []),
        };
        return new Reply
        {
            Tongue = tongue,
            Text = text,
            Citations = [.. cited.Select((fact, at) => Cite(fact, at + 1, tongue))],
            Suggestions = suggester.After(tongue, [.. cited.Select(fact => fact.Id)]),
            Comparison = findings.Select(finding => finding.Evidence).OfType<Evidence.Compared>().Select(compared => Chart(compared, tongue)).FirstOrDefault(),
            Workings = verdict is Verdict.Bound ? [.. inquiry.Evidence.SelectMany(evidence => evidence.Calculations).Select(calculation => Explainer.Show(calculation, tongue))] : [],
            Checks = verdict is Verdict.Bound ? Checks(inquiry, cited) : [],
            Engine = Engine.Embedded,
            Outcome = OutcomeOf(findings, verdict),
            Focus = Focus.On(inquiry.Memory),
            Receipt = new Receipt(
                [.. findings.SelectMany(finding => finding.Question.Slots())],
                [.. cited.Select(fact => fact.Id)],
                [.. findings.SelectMany(finding => finding.Evidence.Calculations).Select(Describe)],
                facts.Version),
        };
    }

    /// <summary>The reply in a model's words.</summary>
    /// <param name="inquiry">What was found.</param>
    /// <param name="bound">The words, bound to facts.</param>
    /// <param name="prompts">Version of the prompts that the model had.</param>
    public Reply Compose(Inquiry inquiry, Verdict.Bound bound, string prompts)
    {
        var reply = Compose(inquiry, bound);
        var more = bound.Calculations.Except(inquiry.Evidence.SelectMany(evidence => evidence.Calculations)).ToList();
        return reply with
        {
            Engine = Engine.Model,
            Outcome = bound.Cited.Count > 0 && reply.Outcome != Outcome.Answered ? Outcome.Answered : reply.Outcome,
            Workings = [.. reply.Workings, .. more.Select(calculation => Explainer.Show(calculation, inquiry.Tongue))],
            Receipt = reply.Receipt with { Calculations = [.. reply.Receipt.Calculations, .. more.Select(Describe)], Prompts = prompts },
        };
    }

    public Reply Greet(Tongue tongue) => new()
    {
        Tongue = tongue,
        Text = Rendering.Of(writer.Write(tongue, [new Evidence.Talk { About = Topic.Greeting }])).Text,
        Suggestions = suggester.Opening(tongue),
        Engine = Engine.Embedded,
        Outcome = Outcome.Talked,
        Focus = Focus.On(Memory.None with { Tongue = tongue }),
        Receipt = new Receipt([], [], [], facts.Version),
    };

    private static Outcome OutcomeOf(IReadOnlyList<Finding> findings, Verdict verdict)
    {
        if (verdict is Verdict.Refused || findings.All(finding => finding.Evidence is Evidence.Gap))
            return Outcome.Refused;
        return findings.All(finding => finding.Evidence is Evidence.Talk) ? Outcome.Talked : Outcome.Answered;
    }

    private static IReadOnlyList<CheckedClaim> Checks(Inquiry inquiry, IReadOnlyList<Fact> cited) =>
        [.. inquiry.Statements.Zip(inquiry.Evidence, (quote, evidence) => Check(quote, evidence, cited, inquiry.Tongue))];

    private static CheckedClaim Check(string quote, Evidence evidence, IReadOnlyList<Fact> cited, Tongue tongue)
    {
        List<int> numbers = [.. evidence.Facts.Select(fact => cited.ToList().IndexOf(fact) + 1)];
        var facts = evidence.Facts.Zip(numbers, (fact, number) => $"{Rendering.OnOneLine(fact.Text.In(tongue), tongue)} [{number}]");
        var verdict = evidence is Evidence.Claim claim ? claim.IsRight ? ClaimVerdict.Supported : ClaimVerdict.Contradicted : ClaimVerdict.NotInTheArticle;
        return new CheckedClaim(Excerpt.Of(quote), verdict, string.Join(' ', facts), numbers);
    }

    private Citation Cite(Fact fact, int number, Tongue tongue)
    {
        var digest = facts.Article.Digests[fact.Paragraph - 1].In(tongue);
        var title = Shorten(tongue == Tongue.English ? $"Paragraph {fact.Paragraph}: {digest}" : $"第{fact.Paragraph}段：{digest}", TitleLength);
        var text = fact.Text.In(tongue).Replace("*", "", StringComparison.Ordinal).Replace("\n- ", " ", StringComparison.Ordinal);
        return new Citation(number, fact.Id, fact.Paragraph, title, Shorten(text, AbstractLength));
    }

    private static string Shorten(string text, int length) => text.Length <= length ? text : text[..(length - 1)].TrimEnd() + "…";

    private static string Describe(Calculation calculation) =>
        $"{calculation.Operation}({string.Join(", ", calculation.Operands.Select(fact => fact.Id))}): {Rendering.Working(calculation, Tongue.English)} = {FigureWriter.Write(calculation.Result, Tongue.English)}";

    private Comparison? Chart(Evidence.Compared compared, Tongue tongue)
    {
        var rows = compared.Facts;
        var kind = rows[0].Value!.Kind;
        if (rows.Any(fact => fact.Value!.Kind != kind))
            return null;
        var metric = facts.Term(rows[0].Metric!);
        var isOneMetric = rows.All(fact => fact.Metric == rows[0].Metric);
        return new Comparison(
            TermNames.In(metric, tongue),
            Unit(kind, tongue),
            [.. rows.Select(fact => new Bar(TermNames.In(facts.Term(isOneMetric ? fact.Subject! : fact.Metric!), tongue), Scaled(fact.Value!, tongue), FigureWriter.Write(fact.Value!, tongue), fact.Id))],
            string.Join("; ", compared.Calculations.Select(calculation => Rendering.Working(calculation, tongue))));
    }

    private static string Unit(FigureKind kind, Tongue tongue) => (kind, tongue) switch
    {
        (FigureKind.Money, Tongue.English) => "billion yuan",
        (FigureKind.Money, Tongue.TraditionalChinese) => "億元",
        (FigureKind.Money, _) => "亿元",
        (FigureKind.Percent, _) => "%",
        (FigureKind.Duration, Tongue.English) => "years",
        (FigureKind.Duration, _) => "年",
        _ => "",
    };

    private static decimal Scaled(Figure figure, Tongue tongue) => figure.Kind != FigureKind.Money
        ? figure.Value
        : figure.Value / (tongue == Tongue.English ? 1_000_000_000m : 100_000_000m);
}
