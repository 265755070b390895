using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Schema;

/// <summary>
/// A file, card or other content that travels with an activity. <see cref="Content"/> holds a string, number, boolean
/// or <see cref="System.Text.Json.JsonElement"/> when it was read from JSON.
/// </summary>
public class Attachment
{
    private UnknownMembers _unknown;

    public Attachment()
    {
    }

    public Attachment(
        string contentType = default, string contentUrl = default, object content = default, string name = default,
        string thumbnailUrl = default)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    [JsonPropertyName("contentType")]
    public string ContentType { get; set; }

    [JsonPropertyName("contentUrl")]
    public string ContentUrl { get; set; }

    [JsonPropertyName("content")]
    public object Content { get; set; }

    [JsonPropertyName("name")]
    public string Name { get; set; }

    [JsonPropertyName("thumbnailUrl")]
    public string ThumbnailUrl { get; set; }

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
