namespace Microsoft.Bot.Schema;

/// <summary>Actions of an installation update.</summary>
public static class InstallationUpdateActionTypes
{
    public const string Add = "add";
    public const string Remove = "remove";
}
