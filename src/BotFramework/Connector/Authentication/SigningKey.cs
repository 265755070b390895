using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// A key of the issuer, with the channels that it may speak for. A channel uses one token for many calls, so a key remembers
/// what it has found genuine, by digest, for as long as it is itself among the issuer's keys.
/// </summary>
internal sealed class SigningKey
{
    private const int MostRemembered = 1024;

    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = TokenCheck.LongestToken };

    private readonly ConcurrentDictionary<string, bool> _genuine = new(StringComparer.Ordinal);
    private readonly TokenValidationParameters _parameters;
    private readonly HashSet<string> _endorsements;

    public SigningKey(JsonWebKey key)
    {
        _parameters = new TokenValidationParameters
        {
            IssuerSigningKey = key,
            ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
            RequireSignedTokens = true,
            ValidateIssuer = false,
            ValidateAudience = false,
            ValidateLifetime = false,
        };
        _endorsements = EndorsementsOf(key);
    }

    /// <summary>Whether this key signed the token. About the signature alone: issuer, audience and lifetime are asked about at every call.</summary>
    public async ValueTask<bool> HasSignedAsync(JsonWebToken token)
    {
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token.EncodedToken)));
        if (_genuine.ContainsKey(digest))
            return true;
        if (!(await Handler.ValidateTokenAsync(token, _parameters)).IsValid)
            return false;

        if (_genuine.Count >= MostRemembered)
            _genuine.Clear();
        _genuine.TryAdd(digest, true);
        return true;
    }

    public bool Endorses(string channelId) => _endorsements.Contains(channelId);

    private static HashSet<string> EndorsementsOf(JsonWebKey key)
    {
        if (!key.AdditionalData.TryGetValue("endorsements", out var value))
            return [];

        return value switch
        {
            JsonElement { ValueKind: JsonValueKind.Array } array =>
                [.. array.EnumerateArray().Select(item => item.ToString())],
            IEnumerable<string> texts => [.. texts],
            IEnumerable<object> items => [.. items.Select(item => item?.ToString()).Where(item => item is not null)],
            _ => [],
        };
    }
}
