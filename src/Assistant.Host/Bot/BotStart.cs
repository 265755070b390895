using Assistant.Facts;
using Microsoft.Bot.Builder;

namespace Assistant.Host.Bot;

/// <summary>
/// Reads the facts beside the rest of the start, so that seeds which cannot be used stop the start and not the first question.
/// The bot on them is made while the host begins to listen, and while the first question is received; its turn waits for it.
/// </summary>
internal sealed class BotStart(IServiceProvider services) : IHostedService, IBot
{
    private readonly Lazy<Task<AssistantBot>> bot = new(() => Task.Run(services.GetRequiredService<AssistantBot>));
    private Task reading = Task.CompletedTask;

    public void Read() => reading = Task.Run(services.GetRequiredService<FactBase>);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await reading;
        _ = bot.Value;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        await (await bot.Value).OnTurnAsync(turnContext, cancellationToken);
}
