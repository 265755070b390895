using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace BotFramework.Tests.Doubles;

/// <summary>Entra and the managed identity endpoint on real HTTP, reached by their own addresses through <see cref="Http"/>.</summary>
internal sealed class FakeLogin : IAsyncDisposable
{
    private readonly FakeChannel _server;

    private FakeLogin(FakeChannel server)
    {
        _server = server;
        _server.Answer = AnswerAsync;
        Http = new HttpClient(new Detour(new Uri(server.Url)));
    }

    public HttpClient Http { get; }

    public TimeSpan LifeOfAToken { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Requests for tokens, without those for metadata.</summary>
    public List<FakeChannel.Call> Requests => [.. _server.Calls.Where(call => call.Path.Contains("/token", StringComparison.Ordinal))];

    public static async Task<FakeLogin> StartAsync() => new(await FakeChannel.StartAsync());

    /// <summary>The form of a request, by name.</summary>
    public static Dictionary<string, string> FormOf(FakeChannel.Call call) => call.Body.Split('&')
        .Select(pair => pair.Split('='))
        .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1].Replace('+', ' ')));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _server.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext http, FakeChannel.Call call)
    {
        var seconds = ((int)LifeOfAToken.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var ends = DateTimeOffset.UnixEpoch.AddYears(60).ToUnixTimeSeconds();
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(call.Method == "GET"
            ? $$"""{"access_token":"identity-{{call.Number}}","expires_in":"{{seconds}}","expires_on":"{{ends}}","token_type":"Bearer"}"""
            : $$"""{"access_token":"login-{{call.Number}}","expires_in":{{seconds}},"token_type":"Bearer"}""");
    }

    private sealed class Detour(Uri server) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.TryAddWithoutValidation("x-original-host", request.RequestUri!.Host);
            request.RequestUri = new Uri(server, request.RequestUri.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
