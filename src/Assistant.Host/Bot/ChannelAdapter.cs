using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace Assistant.Host.Bot;

/// <summary>The SDK's adapter for channels that answer over their <c>serviceUrl</c>, with this bot's memory, its sign of typing and its apology.</summary>
internal sealed class ChannelAdapter : CloudAdapter
{
    public ChannelAdapter(
        BotFrameworkAuthentication authentication, OnceMiddleware once, RememberMiddleware remember, TurnFaults faults, ILogger<ChannelAdapter> logger)
        : base(authentication, logger)
    {
        Use(once).Use(remember).Use(new ShowTypingMiddleware());
        OnTurnError = faults.ApologiseAsync;
    }
}
