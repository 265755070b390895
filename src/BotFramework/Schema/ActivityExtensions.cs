namespace Microsoft.Bot.Schema;

/// <summary>Mentions in the text of a message.</summary>
public static class ActivityExtensions
{
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        Array.Exists(activity.GetMentions(), mention => mention.Mentioned?.Id == id);

    public static bool MentionsRecipient(this IMessageActivity activity) => activity.MentionsId(activity.Recipient?.Id);

    public static string RemoveRecipientMention(this IMessageActivity activity) =>
        activity.RemoveMentionText(activity.Recipient?.Id);

    /// <summary>Takes the text of each mention of <paramref name="id"/> out of the message, whatever its case.</summary>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions())
        {
            if (activity.Text is null || mention.Mentioned is null || mention.Mentioned.Id != id)
                continue;

            var text = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
            if (text.Length > 0)
                activity.Text = activity.Text.Replace(text, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
        }

        return activity.Text;
    }
}
