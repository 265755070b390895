namespace Microsoft.Bot.Builder;

/// <summary>Properties of a user in one conversation.</summary>
public class PrivateConversationState(IStorage storage) : BotState(storage, nameof(PrivateConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StateKeys.ChannelOf(turnContext)}/conversations/{StateKeys.ConversationOf(turnContext)}"
        + $"/users/{StateKeys.UserOf(turnContext)}";
}
