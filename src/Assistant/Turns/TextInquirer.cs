using Assistant.Language;
using Assistant.Questions;
using Assistant.Retrieval;

namespace Assistant.Turns;

/// <summary>Finds the evidence for and against each statement of a text.</summary>
internal sealed class TextInquirer(StatementReader statements, Checker checker)
{
    /// <summary>The whole text of the turn as statements.</summary>
    public Task<Inquiry> InquireAsync(Turn turn, Memory memory, CancellationToken cancellationToken) =>
        InquireAsync(turn, new PastedText("", statements.Read(turn.Text, PastedTextReader.Most)), memory, cancellationToken);

    /// <summary>The statements of a pasted text, in the language of what is asked about it.</summary>
    public async Task<Inquiry> InquireAsync(Turn turn, PastedText text, Memory memory, CancellationToken cancellationToken)
    {
        var tongue = TongueReader.Read(text.Request, null, TongueReader.Read(turn.Text, turn.Locale, memory.Tongue));
        var findings = new List<Finding>(text.Statements.Count);
        foreach (var statement in text.Statements)
        {
            var (question, evidence) = await checker.CheckAsync(statement, tongue, cancellationToken).ConfigureAwait(false);
            findings.Add(new Finding(question, evidence));
            memory = Recollection.After(memory, tongue, findings[^1]);
        }

        return findings.Count == 0
            ? new Inquiry(tongue, [new Finding(new Question { Tongue = tongue, Text = "" }, new Evidence.Talk { About = Topic.Unclear })], memory with { Tongue = tongue })
            : new Inquiry(tongue, findings, memory) { Statements = [.. text.Statements.Select(statement => statement.Quote)] };
    }
}
