namespace Microsoft.Bot.Connector;

/// <summary>One call of a channel, before it has an address.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">What follows the service URL, escaped and without a leading slash.</param>
/// <param name="Body">Written as JSON, or null.</param>
/// <param name="ConversationId">The conversation, for the channel's routing.</param>
/// <param name="Headers">More headers, or null.</param>
/// <param name="Repeatable">Whether it does no harm when it arrives twice.</param>
internal readonly record struct ConnectorCall(
    HttpMethod Method,
    string Path,
    object Body,
    string ConversationId,
    Dictionary<string, List<string>> Headers,
    bool Repeatable = false)
{
    /// <summary>Escaped; an id that a path would swallow is no id.</summary>
    public static string Id(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (id is "" or "." or "..")
            throw new ArgumentException("An id of a conversation, activity or member is empty or a path.", nameof(id));

        return Uri.EscapeDataString(id);
    }
}
