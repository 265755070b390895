using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A key of the issuer, with the channels that it may speak for.</summary>
internal sealed class SigningKey
{
    private readonly HashSet<string> _endorsements;

    public SigningKey(JsonWebKey key)
    {
        Parameters = new TokenValidationParameters
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

    /// <summary>For the signature alone: issuer, audience and lifetime are asked about before, being cheap.</summary>
    public TokenValidationParameters Parameters { get; }

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
