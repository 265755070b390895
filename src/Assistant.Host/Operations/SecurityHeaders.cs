namespace Assistant.Host.Operations;

/// <summary>Headers that keep the chat page to itself: nothing from elsewhere, nothing inline but styles, no markup that the page's own policy has not seen.</summary>
internal static class SecurityHeaders
{
    /// <summary>The page's policies for markup, and those of the card library, whose text Web Chat has cleaned.</summary>
    private const string TrustedTypes =
        "default inert adaptivecards#deprecatedExportedFunctionPolicy adaptivecards#markdownPassthroughPolicy adaptivecards#restoreContentsPolicy";

    /// <param name="app">The host.</param>
    /// <param name="framedBy">Origins besides the host's own whose pages may show the chat in a frame, as the policy writes them.</param>
    /// <param name="channel">Origins besides the host's own that the chat calls, as the policy writes them.</param>
    public static void UseSecurityHeaders(this WebApplication app, IEnumerable<string> framedBy, IEnumerable<string> channel)
    {
        var called = string.Concat(channel.Select(origin => " " + origin));
        var frames = string.Join(' ', ["'self'", .. framedBy]);
        app.Use((http, next) =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = Policy(http.Request, frames, called);
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            return next(http);
        });
    }

    /// <summary>Browsers differ on whether <c>'self'</c> covers the WebSocket of the same origin, so it is named.</summary>
    private static string Policy(HttpRequest request, string frames, string called)
    {
        var socket = (request.IsHttps ? "wss://" : "ws://") + request.Host;
        return $"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors {frames}; "
            + $"connect-src 'self' {socket}{called}; img-src 'self' blob: data:; font-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + $"require-trusted-types-for 'script'; trusted-types {TrustedTypes}";
    }
}
