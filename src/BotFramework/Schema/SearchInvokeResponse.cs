namespace Microsoft.Bot.Schema;

/// <summary>The response to an application/search invoke.</summary>
public class SearchInvokeResponse : AdaptiveCardInvokeResponse
{

}
