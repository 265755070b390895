namespace Microsoft.Bot.Builder;

/// <summary>Answers the turns of conversations.</summary>
public interface IBot
{
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
