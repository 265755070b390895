using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Assistant.Host.DirectLine;

/// <summary>
/// Makes and reads the endpoint's tokens: JSON Web Tokens with HMAC-SHA256 and exactly one accepted header, so that a token
/// cannot choose how it is checked.
/// </summary>
internal sealed class Tokens(SigningKey key, DirectLineOptions options, TimeProvider time)
{
    private const int LongestToken = 2048;
    private static readonly TimeSpan TicketLife = TimeSpan.FromSeconds(60);
    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    /// <summary>Seconds that a new token lives.</summary>
    public int LifeSeconds => options.TokenMinutes * 60;

    /// <summary>A token for one user in one conversation, from pages of one origin alone where that is given.</summary>
    public string Issue(string conversation, string user, string? origin) => Sign(conversation, user, origin, Claims.Chat, TimeSpan.FromSeconds(LifeSeconds));

    /// <summary>A ticket that opens one WebSocket of the conversation, within a minute.</summary>
    public string IssueTicket(string conversation, string user, string? origin) => Sign(conversation, user, origin, Claims.Stream, TicketLife);

    /// <summary>Reads a token or ticket; one of the other use is foreign.</summary>
    public TokenReading Read(string token, string use)
    {
        if (Verify(token) is not { } claims || claims.Use != use)
            return new TokenReading.Foreign();
        return claims.Expires > time.GetUtcNow().ToUnixTimeSeconds() ? new TokenReading.Good(claims) : new TokenReading.Expired(claims);
    }

    /// <summary>Whether an expired token is recent enough to be exchanged for a new one.</summary>
    public bool MayResume(Claims claims) =>
        time.GetUtcNow() < DateTimeOffset.FromUnixTimeSeconds(claims.Expires).AddDays(options.ResumeDays);

    /// <summary>A random name that cannot be guessed.</summary>
    public static string NewName() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private string Sign(string conversation, string user, string? origin, string use, TimeSpan life)
    {
        var claims = new Claims
        {
            Conversation = conversation,
            User = user,
            Origin = origin,
            Use = use,
            Expires = time.GetUtcNow().Add(life).ToUnixTimeSeconds(),
            Id = NewName(),
        };
        var content = $"{Header}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims, DirectLineJson.Default.Claims))}";
        return $"{content}.{Base64Url.EncodeToString(Signature(content))}";
    }

    private Claims? Verify(string token)
    {
        var end = token.LastIndexOf('.');
        if (token.Length > LongestToken || end <= Header.Length || !token.StartsWith(Header + ".", StringComparison.Ordinal))
            return null;

        Span<byte> shown = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var content = token[..end];
        return Base64Url.IsValid(token.AsSpan(end + 1), out var length) && length == shown.Length
            && Base64Url.TryDecodeFromChars(token.AsSpan(end + 1), shown, out _)
            && CryptographicOperations.FixedTimeEquals(shown, Signature(content))
            ? JsonSerializer.Deserialize(Base64Url.DecodeFromChars(content.AsSpan(Header.Length + 1)), DirectLineJson.Default.Claims)
            : null;
    }

    private byte[] Signature(string content) => HMACSHA256.HashData(key.Bytes, Encoding.ASCII.GetBytes(content));
}
