using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The value of a signin/tokenExchange invoke.</summary>
public class TokenExchangeInvokeRequest
{
    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("connectionName")]
    public string ConnectionName { get; set; }

    [JsonPropertyName("token")]
    public string Token { get; set; }

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
