using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Assistant.Host.Conversations;

/// <summary>Whether the store can be read; a host without it could not keep its promises.</summary>
internal sealed class StoreHealth(ConversationStore store) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        store.Load("");
        return Task.FromResult(HealthCheckResult.Healthy());
    }
}
