using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Schema;

/// <summary>The value of a signin/tokenExchange invoke.</summary>
public class TokenExchangeInvokeRequest
{
    private UnmappedMembers _unmapped;

    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("connectionName")]
    public string ConnectionName { get; set; }

    [JsonPropertyName("token")]
    public string Token { get; set; }

    /// <summary>Members that the type does not name; they survive a round trip.</summary>
    [JsonIgnore]
    public JsonObject Properties
    {
        get => _unmapped.Shown;
        set => _unmapped.Shown = value;
    }

    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement> Unmapped
    {
        get => _unmapped.Written;
        set => _unmapped.Written = value;
    }
}
