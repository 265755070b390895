namespace Microsoft.Bot.Builder;

/// <summary>Saves states after each turn.</summary>
public class AutoSaveStateMiddleware(params BotState[] botStates) : IMiddleware
{
    private readonly List<BotState> _states = [.. botStates];

    public AutoSaveStateMiddleware Add(BotState botState)
    {
        ArgumentNullException.ThrowIfNull(botState);
        _states.Add(botState);
        return this;
    }

    public async Task OnTurnAsync(
        ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(next);
        await next(cancellationToken);
        foreach (var state in _states)
            await state.SaveChangesAsync(turnContext, false, cancellationToken);
    }
}
