using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Tokens that Entra issues to a bot: to this one, as the emulator uses them, or to another that calls this one. Each
/// kind is refused unless the bot's maker allows it.
/// </summary>
internal sealed class BotTokens(
    SigningKeys keys, AuthenticationOptions options, ServiceClientCredentialsFactory credentials, string scope)
{
    private static readonly string[] Tenants =
        ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];

    private const string GovernmentTenant = "cab8a31a-1906-4287-a0d8-4eef66b95f6e";

    private readonly TokenCheck _check = new(keys, options.Time);
    private readonly HashSet<string> _issuers = IssuersWith(options.Requirements.ValidTokenIssuers);

    private bool TakesBots => options.Requirements.ClaimsValidator is not null;

    public bool IsIssuerOf(JsonWebToken token) =>
        (options.AllowEmulatorTokens || TakesBots) && _issuers.Contains(token.Issuer);

    public async Task<ClaimsIdentity> IdentifyAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        var version = ChannelTokens.TextClaim(token, AuthenticationConstants.VersionClaim);
        var name = version switch
        {
            "1.0" => AuthenticationConstants.AppIdClaim,
            "2.0" => AuthenticationConstants.AuthorizedParty,
            _ => throw new AccessRefused(401, "The token is of an unknown version."),
        };
        var caller = ChannelTokens.TextClaim(token, name);
        var own = await credentials.IsValidAppIdAsync(caller, cancellationToken);
        if (own ? !options.AllowEmulatorTokens : !TakesBots)
            throw new AccessRefused(401, "Tokens of this kind are not allowed.");

        // The emulator gets its token for the channel service; another bot gets one for this bot.
        var audience = own && token.Audiences.SequenceEqual([scope])
            ? caller
            : await ChannelTokens.OnlyAudienceOf(token, credentials, cancellationToken);
        await _check.VerifyAsync(token, cancellationToken);
        var claims = token.Claims.Where(claim => claim.Type != AuthenticationConstants.AudienceClaim);
        return new ClaimsIdentity(
            [.. claims, new Claim(AuthenticationConstants.AudienceClaim, audience)], TokenCheck.AuthenticationType);
    }

    /// <summary>The other bot that calls, or null.</summary>
    public static string CallerOf(ClaimsIdentity identity)
    {
        var caller = (identity.FindFirst(AuthenticationConstants.AppIdClaim)
            ?? identity.FindFirst(AuthenticationConstants.AuthorizedParty))?.Value;
        var audience = identity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value;
        return identity.HasClaim(claim => claim.Type == AuthenticationConstants.VersionClaim) && caller != audience
            ? caller
            : null;
    }

    public static string CallerIdOf(string appId) => CallerIdConstants.BotToBotPrefix + appId;

    private static HashSet<string> IssuersWith(IEnumerable<string> more)
    {
        var issuers = new HashSet<string>(more ?? [], StringComparer.Ordinal);
        foreach (var tenant in Tenants)
        {
            issuers.Add($"https://sts.windows.net/{tenant}/");
            issuers.Add($"https://login.microsoftonline.com/{tenant}/v2.0");
        }

        issuers.Add($"https://login.microsoftonline.us/{GovernmentTenant}/");
        issuers.Add($"https://login.microsoftonline.us/{GovernmentTenant}/v2.0");
        return issuers;
    }
}
