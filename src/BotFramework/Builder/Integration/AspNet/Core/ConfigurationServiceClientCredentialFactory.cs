using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Credentials as the settings describe them: <c>MicrosoftAppType</c> (MultiTenant, SingleTenant or UserAssignedMSI),
/// <c>MicrosoftAppId</c>, <c>MicrosoftAppPassword</c> and <c>MicrosoftAppTenantId</c>.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ServiceClientCredentialsFactory _inner;

    public ConfigurationServiceClientCredentialFactory(
        IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var settings = new AppSettings(configuration);
        _inner = settings.Type?.ToUpperInvariant() switch
        {
            "USERASSIGNEDMSI" => ManagedIdentity(settings, httpClient, logger),
            "SINGLETENANT" => SingleTenant(settings, httpClient, logger),
            null or "MULTITENANT" =>
                new PasswordServiceClientCredentialFactory(settings.AppId, settings.Password, null, httpClient, logger),
            _ => throw new ArgumentException(
                $"{MicrosoftAppCredentials.MicrosoftAppTypeKey} must be MultiTenant, SingleTenant or UserAssignedMSI."),
        };
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        _inner.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        _inner.IsAuthenticationDisabledAsync(cancellationToken);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority,
        CancellationToken cancellationToken) =>
        _inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);

    private static ManagedIdentityServiceClientCredentialsFactory ManagedIdentity(
        AppSettings settings, HttpClient httpClient, ILogger logger)
    {
        Require(settings.AppId, MicrosoftAppCredentials.MicrosoftAppIdKey, "MSI");
        Require(settings.TenantId, MicrosoftAppCredentials.MicrosoftAppTenantIdKey, "MSI");
        if (settings.Password is not null)
        {
            throw new ArgumentException(
                $"{MicrosoftAppCredentials.MicrosoftAppPasswordKey} must not be set for MSI in configuration.");
        }

        return new ManagedIdentityServiceClientCredentialsFactory(settings.AppId, httpClient, logger);
    }

    private static PasswordServiceClientCredentialFactory SingleTenant(
        AppSettings settings, HttpClient httpClient, ILogger logger)
    {
        Require(settings.AppId, MicrosoftAppCredentials.MicrosoftAppIdKey, "SingleTenant");
        Require(settings.TenantId, MicrosoftAppCredentials.MicrosoftAppTenantIdKey, "SingleTenant");
        Require(settings.Password, MicrosoftAppCredentials.MicrosoftAppPasswordKey, "SingleTenant");
        return new PasswordServiceClientCredentialFactory(
            settings.AppId, settings.Password, settings.TenantId, httpClient, logger);
    }

    private static void Require(string value, string name, string type)
    {
        if (value is null)
            throw new ArgumentException($"{name} is required for {type} in configuration.");
    }

    private sealed class AppSettings(IConfiguration configuration)
    {
        public string Type { get; } = Given(configuration[MicrosoftAppCredentials.MicrosoftAppTypeKey]);

        public string AppId { get; } = Given(configuration[MicrosoftAppCredentials.MicrosoftAppIdKey]);

        public string Password { get; } = Given(configuration[MicrosoftAppCredentials.MicrosoftAppPasswordKey]);

        public string TenantId { get; } = Given(configuration[MicrosoftAppCredentials.MicrosoftAppTenantIdKey]);

        private static string Given(string value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }
}
