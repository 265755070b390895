using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes the authentication of a cloud, with any of its addresses replaced.</summary>
public static class BotFrameworkAuthenticationFactory
{
    /// <summary>Of a bot without an app id.</summary>
    public static BotFrameworkAuthentication Create() =>
        new CloudAuthentication(Cloud.Of(null), new PasswordServiceClientCredentialFactory(), new AuthenticationOptions());

    public static BotFrameworkAuthentication Create(
        string channelService, bool validateAuthority, string toChannelFromBotLoginUrl,
        string toChannelFromBotOAuthScope, string toBotFromChannelTokenIssuer, string oAuthUrl,
        string toBotFromChannelOpenIdMetadataUrl, string toBotFromEmulatorOpenIdMetadataUrl, string callerId,
        ServiceClientCredentialsFactory credentialFactory, AuthenticationConfiguration authConfiguration,
        IHttpClientFactory httpClientFactory, ILogger logger)
    {
        var cloud = Cloud.Of(channelService);
        cloud = cloud with
        {
            Login = Given(toChannelFromBotLoginUrl) ?? cloud.Login,
            Scope = Given(toChannelFromBotOAuthScope) ?? cloud.Scope,
            Issuer = Given(toBotFromChannelTokenIssuer) ?? cloud.Issuer,
            TokenService = Given(oAuthUrl) ?? cloud.TokenService,
            ChannelMetadata = Given(toBotFromChannelOpenIdMetadataUrl) ?? cloud.ChannelMetadata,
            BotMetadata = Given(toBotFromEmulatorOpenIdMetadataUrl) ?? cloud.BotMetadata,
            CallerId = Given(callerId) ?? cloud.CallerId,
        };
        return new CloudAuthentication(cloud, credentialFactory, new AuthenticationOptions
        {
            Requirements = authConfiguration ?? new AuthenticationConfiguration(),
            ValidateAuthority = validateAuthority,
            Logger = logger,
            Http = httpClientFactory?.CreateClient(nameof(BotFrameworkAuthentication)),
        });
    }

    internal static string Given(string text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
