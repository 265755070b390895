using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The bot's credentials towards channels. A token is kept until five minutes before its end and fetched by one caller
/// at a time.
/// </summary>
public abstract class AppCredentials : ServiceClientCredentials
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private readonly Lock _gate = new();
    private readonly string _scope;
    private Lazy<IAuthenticator> _authenticator;
    private volatile Token _token;
    private Task<Token> _fetching;

    protected AppCredentials(
        string channelAuthTenant = null, HttpClient customHttpClient = null, ILogger logger = null,
        string oAuthScope = null)
    {
        AuthTenant = channelAuthTenant;
        CustomHttpClient = customHttpClient;
        Logger = logger;
        _scope = oAuthScope;
    }

    public string MicrosoftAppId { get; set; }

    public virtual string ChannelAuthTenant
    {
        get => string.IsNullOrEmpty(AuthTenant) ? DefaultChannelAuthTenant : AuthTenant;
        set => AuthTenant = value;
    }

    public virtual string OAuthEndpoint =>
        string.Format(CultureInfo.InvariantCulture, ToChannelFromBotLoginUrlTemplate, ChannelAuthTenant);

    public virtual bool ValidateAuthority => true;

    public virtual string OAuthScope => string.IsNullOrEmpty(_scope) ? ToChannelFromBotOAuthScope : _scope;

    protected string AuthTenant { get; set; }

    protected HttpClient CustomHttpClient { get; set; }

    protected ILogger Logger { get; set; }

    protected virtual string DefaultChannelAuthTenant => AuthenticationConstants.DefaultChannelAuthTenant;

    protected virtual string ToChannelFromBotOAuthScope => AuthenticationConstants.ToChannelFromBotOAuthScope;

    protected virtual string ToChannelFromBotLoginUrlTemplate =>
        AuthenticationConstants.ToChannelFromBotLoginUrlTemplate;

    internal TimeProvider Time { get; set; } = TimeProvider.System;

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (string.IsNullOrEmpty(MicrosoftAppId))
            return;

        var token = Usable() ?? await FetchAsync(false).WaitAsync(cancellationToken);
        request.Headers.Authorization = token.Header;
    }

    public async Task<string> GetTokenAsync(bool forceRefresh = false)
    {
        var token = forceRefresh ? null : Usable();
        return (token ?? await FetchAsync(forceRefresh)).Header.Parameter;
    }

    protected abstract Lazy<IAuthenticator> BuildIAuthenticator();

    private Token Usable() => _token is { } token && token.EndsAt - Margin > Time.GetUtcNow() ? token : null;

    /// <summary>Callers that come while a token is being fetched share it.</summary>
    private Task<Token> FetchAsync(bool force)
    {
        lock (_gate)
        {
            if (!force && Usable() is { } fresh)
                return Task.FromResult(fresh);

            return _fetching is { IsCompleted: false } ? _fetching : _fetching = RequestAsync(force);
        }
    }

    private async Task<Token> RequestAsync(bool force)
    {
        _authenticator ??= BuildIAuthenticator();
        var result = await _authenticator.Value.GetTokenAsync(force);
        return _token = new Token(new AuthenticationHeaderValue("Bearer", result.AccessToken), result.ExpiresOn);
    }

    private sealed record Token(AuthenticationHeaderValue Header, DateTimeOffset EndsAt);
}
