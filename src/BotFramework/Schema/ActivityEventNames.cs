namespace Microsoft.Bot.Schema;

/// <summary>Names of the events that an adapter makes for proactive turns.</summary>
public static class ActivityEventNames
{
    public const string ContinueConversation = "ContinueConversation";
    public const string CreateConversation = "CreateConversation";
}
