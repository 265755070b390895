using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication as the settings describe it, under the SDK's names. Outbound calls always use the guarded clients of
/// this library, so an <see cref="IHttpClientFactory"/> is accepted and not used. <c>AllowedServiceUrls</c> names hosts
/// or whole origins that service URLs may have besides those of the cloud; <c>AllowEmulatorTokens</c> takes the tokens
/// that the emulator sends.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly CloudAuthentication _inner;

    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration, ServiceClientCredentialsFactory credentialsFactory = null,
        AuthenticationConfiguration authConfiguration = null, IHttpClientFactory httpClientFactory = null,
        ILogger logger = null, TimeProvider timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _ = httpClientFactory;
        var credentials =
            credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, logger: logger);
        _inner = new CloudAuthentication(CloudOf(configuration), credentials, new AuthenticationOptions
        {
            Requirements = authConfiguration ?? new AuthenticationConfiguration(),
            ValidateAuthority = configuration.GetValue("ValidateAuthority", true),
            AllowEmulatorTokens = configuration.GetValue("AllowEmulatorTokens", false),
            AllowedServiceUrls = configuration.GetSection("AllowedServiceUrls").Get<string[]>() ?? [],
            Logger = logger,
            Time = timeProvider ?? TimeProvider.System,
        });
    }

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken) =>
        _inner.AuthenticateRequestAsync(activity, authHeader, cancellationToken);

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        _inner.AuthenticateStreamingRequestAsync(authHeader, channelIdHeader, cancellationToken);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        _inner.CreateConnectorFactory(claimsIdentity);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(
        ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        _inner.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);

    public override string GetOriginatingAudience() => _inner.GetOriginatingAudience();

    private static Cloud CloudOf(IConfiguration configuration)
    {
        var cloud = Cloud.Of(configuration["ChannelService"]);
        return cloud with
        {
            Login = Setting("ToChannelFromBotLoginUrl") ?? cloud.Login,
            Scope = Setting("ToChannelFromBotOAuthScope") ?? cloud.Scope,
            Issuer = Setting("ToBotFromChannelTokenIssuer") ?? cloud.Issuer,
            TokenService = Setting("OAuthUrl") ?? cloud.TokenService,
            ChannelMetadata = Setting("ToBotFromChannelOpenIdMetadataUrl") ?? cloud.ChannelMetadata,
            BotMetadata = Setting("ToBotFromEmulatorOpenIdMetadataUrl") ?? cloud.BotMetadata,
            CallerId = Setting("CallerId") ?? cloud.CallerId,
        };

        string Setting(string name) => BotFrameworkAuthenticationFactory.Given(configuration[name]);
    }
}
