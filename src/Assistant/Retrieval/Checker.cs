using Assistant.Facts;
using Assistant.Figures;
using Assistant.Language;
using Assistant.Questions;

namespace Assistant.Retrieval;

/// <summary>
/// Holds the statements of a text against the facts: <see cref="Evidence.Claim"/> where facts support or contradict one,
/// <see cref="Evidence.Gap"/> where the article does not give it. A statement is supported only if every figure of it is.
/// </summary>
internal sealed class Checker(ArticleTools tools, FigureCheck figureCheck, GistCheck gistCheck, OrderCheck orderCheck)
{
    /// <summary>The statement as a question, with the evidence for or against it.</summary>
    public async Task<(Question Question, Evidence Evidence)> CheckAsync(Statement statement, Tongue tongue, CancellationToken cancellationToken)
    {
        var question = QuestionOf(statement, tongue);
        if (UnknownName.IsIn(statement))
            return (question, Gap(null));
        var aspects = Aspect.Of(statement);
        var findings = aspects.Select(figureCheck.Check).ToList();
        if (findings.Count == 0 || findings.Exists(finding => finding is FigureFinding.Untold))
        {
            var ranked = await tools.SearchAsync(question, cancellationToken).ConfigureAwait(false);
            List<Figure> untold = [.. aspects.Where((_, at) => findings[at] is FigureFinding.Untold).Select(aspect => aspect.Figure)];
            findings = [.. findings.Where(finding => finding is not FigureFinding.Untold), gistCheck.Check(statement, question, ranked, untold)];
        }

        return (question, Judge(statement, findings));
    }

    private Evidence Judge(Statement statement, List<FigureFinding> findings)
    {
        if (findings.OfType<FigureFinding.Other>().ToList() is { Count: > 0 } wrong)
            return new Evidence.Claim { IsRight = false, Facts = [.. wrong.Select(finding => finding.Fact).Distinct()] };
        if (findings.OfType<FigureFinding.Missing>().FirstOrDefault() is { } missing)
            return Gap(missing.Nearest);
        List<Fact> given = [.. findings.OfType<FigureFinding.Given>().Select(finding => finding.Fact).Distinct()];
        if (given.Count == 0)
            return Gap(null);
        if (orderCheck.Against(statement, given) is { Count: > 0 } order)
            return new Evidence.Claim { IsRight = false, Facts = order };
        return new Evidence.Claim { IsRight = !IsReached(statement, given), Facts = given };
    }

    /// <summary>Whether a target is said to have been reached.</summary>
    private static bool IsReached(Statement statement, List<Fact> given) =>
        given.Exists(fact => fact.Nature == Nature.Target) && !statement.Clause.Cues.Has(Cue.Target) && Tense.IsPast(statement.Clause.Text);

    private static Evidence.Gap Gap(Fact? nearest) => new() { What = new Missing(Lack.Topic), Facts = nearest is null ? [] : [nearest] };

    /// <summary>The statement with the names that it leaves out taken from the statement before it.</summary>
    private static Question QuestionOf(Statement statement, Tongue tongue) =>
        Reader.Read(statement.Clause, statement.Before.Count == 0 ? [] : [statement.Before[0].Clause], tongue);
}
