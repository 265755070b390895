using Microsoft.Bot.Schema;

namespace Assistant.Host.Cards;

/// <summary>What kind of conversation an activity belongs to.</summary>
internal static class Chat
{
    /// <summary>Whether several people share it: a group chat or a channel of a team.</summary>
    public static bool IsGroup(IActivity activity) =>
        activity.Conversation is { } conversation && (conversation.IsGroup == true || conversation.ConversationType is "groupChat" or "channel");
}
