namespace Microsoft.Bot.Schema.Teams;

/// <summary>Attachments as results of a message extension.</summary>
public static class AttachmentExtensions
{
    public static MessagingExtensionAttachment ToMessagingExtensionAttachment(
        this Attachment attachment, Attachment previewAttachment = null) => new(
            attachment.ContentType, attachment.ContentUrl, attachment.Content, attachment.Name,
            attachment.ThumbnailUrl, previewAttachment);
}
