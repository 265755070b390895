using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BotFramework.Tests.Doubles;

/// <summary>A channel's connector on real HTTP: keeps what it gets and answers as it is told to.</summary>
internal sealed class FakeChannel : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeChannel(WebApplication app) => _app = app;

    public ConcurrentQueue<Call> Calls { get; } = new();

    /// <summary>Answers a call; by default with 201 and an id that counts up.</summary>
    public Func<HttpContext, Call, Task> Answer { get; set; } = (http, call) =>
    {
        http.Response.StatusCode = 201;
        return http.Response.WriteAsync($$"""{"id":"sent-{{call.Number}}"}""");
    };

    public string Url => _app.Urls.First();

    public static async Task<FakeChannel> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
        var app = builder.Build();
        var channel = new FakeChannel(app);
        app.Run(channel.ReceiveAsync);
        await app.StartAsync();
        return channel;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        var headers = http.Request.Headers.ToDictionary(
            header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var target = http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        var call = new Call(Calls.Count + 1, http.Request.Method, target, headers, body);
        Calls.Enqueue(call);
        await Answer(http, call);
    }

    /// <summary>A call as it arrived; the path is still escaped.</summary>
    internal sealed record Call(int Number, string Method, string Path, Dictionary<string, string> Headers, string Body)
    {
        public JsonElement Json => JsonDocument.Parse(Body).RootElement;
    }
}
