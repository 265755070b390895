using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace Assistant.Host.Bot;

/// <summary>The SDK's adapter for channels that answer over their <c>serviceUrl</c>, with this bot's memory and apology.</summary>
internal sealed class ChannelAdapter : CloudAdapter
{
    public ChannelAdapter(
        BotFrameworkAuthentication authentication, RememberMiddleware remember, TurnFaults faults, ILogger<ChannelAdapter> logger)
        : base(authentication, logger)
    {
        Use(remember);
        OnTurnError = faults.ApologiseAsync;
    }
}
