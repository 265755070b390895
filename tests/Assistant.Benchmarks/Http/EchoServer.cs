using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistant.Benchmarks.Http;

/// <summary>The SDK's echo bot on <c>src/BotFramework</c>, without an app id.</summary>
internal static class EchoServer
{
    public static async Task RunAsync(string[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(settings);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        builder.Services.AddSingleton<IBotFrameworkHttpAdapter, EchoAdapter>();
        builder.Services.AddSingleton<IBot, EchoBot>();
        await using var app = builder.Build();
        app.MapPost("/api/messages", (HttpContext http) => http.RequestServices.GetRequiredService<IBotFrameworkHttpAdapter>()
            .ProcessAsync(http.Request, http.Response, http.RequestServices.GetRequiredService<IBot>(), http.RequestAborted));
        await app.RunAsync();
    }

    private sealed class EchoAdapter(BotFrameworkAuthentication authentication, ILogger<EchoAdapter> logger)
        : CloudAdapter(authentication, logger);

    private sealed class EchoBot : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(MessageFactory.Text($"Echo: {turnContext.Activity.Text}"), cancellationToken);
    }
}
