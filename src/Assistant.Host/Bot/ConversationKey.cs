using Microsoft.Bot.Schema;

namespace Assistant.Host.Bot;

/// <summary>The name under which the store keeps what belongs to a channel's conversation.</summary>
internal static class ConversationKey
{
    /// <summary>The channel and its conversation's id; null for an activity of no conversation.</summary>
    public static string? Of(IActivity activity) =>
        activity.Conversation?.Id is { Length: > 0 } conversation ? $"{activity.ChannelId}/{conversation}" : null;
}
