using Assistant.Host.Conversations;
using Assistant.Host.Operations;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Assistant.Host.DirectLine;

/// <summary>The embedded Direct Line 3.0 endpoint.</summary>
internal static class DirectLineServices
{
    public const string Path = "/v3/directline";

    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<DirectLineOptions>();
        if (configuration.IsClustered())
            services.AddSingleton(SharedKey).AddSingleton<IUsedTickets, SharedUsedTickets>();
        else
            services.AddSingleton(OwnKey).AddSingleton<IUsedTickets, OwnUsedTickets>();
        services.AddSingleton<Tokens>().AddSingleton<StreamTickets>().AddSingleton<Origins>().AddSingleton<Gate>().AddSingleton<Rates>();
        services.AddSingleton<TokenEndpoints>().AddSingleton<ConversationEndpoints>();
        services.AddHttpClient(AzureDirectLine.Client).ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddSingleton(static provider => new AzureDirectLine(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(AzureDirectLine.Client), provider.GetRequiredService<DirectLineOptions>(), provider.GetRequiredService<ILogger<AzureDirectLine>>()));
        services.AddSingleton<UserEndpoint>().AddSingleton<ActivityEndpoints>().AddSingleton<StreamEndpoint>();
        services.AddSingleton<DirectLineAdapter>();
        services.AddSingleton<TurnRunner>(provider => provider.GetRequiredService<DirectLineAdapter>().RunAsync);
        services.AddSingleton<IConfigureOptions<CorsOptions>>(provider => provider.GetRequiredService<Origins>());
        return services.AddCors();
    }

    public static void MapDirectLine(this WebApplication app)
    {
        // Read now, since a request would hold its thread for it.
        app.Services.GetRequiredService<SigningKey>();
        app.UseOrigins();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(30) });
        var group = app.MapGroup(Path).RequireCors(Origins.Policy);
        group.MapPost("/tokens/generate", Call<TokenEndpoints>((tokens, http) => tokens.GenerateAsync(http)));
        group.MapPost("/tokens/refresh", Call<TokenEndpoints>((tokens, http) => tokens.RefreshAsync(http)));
        group.MapPost("/conversations", Call<ConversationEndpoints>((conversations, http) => conversations.StartAsync(http)));
        group.MapGet("/conversations/{id}", Call<ConversationEndpoints>((conversations, http) => conversations.ReconnectAsync(http)));
        group.MapPost("/conversations/{id}/activities", Call<ActivityEndpoints>((activities, http) => activities.PostAsync(http)));
        group.MapGet("/conversations/{id}/activities", Call<ActivityEndpoints>((activities, http) => activities.GetAsync(http)));
        group.MapPost("/conversations/{id}/upload", Call<ActivityEndpoints>((activities, http) => activities.UploadAsync(http)));
        group.MapGet("/conversations/{id}/stream", http => http.RequestServices.GetRequiredService<StreamEndpoint>().RunAsync(http));
        app.MapDelete("/users/{id}", Call<UserEndpoint>((users, http) => users.EraseAsync(http)));
        app.MapPost("/chat/token", Call<TokenEndpoints>((tokens, http) => tokens.ForPageAsync(http))).RequireCors(Origins.Policy);
    }

    /// <summary>CORS for the endpoints that ask for it; the library's own way compiles an expression at every start.</summary>
    private static void UseOrigins(this WebApplication app)
    {
        var policies = app.Services.GetRequiredService<ICorsPolicyProvider>();
        app.Use(next =>
        {
            var cors = new CorsMiddleware(next, app.Services.GetRequiredService<ICorsService>(), app.Services.GetRequiredService<ILoggerFactory>());
            return http => cors.Invoke(http, policies);
        });
    }

    /// <summary>The conversation that the address names.</summary>
    public static string Conversation(this HttpContext http) => (string)http.Request.RouteValues["id"]!;

    private static SigningKey OwnKey(IServiceProvider provider) =>
        SigningKey.Load(provider.GetRequiredService<DirectLineOptions>().SigningKey, ConversationsServices.DataFolder(provider));

    private static SigningKey SharedKey(IServiceProvider provider) =>
        SigningKey.Load(provider.GetRequiredService<DirectLineOptions>().SigningKey, provider.GetRequiredService<IConnectionMultiplexer>().GetDatabase());

    private static RequestDelegate Call<T>(Func<T, HttpContext, Task<Answer>> endpoint)
        where T : notnull => async http =>
        {
            var answer = http.RequestServices.GetRequiredService<Rates>().RefusalOf(http.Connection.RemoteIpAddress)
                ?? await endpoint(http.RequestServices.GetRequiredService<T>(), http);
            await answer.WriteAsync(http.Response, http.RequestAborted);
        };
}
