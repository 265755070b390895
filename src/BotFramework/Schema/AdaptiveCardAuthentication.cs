namespace Microsoft.Bot.Schema;

/// <summary>The token that comes with an adaptiveCard/action invoke.</summary>
public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest
{

}
