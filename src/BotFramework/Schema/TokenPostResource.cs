using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Where a token may be posted.</summary>
public class TokenPostResource
{
    public TokenPostResource()
    {
    }

    [JsonPropertyName("sasUrl")]
    public string SasUrl { get; set; }
}
