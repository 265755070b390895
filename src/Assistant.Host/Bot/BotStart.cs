using Assistant.Facts;
using Microsoft.Bot.Builder;

namespace Assistant.Host.Bot;

/// <summary>
/// Reads the facts beside the rest of the start, so that seeds which cannot be used stop the start and not the first question.
/// The bot on them is made while the host begins to listen; the first question waits for it.
/// </summary>
internal sealed class BotStart(IServiceProvider services) : IHostedService
{
    private Task reading = Task.CompletedTask;

    public void Read() => reading = Task.Run(services.GetRequiredService<FactBase>);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await reading;
        _ = Task.Run(services.GetRequiredService<IBot>, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
