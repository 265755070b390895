using Assistant.Host.Cards;
using Assistant.Host.Conversations;
using Assistant.Host.Operations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace Assistant.Host.Bot;

/// <summary>The bot and the endpoint that channels reach it at.</summary>
internal static partial class BotServices
{
    public static IServiceCollection AddBot(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<BotOptions>();
        services.AddHttpClient();
        services.AddSingleton<AssistantBot>();
        services.AddSingleton(provider => new SourceLinks(provider.GetRequiredService<BotOptions>().PublicAddress));
        services.AddSingleton<ReplyCards>().AddSingleton<ReplyActivities>().AddSingleton<ActivityGuard>();
        services.AddSingleton<Explanations>().AddSingleton<ClaimChecks>().AddSingleton<FeedbackBox>();
        services.AddSingleton<TurnFaults>().AddSingleton<OnceMiddleware>().AddSingleton<TurnOrder>().AddSingleton<RememberMiddleware>().AddSingleton<LiveReplyMiddleware>();
        services.AddSingleton<UndeliveredMessages>().AddSingleton<AnonymousCalls>();
        services.AddSingleton<BotFrameworkAuthentication>(Authentication);
        services.AddSingleton<BotStart>().AddSingleton<IBot>(provider => provider.GetRequiredService<BotStart>()).AddHostedService(provider => provider.GetRequiredService<BotStart>());
        services.AddSingleton<ChannelAdapter>();
        return configuration.IsClustered()
            ? services.AddSingleton<IBotFrameworkHttpAdapter, ChannelForwarder>()
            : services.AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<ChannelAdapter>());
    }

    /// <summary>Begins to read the facts; the start goes on meanwhile.</summary>
    public static void PrepareBot(this WebApplication app) => app.Services.GetRequiredService<BotStart>().Read();

    public static void MapBot(this WebApplication app)
    {
        app.Services.GetRequiredService<AnonymousCalls>().Announce();
        app.MapPost("/api/messages", ProcessAsync);
    }

    /// <summary>
    /// A caller that hangs up does not end its turn: it has waited too long and will deliver again, and what the turn is sending would be sent
    /// twice.
    /// </summary>
    private static Task ProcessAsync(HttpContext http)
    {
        var services = http.RequestServices;
        if (services.GetRequiredService<AnonymousCalls>().MayEnter(http))
        {
            var stopping = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
            var adapter = services.GetRequiredService<IBotFrameworkHttpAdapter>();
            return adapter.ProcessAsync(http.Request, http.Response, services.GetRequiredService<IBot>(), stopping);
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static ConfigurationBotFrameworkAuthentication Authentication(IServiceProvider provider) => new(
        provider.GetRequiredService<IConfiguration>().GetSection(BotOptions.Section),
        httpClientFactory: provider.GetRequiredService<IHttpClientFactory>(),
        logger: provider.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>());
}
