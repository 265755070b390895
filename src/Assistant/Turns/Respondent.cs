using Assistant.Language;

namespace Assistant.Turns;

/// <summary>Answers turns. Safe for concurrent use.</summary>
public sealed class Respondent
{
    private readonly Focus nothing = Focus.None;

    /// <summary>Answers one message.</summary>
    public Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Talk("Not yet: " + turn.Text));
    }

    /// <summary>The first words of a conversation: what the assistant knows and does not, with three suggested questions.</summary>
    /// <param name="locale">BCP 47 tag of the client, or null for English.</param>
    public Reply Greet(string? locale) => Talk("Hello " + locale);

    private Reply Talk(string text) => new()
    {
        Tongue = Tongue.English,
        Text = text,
        Engine = Engine.Embedded,
        Outcome = Outcome.Talked,
        Focus = nothing,
        Suggestions = ["How does Guangdong's tech transfer compare with Beijing's?"],
        Receipt = new Receipt([], [], [], ""),
    };
}
