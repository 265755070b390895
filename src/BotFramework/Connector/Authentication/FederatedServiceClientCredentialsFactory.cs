using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Credentials of an app registration that trusts a managed identity: the identity's token is the assertion, and there
/// is no secret.
/// </summary>
public class FederatedServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly string _appId;
    private readonly string _clientId;
    private readonly string _tenantId;
    private readonly HttpClient _httpClient;
    private readonly ILogger _logger;

    public FederatedServiceClientCredentialsFactory(
        string appId, string clientId, string tenantId = null, HttpClient httpClient = null, ILogger logger = null)
    {
        if (string.IsNullOrWhiteSpace(appId))
            throw new ArgumentNullException(nameof(appId));
        if (string.IsNullOrWhiteSpace(clientId))
            throw new ArgumentNullException(nameof(clientId));

        _appId = appId;
        _clientId = clientId;
        _tenantId = tenantId;
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

        return Task.FromResult<ServiceClientCredentials>(
            new FederatedCredentials(this, audience, loginEndpoint, validateAuthority));
    }

    private sealed class FederatedCredentials : AppCredentials
    {
        private readonly FederatedServiceClientCredentialsFactory _factory;
        private readonly string _loginEndpoint;

        public FederatedCredentials(
            FederatedServiceClientCredentialsFactory factory, string scope, string loginEndpoint, bool validateAuthority)
            : base(factory._tenantId, factory._httpClient, factory._logger, scope)
        {
            _factory = factory;
            _loginEndpoint = loginEndpoint;
            ValidateAuthority = validateAuthority;
            MicrosoftAppId = factory._appId;
        }

        public override string OAuthEndpoint => Login.EndpointFor(_loginEndpoint, AuthTenant) ?? base.OAuthEndpoint;

        public override bool ValidateAuthority { get; }

        protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(() =>
        {
            var resource = Login.ExchangeAudienceFor(OAuthEndpoint);
            var identity = new ManagedIdentityAuthenticator(_factory._clientId, resource, CustomHttpClient);
            var builder = ConfidentialClientApplicationBuilder.Create(MicrosoftAppId)
                .WithClientAssertion(async (AssertionRequestOptions _) => (await identity.GetTokenAsync()).AccessToken);
            return new ConfidentialAuthenticator(builder, this, CustomHttpClient);
        });
    }
}
