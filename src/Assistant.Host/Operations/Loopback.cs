using System.Net;

namespace Assistant.Host.Operations;

/// <summary>
/// Tells a caller on this machine from any other, for the doors that stand open without credentials.
/// A request counts as local only when both ends of its connection are loopback addresses, its Host header names the
/// loopback (so that a rebound DNS name does not count), and no proxy passed it on.
/// </summary>
internal static class Loopback
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP"];

    /// <summary>Whether <paramref name="http"/> comes from this machine over a loopback listener.</summary>
    public static bool IsLocal(HttpContext http) =>
        IsLocal(http.Connection.LocalIpAddress, http.Connection.RemoteIpAddress, http.Request.Host.Host)
        && !ProxyHeaders.Any(http.Request.Headers.ContainsKey);

    /// <summary>The decision itself. A connection without addresses (a pipe or a socket file) may be a proxy's and is not local.</summary>
    public static bool IsLocal(IPAddress? listener, IPAddress? caller, string host) =>
        listener is not null && IPAddress.IsLoopback(listener)
        && caller is not null && IPAddress.IsLoopback(caller)
        && IsLoopbackName(host);

    /// <summary>Whether a host name or address, as in a URL, names this machine's loopback.</summary>
    public static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
