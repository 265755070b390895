using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials from a certificate; with <c>sendX5c</c> Entra trusts it by subject name and issuer.</summary>
public class CertificateServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly X509Certificate2 _certificate;
    private readonly string _appId;
    private readonly string _tenantId;
    private readonly HttpClient _httpClient;
    private readonly ILogger _logger;
    private readonly bool _sendX5C;

    /// <summary>Made once for each audience, since they keep its token.</summary>
    private readonly ConcurrentDictionary<(string Audience, string LoginEndpoint, bool ValidateAuthority), CertificateCredentials> _made = new();

    public CertificateServiceClientCredentialsFactory(
        X509Certificate2 certificate, string appId, string tenantId = null, HttpClient httpClient = null,
        ILogger logger = null, bool sendX5c = false)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        if (string.IsNullOrWhiteSpace(appId))
            throw new ArgumentNullException(nameof(appId));

        _certificate = certificate;
        _appId = appId;
        _tenantId = tenantId;
        _httpClient = httpClient;
        _logger = logger;
        _sendX5C = sendX5c;
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

        return Task.FromResult<ServiceClientCredentials>(_made.GetOrAdd(
            (audience, loginEndpoint, validateAuthority),
            static (key, factory) => new CertificateCredentials(factory, key.Audience, key.LoginEndpoint, key.ValidateAuthority),
            this));
    }

    private sealed class CertificateCredentials : AppCredentials
    {
        private readonly CertificateServiceClientCredentialsFactory _factory;
        private readonly string _loginEndpoint;

        public CertificateCredentials(
            CertificateServiceClientCredentialsFactory factory, string scope, string loginEndpoint, bool validateAuthority)
            : base(factory._tenantId, factory._httpClient, factory._logger, scope)
        {
            _factory = factory;
            _loginEndpoint = loginEndpoint;
            ValidateAuthority = validateAuthority;
            MicrosoftAppId = factory._appId;
        }

        public override string OAuthEndpoint => Login.EndpointFor(_loginEndpoint, AuthTenant) ?? base.OAuthEndpoint;

        public override bool ValidateAuthority { get; }

        protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(() => new ConfidentialAuthenticator(
            ConfidentialClientApplicationBuilder.Create(MicrosoftAppId).WithCertificate(_factory._certificate),
            this,
            CustomHttpClient,
            _factory._sendX5C));
    }
}
