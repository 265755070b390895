using Assistant.Answers;
using Assistant.Grounding;
using Assistant.Language;
using Assistant.Model;

namespace Assistant.Turns;

/// <summary>Answers turns. Safe for concurrent use.</summary>
public sealed class Respondent
{
    private readonly Inquirer inquirer;
    private readonly TextInquirer texts;
    private readonly EmbeddedWriter writer;
    private readonly Guard guard;
    private readonly Composer composer;
    private readonly ModelEngine? model;

    internal Respondent(Inquirer inquirer, TextInquirer texts, EmbeddedWriter writer, Guard guard, Composer composer, ModelEngine? model)
    {
        this.inquirer = inquirer;
        this.texts = texts;
        this.writer = writer;
        this.guard = guard;
        this.composer = composer;
        this.model = model;
    }

    /// <summary>Answers one message: Turn, Question, Evidence, Draft, Verdict, Reply.</summary>
    public Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken) => AnswerAsync(turn, progress: null, cancellationToken);

    /// <summary>Answers one message, and where a model words the reply tells how far it has come.</summary>
    public async Task<Reply> AnswerAsync(Turn turn, IProgress<ReplyProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var inquiry = await inquirer.InquireAsync(turn, turn.Focus.Memory, cancellationToken).ConfigureAwait(false);
        return await WordedByModelAsync(turn, inquiry, progress, cancellationToken).ConfigureAwait(false) ?? Reply(inquiry);
    }

    /// <summary>Checks the text of a turn against the article, statement by statement, whatever it asks.</summary>
    public async Task<Reply> CheckAsync(Turn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return Reply(await texts.InquireAsync(turn, turn.Focus.Memory, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The first words of a conversation: what the assistant knows and does not, with three suggested questions.</summary>
    /// <param name="locale">BCP 47 tag of the client, or null for English.</param>
    public Reply Greet(string? locale) => composer.Greet(TongueReader.Read("", locale, null));

    /// <summary>The reply in a model's words, where one is connected and what it writes is bound to the facts; otherwise null.</summary>
    private async Task<Reply?> WordedByModelAsync(Turn turn, Inquiry inquiry, IProgress<ReplyProgress>? progress, CancellationToken cancellationToken)
    {
        if (model is null || inquiry.Statements.Count > 0)
            return null;
        var assignment = new Assignment(turn.Conversation, turn.Text, inquiry.Tongue, [.. inquiry.Findings.Select(finding => finding.Question)], inquiry.Evidence);
        return await model.WordAsync(assignment, progress, cancellationToken).ConfigureAwait(false) switch
        {
            null => null,
            { IsPrepared: true } bound => composer.Compose(inquiry, bound),
            var bound => composer.Compose(inquiry, bound, model.Prompts),
        };
    }

    private Reply Reply(Inquiry inquiry)
    {
        var draft = inquiry.Statements.Count == 0
            ? writer.Write(inquiry.Tongue, inquiry.Evidence)
            : writer.Check(inquiry.Tongue, [.. inquiry.Statements.Zip(inquiry.Evidence, (quote, evidence) => new Checked(quote, evidence))]);
        var verdict = guard.Check(draft);
        return composer.Compose(inquiry, verdict);
    }
}
