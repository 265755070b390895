using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The response to a signin/tokenExchange invoke.</summary>
public class TokenExchangeInvokeResponse
{
    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("connectionName")]
    public string ConnectionName { get; set; }

    [JsonPropertyName("failureDetail")]
    public string FailureDetail { get; set; }

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
