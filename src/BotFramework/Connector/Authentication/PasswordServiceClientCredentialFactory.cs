using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials from an app id and a secret. Without an app id authentication is off.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly HttpClient _httpClient;
    private readonly ILogger _logger;

    public PasswordServiceClientCredentialFactory()
    {
    }

    public PasswordServiceClientCredentialFactory(string appId, string password, HttpClient httpClient, ILogger logger)
        : this(appId, password, null, httpClient, logger)
    {
    }

    public PasswordServiceClientCredentialFactory(
        string appId, string password, string tenantId, HttpClient httpClient, ILogger logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        _httpClient = httpClient;
        _logger = logger;
    }

    public string AppId { get; set; }

    public string Password { get; set; }

    public string TenantId { get; }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(!string.IsNullOrEmpty(AppId) && appId == AppId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(string.IsNullOrEmpty(AppId));

    public override async Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string oauthScope, string loginEndpoint, bool validateAuthority,
        CancellationToken cancellationToken)
    {
        if (await IsAuthenticationDisabledAsync(cancellationToken))
            return MicrosoftAppCredentials.Empty;
        if (!await IsValidAppIdAsync(appId, cancellationToken))
            throw new InvalidOperationException("Invalid appId.");

        return new PasswordAppCredentials(this, _httpClient, _logger, oauthScope, loginEndpoint, validateAuthority);
    }

    private sealed class PasswordAppCredentials(
        PasswordServiceClientCredentialFactory factory, HttpClient httpClient, ILogger logger, string scope,
        string loginEndpoint, bool validateAuthority)
        : MicrosoftAppCredentials(factory.AppId, factory.Password, factory.TenantId, httpClient, logger, scope)
    {
        public override string OAuthEndpoint => Login.EndpointFor(loginEndpoint, AuthTenant) ?? base.OAuthEndpoint;

        public override bool ValidateAuthority => validateAuthority;
    }
}
