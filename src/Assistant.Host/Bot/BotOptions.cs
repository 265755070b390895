using Assistant.Host.Operations;

namespace Assistant.Host.Bot;

/// <summary>The section <c>Bot</c>: the app registration behind <c>/api/messages</c>, under the names that the SDK reads.</summary>
internal sealed class BotOptions : ISettings
{
    private static readonly string[] Types = ["MultiTenant", "SingleTenant", "UserAssignedMSI"];

    public static string Section => "Bot";

    /// <summary>Id of the app registration. Empty: calls are anonymous, and taken from this machine only.</summary>
    public string MicrosoftAppId { get; set; } = "";

    /// <summary>Its client secret; absent for a managed identity.</summary>
    public string MicrosoftAppPassword { get; set; } = "";

    /// <summary><c>MultiTenant</c>, <c>SingleTenant</c> or <c>UserAssignedMSI</c>.</summary>
    public string MicrosoftAppType { get; set; } = "MultiTenant";

    /// <summary>Its tenant, for every type but <c>MultiTenant</c>.</summary>
    public string MicrosoftAppTenantId { get; set; } = "";

    /// <summary>Whether calls without an app id are taken at all; from this machine only.</summary>
    public bool AllowAnonymous { get; set; } = true;

    /// <summary>Where people reach this host, as <c>https://name[:port]</c>, for links to the source of a figure. Empty: no links.</summary>
    public string PublicAddress { get; set; } = "";

    public IEnumerable<string> Faults()
    {
        if (PublicAddress.Length > 0 && !IsHttps(PublicAddress))
            yield return $"PublicAddress is \"{PublicAddress}\"; it must be an address such as https://assistant.example.org.";
        if (!Types.Contains(MicrosoftAppType, StringComparer.OrdinalIgnoreCase))
            yield return $"MicrosoftAppType is \"{MicrosoftAppType}\"; it must be one of {string.Join(", ", Types)}.";
        if (MicrosoftAppId.Length == 0)
            yield break;

        var managed = MicrosoftAppType.Equals("UserAssignedMSI", StringComparison.OrdinalIgnoreCase);
        if (managed && MicrosoftAppPassword.Length > 0)
            yield return "MicrosoftAppPassword must be empty for a managed identity.";
        if (!managed && MicrosoftAppPassword.Length == 0)
            yield return "MicrosoftAppPassword is missing for MicrosoftAppId.";
        if (!MicrosoftAppType.Equals("MultiTenant", StringComparison.OrdinalIgnoreCase) && MicrosoftAppTenantId.Length == 0)
            yield return $"MicrosoftAppTenantId is missing for {MicrosoftAppType}.";
    }

    private static bool IsHttps(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.PathAndQuery == "/" && uri.UserInfo.Length == 0 && uri.Fragment.Length == 0;
}
