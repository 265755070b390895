using Microsoft.Security.AntiSSRF;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The clients that all outbound calls share. Neither follows redirects or keeps cookies.</summary>
internal static class OutboundHttp
{
    /// <summary>A channel that has not answered by then is taken as silent.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);
    private static readonly Lazy<HttpClient> LazyGuarded = new(CreateGuarded);
    private static readonly Lazy<HttpClient> LazyTrusting = new(CreateTrusting);

    /// <summary>Connects only over TLS and only to public addresses.</summary>
    public static HttpClient Guarded => LazyGuarded.Value;

    /// <summary>For origins that the operator named, and for loopback while there are no credentials to lose.</summary>
    public static HttpClient Trusting => LazyTrusting.Value;

    /// <summary>For service URLs that the bot does not talk to: every call fails before a byte leaves.</summary>
    public static HttpClient Closed { get; } = new(new RefusingHandler());

    private static HttpClient CreateGuarded()
    {
        var policy = new AntiSSRFPolicy(PolicyConfigOptions.ExternalOnlyLatest)
        {
            AllowPlainTextHttp = false,
            AddXFFHeader = false,
        };
        var handler = policy.GetHandler();
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.ConnectTimeout = ConnectTimeout;
        handler.PooledConnectionLifetime = ConnectionLifetime;
        return new HttpClient(handler) { Timeout = Timeout };
    }

    private static HttpClient CreateTrusting()
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = ConnectTimeout,
            PooledConnectionLifetime = ConnectionLifetime,
        };
        return new HttpClient(handler) { Timeout = Timeout };
    }

    private sealed class RefusingHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("The service URL is not one that this bot talks to.");
    }
}
