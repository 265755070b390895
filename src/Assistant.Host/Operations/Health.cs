using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Assistant.Host.Operations;

/// <summary>What a load balancer or supervisor asks.</summary>
internal static class Health
{
    /// <summary><c>/livez</c> needs nothing; <c>/readyz</c> needs every registered check, and no model is one.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/livez", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/readyz");
    }
}
