using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A file that a channel keeps.</summary>
public class AttachmentInfo
{
    public AttachmentInfo()
    {
    }

    public AttachmentInfo(string name = default, string type = default, IList<AttachmentView> views = default)
    {
        Name = name;
        Type = type;
        Views = views;
    }

    [JsonPropertyName("name")]
    public string Name { get; set; }

    [JsonPropertyName("type")]
    public string Type { get; set; }

    [JsonPropertyName("views")]
    public IList<AttachmentView> Views { get; set; }
}
