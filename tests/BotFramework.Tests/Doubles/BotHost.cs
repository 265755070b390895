using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotFramework.Tests.Doubles;

/// <summary>A bot behind a real listener, put together as a host does it.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private BotHost(WebApplication app)
    {
        _app = app;
        _http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public CloudAdapter Adapter => (CloudAdapter)_app.Services.GetRequiredService<IBotFrameworkHttpAdapter>();

    public static Task<BotHost> StartAsync(BotCallbackHandler onTurn, params (string Name, string Value)[] settings) =>
        StartAsync(new CallbackBot(onTurn), TimeProvider.System, settings);

    public static Task<BotHost> StartAsync(
        IBot bot, TimeProvider time, params (string Name, string Value)[] settings) =>
        StartAsync(bot, time, null, settings);

    public static async Task<BotHost> StartAsync(
        IBot bot, TimeProvider time, ServiceClientCredentialsFactory? credentials,
        (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        foreach (var (name, value) in settings)
            builder.Configuration[name] = value;
        builder.Services.AddSingleton(time);
        if (credentials is not null)
            builder.Services.AddSingleton(credentials);
        builder.Services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        builder.Services.AddSingleton<IBotFrameworkHttpAdapter>(services =>
            new CloudAdapter(services.GetRequiredService<BotFrameworkAuthentication>()));
        var app = builder.Build();
        app.Map("/api/messages", (HttpContext http, IBotFrameworkHttpAdapter adapter) =>
            adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted));
        await app.StartAsync();
        return new BotHost(app);
    }

    public Task<HttpResponseMessage> PostAsync(string body, string? authorization = null) =>
        PostAsync(Encoding.UTF8.GetBytes(body), authorization);

    public async Task<HttpResponseMessage> PostAsync(byte[] body, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);

        return await _http.SendAsync(request);
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method) =>
        _http.SendAsync(new HttpRequestMessage(method, "/api/messages"));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    public static IBot BotOf(BotCallbackHandler onTurn) => new CallbackBot(onTurn);

    private sealed class CallbackBot(BotCallbackHandler onTurn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            onTurn(turnContext, cancellationToken);
    }
}
