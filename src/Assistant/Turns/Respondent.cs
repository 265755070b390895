using Assistant.Answers;
using Assistant.Grounding;
using Assistant.Language;
using Assistant.Questions;

namespace Assistant.Turns;

/// <summary>Answers turns. Safe for concurrent use.</summary>
public sealed class Respondent
{
    private readonly Inquirer inquirer;
    private readonly EmbeddedWriter writer;
    private readonly Guard guard;
    private readonly Composer composer;

    internal Respondent(Inquirer inquirer, EmbeddedWriter writer, Guard guard, Composer composer)
    {
        this.inquirer = inquirer;
        this.writer = writer;
        this.guard = guard;
        this.composer = composer;
    }

    /// <summary>Answers one message: Turn, Question, Evidence, Draft, Verdict, Reply.</summary>
    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var memory = Memory.Read(turn.Focus.Value);
        var inquiry = await inquirer.InquireAsync(turn, memory, cancellationToken).ConfigureAwait(false);
        var draft = writer.Write(inquiry.Tongue, inquiry.Evidence);
        var verdict = guard.Check(draft);
        return composer.Compose(inquiry, verdict, memory);
    }

    /// <summary>The first words of a conversation: what the assistant knows and does not, with three suggested questions.</summary>
    /// <param name="locale">BCP 47 tag of the client, or null for English.</param>
    public Reply Greet(string? locale) => composer.Greet(TongueReader.Read("", locale, null));
}
