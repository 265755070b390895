using Assistant.Host.Operations;

namespace Assistant.Host.DirectLine;

/// <summary>The section <c>DirectLine</c>: who may open conversations over the embedded Direct Line endpoint.</summary>
internal sealed class DirectLineOptions : ISettings
{
    public static string Section => "DirectLine";

    /// <summary>
    /// What a page's server shows to get tokens; at least 16 characters. Empty: tokens are free for callers on this machine
    /// and for nobody else.
    /// </summary>
    public string Secret { get; set; } = "";

    /// <summary>Secret of an Azure Bot's Direct Line channel. With it the chat page talks to that channel instead of this host.</summary>
    public string AzureSecret { get; set; } = "";

    /// <summary>Where that channel is: https, or a port of this machine.</summary>
    public string AzureEndpoint { get; set; } = "https://directline.botframework.com/";

    /// <summary>Base64 of at least 32 bytes that sign tokens. Empty: a random key is made and kept in the data folder.</summary>
    public string SigningKey { get; set; } = "";

    /// <summary>Life of a token, 16 to 1440 minutes: clients refresh every 15 minutes whatever the token says.</summary>
    public int TokenMinutes { get; set; } = 30;

    /// <summary>How many days after its end a token still brings its own page back into its conversation, 0 to 365.</summary>
    public int ResumeDays { get; set; } = 30;

    /// <summary>Messages a minute of one conversation and of one user, behind a burst of 64; 1 to 6000.</summary>
    public int MessagesPerMinute { get; set; } = 60;

    /// <summary>Calls a minute of one address that is not this machine's; 1 to 100000.</summary>
    public int CallsPerMinute { get; set; } = 600;

    /// <summary>Origins besides the host's own whose pages may call, as <c>https://name[:port]</c>. Empty: pages on this machine.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>The origins that the page calls where it talks to the Azure channel, for HTTP and for WebSockets; otherwise none.</summary>
    public IEnumerable<string> Channel => AzureSecret.Length == 0 ? [] : [Origin(AzureEndpoint), "ws" + Origin(AzureEndpoint)["http".Length..]];

    private static string Origin(string address) => new Uri(address).GetLeftPart(UriPartial.Authority);

    public IEnumerable<string> Faults()
    {
        if (Secret.Length is > 0 and < 16)
            yield return "Secret is shorter than 16 characters.";
        if (!Uri.TryCreate(AzureEndpoint, UriKind.Absolute, out var azure) || !(azure.Scheme == "https" || (azure.Scheme == "http" && azure.IsLoopback)))
            yield return "AzureEndpoint is not an https address, nor one of this machine.";
        if (SigningKey.Length > 0 && !IsKey(SigningKey))
            yield return "SigningKey is not the Base64 of at least 32 bytes.";
        if (TokenMinutes is < 16 or > 1440)
            yield return "TokenMinutes must lie between 16 and 1440.";
        if (ResumeDays is < 0 or > 365)
            yield return "ResumeDays must lie between 0 and 365.";
        if (MessagesPerMinute is < 1 or > 6000)
            yield return "MessagesPerMinute must lie between 1 and 6000.";
        if (CallsPerMinute is < 1 or > 100_000)
            yield return "CallsPerMinute must lie between 1 and 100000.";
        foreach (var origin in AllowedOrigins.Where(origin => !IsOrigin(origin)))
            yield return $"AllowedOrigins holds \"{origin}\", which is not an origin such as https://www.example.org.";
    }

    private static bool IsKey(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length >= 32;
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && text.Equals(uri.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
