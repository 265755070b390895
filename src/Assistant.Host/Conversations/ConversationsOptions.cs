using Assistant.Host.Operations;

namespace Assistant.Host.Conversations;

/// <summary>The section <c>Conversations</c>: where conversations are kept.</summary>
internal sealed class ConversationsOptions : ISettings
{
    public static string Section => "Conversations";

    /// <summary>Folder of the database and of the key that signs tokens; relative to the content root. Made when missing.</summary>
    public string Folder { get; set; } = "data";

    public IEnumerable<string> Faults()
    {
        if (string.IsNullOrWhiteSpace(Folder))
            yield return "Folder is empty; name a folder that the host may write to.";
        else if (Folder.Contains('\0', StringComparison.Ordinal))
            yield return "Folder is not a path.";
    }
}
