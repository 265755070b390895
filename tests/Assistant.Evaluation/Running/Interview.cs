using Assistant.Language;
using Assistant.Turns;

namespace Assistant.Evaluation.Running;

/// <summary>Puts conversations to the engine as a client of the script's region would.</summary>
public sealed class Interview(Respondent respondent)
{
    /// <summary>The reply to the last turn.</summary>
    public async Task<Reply> AskAsync(IEnumerable<string> turns, Tongue script, CancellationToken cancellationToken)
    {
        Reply? reply = null;
        foreach (var text in turns)
        {
            var turn = new Turn("evaluation", text, LocaleOf(script), reply?.Focus ?? Focus.None);
            reply = await respondent.AnswerAsync(turn, cancellationToken);
        }

        return reply ?? throw new ArgumentException("A conversation has at least one turn.", nameof(turns));
    }

    private static string LocaleOf(Tongue script) => script switch
    {
        Tongue.English => "en-US",
        Tongue.TraditionalChinese => "zh-HK",
        _ => "zh-CN",
    };
}
