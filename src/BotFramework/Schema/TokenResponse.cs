using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A user's token.</summary>
public class TokenResponse
{
    public TokenResponse()
    {
    }

    public TokenResponse(
        string channelId = default, string connectionName = default, string token = default,
        string expiration = default)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        Token = token;
        Expiration = expiration;
    }

    [JsonPropertyName("channelId")]
    public string ChannelId { get; set; }

    [JsonPropertyName("connectionName")]
    public string ConnectionName { get; set; }

    [JsonPropertyName("token")]
    public string Token { get; set; }

    [JsonPropertyName("expiration")]
    public string Expiration { get; set; }

    /// <summary>Members that the type does not name; they survive a round trip.</summary>
    [JsonIgnore]
    public IDictionary<string, object> Properties
    {
        get => Unmapped ??= new Dictionary<string, object>();
        set => Unmapped = value;
    }

    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, object> Unmapped { get; set; }
}
