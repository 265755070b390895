using Assistant.Host.Operations;

namespace Assistant.Host.Conversations.Cluster;

/// <summary>
/// Before a host of a cluster stops listening it refuses for a moment, with 503 and <c>Retry-After</c>: a load balancer turns to the others,
/// and nothing is under way when the door closes.
/// </summary>
internal sealed class Drain(IHostApplicationLifetime lifetime, TimeProvider time) : IHostedLifecycleService
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    /// <summary>Answers a request, unless the host is on its way out.</summary>
    public Task ServeAsync(HttpContext http, RequestDelegate next) =>
        lifetime.ApplicationStopping.IsCancellationRequested ? Faults.RefuseAsync(http) : next(http);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.Delay(Moment, time, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Puts the refusal before everything else that a host of a cluster does.</summary>
internal static class DrainMiddleware
{
    public static void UseDrain(this WebApplication app)
    {
        if (app.Services.GetService<Drain>() is { } drain)
            app.Use(drain.ServeAsync);
    }
}
