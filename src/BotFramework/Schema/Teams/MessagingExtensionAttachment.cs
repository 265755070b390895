using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A result with its preview.</summary>
public class MessagingExtensionAttachment : Attachment
{
    [JsonPropertyName("preview")]
    public Attachment Preview { get; set; }

    public MessagingExtensionAttachment()
    {
    }

    public MessagingExtensionAttachment(
        string contentType = default, string contentUrl = default, object content = default, string name = default,
        string thumbnailUrl = default, Attachment preview = default)
        : base(contentType, contentUrl, content, name, thumbnailUrl)
    {
        Preview = preview;
    }
}
