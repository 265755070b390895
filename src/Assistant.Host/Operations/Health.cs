using Assistant.Host.Conversations;

namespace Assistant.Host.Operations;

/// <summary>What a load balancer or supervisor asks.</summary>
internal static class Health
{
    /// <summary><c>/livez</c> needs nothing; <c>/readyz</c> needs the conversation store, and no model.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/livez", http => http.Response.WriteAsync("ok"));
        app.MapGet("/readyz", ReadyAsync);
    }

    private static Task ReadyAsync(HttpContext http)
    {
        http.RequestServices.GetRequiredService<ConversationStore>().Load("");
        return http.Response.WriteAsync("ok");
    }
}
