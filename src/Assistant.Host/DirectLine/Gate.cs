using System.Security.Cryptography;
using System.Text;
using Assistant.Host.Operations;

namespace Assistant.Host.DirectLine;

/// <summary>Who calls, as far as the endpoint cares.</summary>
internal abstract record Caller
{
    private Caller()
    {
    }

    /// <summary>A page's server, or anyone on this machine while no secret is set: may make tokens for anybody.</summary>
    public sealed record Issuer : Caller;

    /// <summary>A client with a token.</summary>
    public sealed record Client(Claims Claims) : Caller;

    /// <summary>Nobody that may call; the answer says why.</summary>
    public sealed record Refused(Answer Answer) : Caller;
}

/// <summary>Tells callers apart by their credentials.</summary>
internal sealed class Gate(DirectLineOptions options, Tokens tokens, Origins origins)
{
    private const string Scheme = "Bearer ";

    /// <summary>Whoever holds the secret may make tokens; while none is set, whoever calls from this machine may.</summary>
    public Caller Issuer(HttpContext http)
    {
        if (!origins.Allow(http.Request))
            return new Caller.Refused(Answer.ForeignOrigin);
        var open = options.Secret.Length == 0 && Loopback.IsLocal(http);
        return open || ShowsSecret(http.Request) ? new Caller.Issuer() : new Caller.Refused(Answer.Unauthorized);
    }

    /// <summary>Whose token it is; with the secret instead, the caller is an issuer.</summary>
    public Caller Client(HttpContext http)
    {
        if (!origins.Allow(http.Request))
            return new Caller.Refused(Answer.ForeignOrigin);
        if (ShowsSecret(http.Request))
            return new Caller.Issuer();
        return Bearer(http.Request) is { } token ? Judge(tokens.Read(token, Claims.Chat), http.Request) : new Caller.Refused(Answer.Unauthorized);
    }

    /// <summary>A client whose token is for this conversation, and nobody else.</summary>
    public Caller Client(HttpContext http, string conversation) => Client(http) switch
    {
        Caller.Client client when client.Claims.Conversation != conversation => new Caller.Refused(Answer.Forbidden),
        var caller => caller,
    };

    /// <summary>What stands behind <c>Authorization: Bearer</c>, or null.</summary>
    public static string? Bearer(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && header.Length > Scheme.Length ? header[Scheme.Length..] : null;
    }

    private static Caller Judge(TokenReading reading, HttpRequest request) => reading switch
    {
        TokenReading.Good good when !Origins.MayUse(good.Claims, request) => new Caller.Refused(Answer.ForeignOrigin),
        TokenReading.Good good => new Caller.Client(good.Claims),
        TokenReading.Expired => new Caller.Refused(Answer.Expired),
        _ => new Caller.Refused(Answer.Unauthorized),
    };

    /// <summary>The secret never counts from a page: whoever can read the page could read it.</summary>
    private bool ShowsSecret(HttpRequest request) =>
        options.Secret.Length > 0
        && !Origins.FromPage(request)
        && Bearer(request) is { } shown
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), Encoding.UTF8.GetBytes(options.Secret));
}
