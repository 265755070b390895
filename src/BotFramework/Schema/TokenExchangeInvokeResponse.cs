using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Schema;

/// <summary>The response to a signin/tokenExchange invoke.</summary>
public class TokenExchangeInvokeResponse
{
    private UnknownMembers _unknown;

    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("connectionName")]
    public string ConnectionName { get; set; }

    [JsonPropertyName("failureDetail")]
    public string FailureDetail { get; set; }

    /// <summary>Members that the type does not name; they survive a round trip.</summary>
    [JsonIgnore]
    public JsonObject Properties
    {
        get => _unknown.Nodes;
        set => _unknown.Nodes = value;
    }

    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, object> Unmapped
    {
        get => _unknown.Pairs;
        set => _unknown.Pairs = value;
    }
}
