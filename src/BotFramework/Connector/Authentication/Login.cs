namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Addresses of the service that issues the bot's tokens.</summary>
internal static class Login
{
    /// <summary>The endpoint with its tenant replaced by the bot's own, when it has one.</summary>
    public static string EndpointFor(string endpoint, string tenant)
    {
        if (string.IsNullOrEmpty(endpoint) || string.IsNullOrEmpty(tenant))
            return string.IsNullOrEmpty(endpoint) ? null : endpoint;

        var origin = new Uri(endpoint).GetLeftPart(UriPartial.Authority);
        return $"{origin}/{tenant}";
    }
}
