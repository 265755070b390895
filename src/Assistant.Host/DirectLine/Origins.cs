using Assistant.Host.Operations;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace Assistant.Host.DirectLine;

/// <summary>
/// Which pages may call: those of the host itself, those of the configured origins and, when none is configured, any page
/// of this machine. Callers that are no browser send no origin and are judged by their credentials alone.
/// </summary>
internal sealed class Origins(DirectLineOptions options) : IConfigureOptions<CorsOptions>
{
    /// <summary>Name of the CORS policy that lets the allowed origins read answers.</summary>
    public const string Policy = "DirectLine";

    private static readonly string[] ThisMachine = ["http://localhost:*", "http://127.0.0.1:*"];
    private static readonly string[] Methods = ["GET", "POST"];
    private static readonly string[] Headers = ["Authorization", "Content-Type", "x-ms-bot-agent", "x-requested-with"];

    /// <summary>The foreign origins that may call, and so may show the chat in a frame, as a content security policy writes them.</summary>
    public IEnumerable<string> Foreign => options.AllowedOrigins.Count > 0 ? options.AllowedOrigins : ThisMachine;

    /// <summary>Whether the page behind the request, if any, may call.</summary>
    public bool Allow(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || IsOwn(origin, request.Host) || AllowForeign(origin);
    }

    /// <summary>Whether a page sent the request.</summary>
    public static bool FromPage(HttpRequest request) => Of(request) is not null;

    /// <summary>The origin of the page that sent the request, or null where no page did.</summary>
    public static string? Of(HttpRequest request) => request.Headers.Origin.ToString() is { Length: > 0 } origin ? origin : null;

    /// <summary>Whether a token may be used by the sender; a page of another origin than the token's may not.</summary>
    public static bool MayUse(Claims claims, HttpRequest request) => claims.Origin is null || Of(request) is not { } origin || origin == claims.Origin;

    public void Configure(CorsOptions options) => options.AddPolicy(
        Policy, policy => policy.SetIsOriginAllowed(AllowForeign).WithMethods(Methods).WithHeaders(Headers));

    private bool AllowForeign(string origin) =>
        options.AllowedOrigins.Count == 0
            ? Uri.TryCreate(origin, UriKind.Absolute, out var uri) && Loopback.IsLoopbackName(uri.Host)
            : options.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);

    /// <summary>The scheme is left out: behind a proxy that ends TLS the host does not know its own.</summary>
    private static bool IsOwn(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && uri.Authority.Equals(host.Value, StringComparison.OrdinalIgnoreCase);
}
