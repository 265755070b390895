namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The addresses and names of one cloud. Any of them can be replaced by configuration.</summary>
/// <param name="Login">Where the bot gets its tokens.</param>
/// <param name="Scope">What the bot's tokens are for.</param>
/// <param name="Issuer">Who issues the channels' tokens.</param>
/// <param name="ChannelMetadata">Where the channels' signing keys are named.</param>
/// <param name="BotMetadata">Where the signing keys of emulator and bot tokens are named.</param>
/// <param name="TokenService">Where users' tokens are kept.</param>
/// <param name="CallerId">What activities from channels get as their caller id.</param>
/// <param name="ServiceHosts">Hosts of the channels' service URLs: exact, or <c>*.</c> and a domain.</param>
internal sealed record Cloud(
    string Login,
    string Scope,
    string Issuer,
    string ChannelMetadata,
    string BotMetadata,
    string TokenService,
    string CallerId,
    IReadOnlyList<string> ServiceHosts)
{
    public const string ChinaChannelService = "https://botframework.azure.cn";

    private static readonly Cloud Public = new(
        AuthenticationConstants.ToChannelFromBotLoginUrl,
        AuthenticationConstants.ToChannelFromBotOAuthScope,
        AuthenticationConstants.ToBotFromChannelTokenIssuer,
        AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        AuthenticationConstants.OAuthUrl,
        Schema.CallerIdConstants.PublicAzureChannel,
        ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "*.botframework.com"]);

    private static readonly Cloud Government = new(
        GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl,
        GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
        GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
        GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        GovernmentAuthenticationConstants.OAuthUrlGov,
        Schema.CallerIdConstants.USGovChannel,
        [
            "smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us",
            "*.botframework.azure.us", "*.botframework.us",
        ]);

    private static readonly Cloud China = new(
        "https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269",
        "https://api.botframework.azure.cn",
        "https://api.botframework.azure.cn",
        "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        "https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/v2.0/.well-known/openid-configuration",
        "https://token.botframework.azure.cn",
        "urn:botframework:azurechina",
        ["*.botframework.azure.cn", "frontend.botapi.msg.infra.teams.microsoftonline.cn"]);

    /// <summary>The cloud that a <c>ChannelService</c> setting names; none names the public one.</summary>
    public static Cloud Of(string channelService) => channelService switch
    {
        null or "" => Public,
        GovernmentAuthenticationConstants.ChannelService => Government,
        ChinaChannelService => China,
        _ => throw new ArgumentException("The provided ChannelService value is not supported."),
    };
}
