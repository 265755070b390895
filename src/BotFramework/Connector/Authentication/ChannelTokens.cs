using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Tokens with which channels call the bot. The key must be endorsed for the activity's channel, the audience must be
/// the bot alone, and the token must name the activity's service URL.
/// </summary>
internal sealed class ChannelTokens(
    string issuer, SigningKeys keys, TimeProvider time, ServiceClientCredentialsFactory credentials,
    IReadOnlyCollection<string> requiredEndorsements)
{
    private readonly TokenCheck _check = new(keys, time);

    public bool IsIssuerOf(JsonWebToken token) => token.Issuer == issuer;

    public async Task<ClaimsIdentity> IdentifyAsync(
        JsonWebToken token, Activity activity, CancellationToken cancellationToken)
    {
        await OnlyAudienceOf(token, credentials, cancellationToken);
        if (string.IsNullOrEmpty(activity.ChannelId))
            throw new AccessRefused(401, "The activity names no channel.");

        var serviceUrl = TextClaim(token, AuthenticationConstants.ServiceUrlClaim);
        if (serviceUrl != activity.ServiceUrl)
            throw new AccessRefused(401, "The token names another service URL than the activity.");

        var key = await _check.VerifyAsync(token, cancellationToken);
        if (!key.Endorses(activity.ChannelId) || !requiredEndorsements.All(key.Endorses))
            throw new AccessRefused(401, "The key that signed the token is not endorsed for the channel.");

        return new ClaimsIdentity(token.Claims, TokenCheck.AuthenticationType);
    }

    /// <summary>A token for a list of audiences is no token for this bot.</summary>
    public static async Task<string> OnlyAudienceOf(
        JsonWebToken token, ServiceClientCredentialsFactory credentials, CancellationToken cancellationToken)
    {
        var audience = token.TryGetPayloadValue<object>(AuthenticationConstants.AudienceClaim, out var value)
            ? value as string
            : null;
        return audience is not null && await credentials.IsValidAppIdAsync(audience, cancellationToken)
            ? audience
            : throw new AccessRefused(401, "The token is for someone else.");
    }

    public static string TextClaim(JsonWebToken token, string name) =>
        token.TryGetPayloadValue<string>(name, out var text) && !string.IsNullOrEmpty(text)
            ? text
            : throw new AccessRefused(401, "The token lacks a claim.");
}
