using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Assistant.Host.Conversations;

/// <summary>Whether the store takes a commit; a host without it could not keep its promises.</summary>
internal sealed class StoreHealth(IConversationStore store, TimeProvider time) : IHealthCheck
{
    private static readonly byte[] Nothing = [];

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await store.CommitAsync(new Commit("") { Delivered = new Delivered("health", Nothing, time.GetUtcNow()) }).WaitAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
