namespace Microsoft.Bot.Schema;

/// <summary>Actions of a contact relation update.</summary>
public static class ContactRelationUpdateActionTypes
{
    public const string Add = "add";
    public const string Remove = "remove";
}
