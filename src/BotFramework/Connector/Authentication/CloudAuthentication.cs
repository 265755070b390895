using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
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
    private readonly ChannelTokens _channelTokens;
    private readonly BotTokens _botTokens;

    public CloudAuthentication(Cloud cloud, ServiceClientCredentialsFactory factory, AuthenticationOptions options)
    {
        _cloud = cloud;
        _factory = factory;
        _options = options;
        _urls = new ServiceUrls([.. cloud.ServiceHosts, .. options.AllowedServiceUrls]);
        TokenService = new Uri(cloud.TokenService);
        var requirements = options.Requirements;
        _channelTokens = new ChannelTokens(
            cloud.Issuer, KeysAt(cloud.ChannelMetadata), Time, factory, requirements.RequiredEndorsements ?? []);
        _botTokens = new BotTokens(KeysAt(cloud.BotMetadata), options, factory, cloud.Scope);
    }

    public TimeProvider Time => _options.Time;

    public Uri TokenService { get; }

    public HttpClient TokenServiceHttp => _options.Http ?? OutboundHttp.Guarded;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var identity = await IdentifyAsync(activity, authHeader, cancellationToken);
        var appId = AppIdOf(identity);
        var caller = BotTokens.CallerOf(identity);
        if (activity.DeliveryMode != DeliveryModes.ExpectReplies
            && ClientFor(activity.ServiceUrl, string.IsNullOrEmpty(appId), out _) is null)
        {
            throw new AccessRefused(403, "The service URL is not one that this bot talks to.");
        }

        return new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            Audience = caller ?? _cloud.Scope,
            CallerId = CallerIdOf(appId, caller),
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

    private async Task<ClaimsIdentity> IdentifyAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(authHeader) && await _factory.IsAuthenticationDisabledAsync(cancellationToken))
            return Anonymous(activity);

        var identity = await IdentifyAsync(activity, TokenCheck.Read(authHeader), cancellationToken);
        if (_options.Requirements.ClaimsValidator is { } validator)
            await validator.ValidateClaimsAsync([.. identity.Claims]);
        return identity;
    }

    private async Task<ClaimsIdentity> IdentifyAsync(
        Activity activity, JsonWebToken token, CancellationToken cancellationToken)
    {
        try
        {
            if (_channelTokens.IsIssuerOf(token))
                return await _channelTokens.IdentifyAsync(token, activity, cancellationToken);
            if (_botTokens.IsIssuerOf(token))
                return await _botTokens.IdentifyAsync(token, cancellationToken);
        }
        catch (Exception e) when (e is not (UnauthorizedAccessException or KeysUnavailable or OperationCanceledException))
        {
            // Whatever a forged token upsets in the libraries is the token's fault.
            throw new AccessRefused(401, "The token cannot be checked.");
        }

        throw new AccessRefused(401, "The token's issuer is not a known one.");
    }

    private static ClaimsIdentity Anonymous(Activity activity)
    {
        var skill = activity.ChannelId == Channels.Emulator && activity.Recipient?.Role == RoleTypes.Skill;
        return new ClaimsIdentity(
            skill ? [new Claim(AuthenticationConstants.AppIdClaim, AuthenticationConstants.AnonymousSkillAppId)] : [],
            AuthenticationConstants.AnonymousAuthType);
    }

    private string CallerIdOf(string appId, string caller)
    {
        if (string.IsNullOrEmpty(appId))
            return null;

        return caller is null ? _cloud.CallerId : BotTokens.CallerIdOf(caller);
    }

    private SigningKeys KeysAt(string metadataUrl) =>
        new(metadataUrl, _options.Http ?? OutboundHttp.Trusting, Time, _options.Logger);

    /// <summary>The bot's own id; null when the caller is anonymous.</summary>
    private static string AppIdOf(ClaimsIdentity identity)
    {
        var claim = identity.FindFirst(AuthenticationConstants.AudienceClaim)
            ?? identity.FindFirst(AuthenticationConstants.AppIdClaim);
        return claim?.Value == AuthenticationConstants.AnonymousSkillAppId ? null : claim?.Value;
    }
}
