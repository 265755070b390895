using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// What every token must pass, whoever issued it: form, algorithm, signature and lifetime. The cheap questions come
/// first, so that a forged token seldom costs a look at the keys.
/// </summary>
internal sealed class TokenCheck(SigningKeys keys, TimeProvider time)
{
    /// <summary>Of the identities that tokens give.</summary>
    public const string AuthenticationType = "AuthenticationTypes.Federation";

    public const int LongestToken = 16 * 1024;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>The token of an <c>Authorization</c> header: exactly <c>Bearer</c>, a space and a signed JWT.</summary>
    public static JsonWebToken Read(string authHeader)
    {
        if (authHeader is null || authHeader.Length > LongestToken)
            throw new AccessRefused(401, "There is no token, or it is too long.");

        var parts = authHeader.Split(' ');
        if (parts.Length != 2 || parts[0] != "Bearer")
            throw new AccessRefused(401, "The Authorization header is not a bearer token.");

        try
        {
            var token = new JsonWebToken(parts[1]);
            return token is { IsEncrypted: false, IsSigned: true }
                ? token
                : throw new AccessRefused(401, "The token is not a signed one.");
        }
        catch (Exception e) when (e is not AccessRefused)
        {
            throw new AccessRefused(401, "The token cannot be read.");
        }
    }

    /// <summary>The key that signed the token; throws when it is not genuine or not valid now.</summary>
    public async Task<SigningKey> VerifyAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        if (!AuthenticationConstants.AllowedSigningAlgorithms.Contains(token.Alg))
            throw new AccessRefused(401, "The token is signed by another algorithm.");
        if (string.IsNullOrEmpty(token.Kid))
            throw new AccessRefused(401, "The token names no key.");
        if (!IsValidNow(token))
            throw new AccessRefused(401, "The token is not valid at this time.");

        var key = await keys.FindAsync(token.Kid, cancellationToken)
            ?? throw new AccessRefused(401, "The token is signed by an unknown key.");
        return await key.HasSignedAsync(token) ? key : throw new AccessRefused(401, "The token's signature is wrong.");
    }

    private bool IsValidNow(JsonWebToken token)
    {
        var now = time.GetUtcNow();
        return token.TryGetPayloadValue<long>(JwtRegisteredClaimNames.Exp, out var expires)
            && now - Skew < At(expires)
            && HasStarted(token, now + Skew);
    }

    private static bool HasStarted(JsonWebToken token, DateTimeOffset now) =>
        !token.TryGetPayloadValue<object>(JwtRegisteredClaimNames.Nbf, out _)
        || (token.TryGetPayloadValue<long>(JwtRegisteredClaimNames.Nbf, out var starts) && now >= At(starts));

    private static DateTimeOffset At(long seconds) => DateTimeOffset.FromUnixTimeSeconds(
        Math.Clamp(seconds, DateTimeOffset.MinValue.ToUnixTimeSeconds(), DateTimeOffset.MaxValue.ToUnixTimeSeconds()));
}
