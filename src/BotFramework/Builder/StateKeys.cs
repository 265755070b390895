namespace Microsoft.Bot.Builder;

/// <summary>The ids that state is kept under; an activity without them has no state.</summary>
internal static class StateKeys
{
    public static string ChannelOf(ITurnContext turnContext) =>
        turnContext.Activity.ChannelId ?? throw new InvalidOperationException("invalid activity-missing channelId");

    public static string ConversationOf(ITurnContext turnContext) =>
        turnContext.Activity.Conversation?.Id
        ?? throw new InvalidOperationException("invalid activity-missing Conversation.Id");

    public static string UserOf(ITurnContext turnContext) =>
        turnContext.Activity.From?.Id ?? throw new InvalidOperationException("invalid activity-missing From.Id");
}
