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

    /// <summary>What a managed identity's token is for when it stands in for a secret in that cloud.</summary>
    public static string ExchangeAudienceFor(string endpoint) => new Uri(endpoint).Host switch
    {
        "login.microsoftonline.us" => "api://AzureADTokenExchangeUSGov",
        "login.partner.microsoftonline.cn" => "api://AzureADTokenExchangeChina",
        _ => "api://AzureADTokenExchange",
    };
}
