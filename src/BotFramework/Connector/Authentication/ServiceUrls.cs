using System.Net;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Decides which service URLs the bot talks to. A caller writes the URL, so nothing is sent to a host that is not
/// named here: the cloud's hosts over TLS, origins that the operator named, and loopback while the bot has no app id.
/// </summary>
internal sealed class ServiceUrls
{
    private readonly HashSet<string> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _domains = [];
    private readonly HashSet<string> _origins = new(StringComparer.OrdinalIgnoreCase);

    public ServiceUrls(IEnumerable<string> allowed)
    {
        foreach (var entry in allowed)
        {
            if (entry.StartsWith("*.", StringComparison.Ordinal))
                _domains.Add(entry[1..]);
            else if (entry.Contains("://", StringComparison.Ordinal))
                _origins.Add(new Uri(entry).GetLeftPart(UriPartial.Authority));
            else
                _hosts.Add(entry);
        }
    }

    /// <summary>Whether the text is an absolute HTTP address at all.</summary>
    public static bool IsAbsolute(string serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Host.Length > 0;

    /// <summary>The client that may call the URL, or null when none may.</summary>
    public HttpClient ClientFor(string serviceUrl, bool anonymous, out Uri uri)
    {
        if (!IsAbsolute(serviceUrl) || !IsPlain(serviceUrl, uri = new Uri(serviceUrl)))
        {
            uri = null;
            return null;
        }

        if (_origins.Contains(uri.GetLeftPart(UriPartial.Authority)) || (anonymous && IsLoopback(uri)))
            return OutboundHttp.Trusting;

        return uri.Scheme == "https" && uri.IsDefaultPort && IsKnown(uri.Host) ? OutboundHttp.Guarded : null;
    }

    /// <summary>No user name, query, fragment, space, control, backslash or non-ASCII character.</summary>
    private static bool IsPlain(string text, Uri uri)
    {
        foreach (var c in text)
        {
            if (c is <= ' ' or > '~' or '\\' or '@' or '?' or '#')
                return false;
        }

        return uri.UserInfo.Length == 0;
    }

    private static bool IsLoopback(Uri uri) =>
        string.Equals(uri.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    private bool IsKnown(string host) =>
        _hosts.Contains(host)
        || _domains.Exists(domain =>
            host.EndsWith(domain, StringComparison.OrdinalIgnoreCase) && host.Length > domain.Length);
}
