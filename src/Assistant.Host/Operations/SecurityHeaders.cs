namespace Assistant.Host.Operations;

/// <summary>Headers that keep the chat page to itself: nothing from elsewhere, nothing inline but styles.</summary>
internal static class SecurityHeaders
{
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((http, next) =>
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy(http.Request);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(http);
    });

    /// <summary>Browsers differ on whether <c>'self'</c> covers the WebSocket of the same origin, so it is named.</summary>
    private static string Policy(HttpRequest request)
    {
        var socket = (request.IsHttps ? "wss://" : "ws://") + request.Host;
        return "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; "
            + $"connect-src 'self' {socket}; img-src 'self' blob: data:; font-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'";
    }
}
