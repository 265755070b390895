namespace Microsoft.Bot.Builder;

/// <summary>Properties of a user on one channel.</summary>
public class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StateKeys.ChannelOf(turnContext)}/users/{StateKeys.UserOf(turnContext)}";
}
