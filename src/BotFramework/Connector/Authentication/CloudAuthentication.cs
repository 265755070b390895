using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Recognises the callers of one cloud. Without an app id everyone is anonymous; with one nobody is.</summary>
internal sealed class CloudAuthentication : BotFrameworkAuthentication
{
    private readonly ConcurrentDictionary<(string AppId, string Audience), ServiceClientCredentials> _credentials = new();
    private readonly Cloud _cloud;
    private readonly ServiceClientCredentialsFactory _factory;
    private readonly AuthenticationOptions _options;
    private readonly ServiceUrls _urls;

    public CloudAuthentication(Cloud cloud, ServiceClientCredentialsFactory factory, AuthenticationOptions options)
    {
        _cloud = cloud;
        _factory = factory;
        _options = options;
        _urls = new ServiceUrls([.. cloud.ServiceHosts, .. options.AllowedServiceUrls]);
        TokenService = new Uri(cloud.TokenService);
    }

    public TimeProvider Time => _options.Time;

    public Uri TokenService { get; }

    public HttpClient TokenServiceHttp => _options.Http ?? OutboundHttp.Guarded;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var identity = await IdentifyAsync(authHeader, cancellationToken);
        var appId = AppIdOf(identity);
        if (activity.DeliveryMode != DeliveryModes.ExpectReplies
            && ClientFor(activity.ServiceUrl, string.IsNullOrEmpty(appId), out _) is null)
        {
            throw new AccessRefused(403, "The service URL is not one that this bot talks to.");
        }

        return new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            Audience = _cloud.Scope,
            CallerId = string.IsNullOrEmpty(appId) ? null : _cloud.CallerId,
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Streaming connections are not supported.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        new CloudConnectorFactory(this, AppIdOf(claimsIdentity));

    public override Task<UserTokenClient> CreateUserTokenClientAsync(
        ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(new TokenServiceClient(this, AppIdOf(claimsIdentity)));

    public override string GetOriginatingAudience() => _cloud.Scope;

    public HttpClient ClientFor(string serviceUrl, bool anonymous, out Uri uri)
    {
        var client = _urls.ClientFor(serviceUrl, anonymous, out uri);
        return client is null ? null : _options.Http ?? client;
    }

    public async ValueTask<ServiceClientCredentials> CredentialsFor(
        string appId, string audience, CancellationToken cancellationToken)
    {
        var key = (appId, string.IsNullOrEmpty(audience) ? _cloud.Scope : audience);
        if (_credentials.TryGetValue(key, out var known))
            return known;

        var made = await _factory.CreateCredentialsAsync(
            appId, key.Item2, _cloud.Login, _options.ValidateAuthority, cancellationToken);
        if (made is AppCredentials credentials)
            credentials.Time = Time;
        return _credentials.GetOrAdd(key, made);
    }

    private async Task<ClaimsIdentity> IdentifyAsync(string authHeader, CancellationToken cancellationToken)
    {
        if (await _factory.IsAuthenticationDisabledAsync(cancellationToken) && string.IsNullOrWhiteSpace(authHeader))
            return new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType);

        throw new AccessRefused(401, "There is no token of a known kind.");
    }

    private static string AppIdOf(ClaimsIdentity identity) =>
        (identity.FindFirst(AuthenticationConstants.AudienceClaim)
            ?? identity.FindFirst(AuthenticationConstants.AppIdClaim))?.Value;
}
