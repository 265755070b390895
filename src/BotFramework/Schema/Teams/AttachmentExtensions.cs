namespace Microsoft.Bot.Schema.Teams;

/// <summary>Attachments as results of a message extension.</summary>
public static class AttachmentExtensions
{
    /// <summary>Where no other preview is given, the attachment is its own.</summary>
    public static MessagingExtensionAttachment ToMessagingExtensionAttachment(
        this Attachment attachment, Attachment previewAttachment = null) => new(
            attachment.ContentType, attachment.ContentUrl, attachment.Content, attachment.Name,
            attachment.ThumbnailUrl, previewAttachment ?? Copy(attachment));

    /// <summary>A copy, so that a result which is set as its own preview does not hold itself.</summary>
    private static Attachment Copy(Attachment attachment) => new(
        attachment.ContentType, attachment.ContentUrl, attachment.Content, attachment.Name, attachment.ThumbnailUrl);
}
