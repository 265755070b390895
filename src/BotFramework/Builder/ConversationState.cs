namespace Microsoft.Bot.Builder;

/// <summary>Properties of a conversation.</summary>
public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StateKeys.ChannelOf(turnContext)}/conversations/{StateKeys.ConversationOf(turnContext)}";
}
