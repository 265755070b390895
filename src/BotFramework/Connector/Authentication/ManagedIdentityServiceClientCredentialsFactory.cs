using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials of a user-assigned managed identity; there is no secret.</summary>
public class ManagedIdentityServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly string _appId;
    private readonly HttpClient _httpClient;
    private readonly ILogger _logger;

    public ManagedIdentityServiceClientCredentialsFactory(
        string appId, HttpClient httpClient = null, ILogger logger = null)
    {
        if (string.IsNullOrWhiteSpace(appId))
            throw new ArgumentNullException(nameof(appId));

        _appId = appId;
        _httpClient = httpClient;
        _logger = logger;
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(appId == _appId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(false);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority,
        CancellationToken cancellationToken)
    {
        if (appId != _appId)
            throw new InvalidOperationException("Invalid appId.");

        return Task.FromResult<ServiceClientCredentials>(new IdentityCredentials(_appId, audience, _httpClient, _logger));
    }

    private sealed class IdentityCredentials : AppCredentials
    {
        public IdentityCredentials(string appId, string scope, HttpClient http, ILogger logger)
            : base(null, http, logger, scope)
        {
            MicrosoftAppId = appId;
        }

        protected override Lazy<IAuthenticator> BuildIAuthenticator() =>
            new(() => new ManagedIdentityAuthenticator(MicrosoftAppId, OAuthScope, CustomHttpClient));
    }
}
