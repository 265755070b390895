using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The response to an adaptiveCard/action invoke.</summary>
public class AdaptiveCardInvokeResponse
{
    [JsonPropertyName("statusCode")]
    public int StatusCode { get; set; }

    [JsonPropertyName("type")]
    public string Type { get; set; }

    [JsonPropertyName("value")]
    public object Value { get; set; }
}
