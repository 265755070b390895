using System.Runtime.ExceptionServices;
using Assistant.Host.Conversations;
using Microsoft.Bot.Builder;

namespace Assistant.Host.Bot;

/// <summary>The one place where a fault of a turn ends: it is logged and the user gets an apology.</summary>
internal sealed partial class TurnFaults(ILogger<TurnFaults> logger)
{
    /// <summary>A turn that was stopped is no fault, and one that the store failed is tried again; both are left to whoever runs it.</summary>
    public async Task ApologiseAsync(ITurnContext turnContext, Exception fault)
    {
        if (fault is OperationCanceledException or StoreFaultException)
            ExceptionDispatchInfo.Throw(fault);
        TurnFailed(logger, fault, turnContext.Activity.ChannelId);
        try
        {
            await turnContext.SendActivityAsync(Phrases.In(turnContext.Activity.Locale).Sorry);
        }
        catch (Exception undelivered) when (undelivered is not OperationCanceledException)
        {
            // The channel took no message; the apology is one more that it did not take.
            ApologyFailed(logger, undelivered, turnContext.Activity.ChannelId);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn on channel {Channel} failed")]
    private static partial void TurnFailed(ILogger logger, Exception fault, string? channel);

    [LoggerMessage(Level = LogLevel.Error, Message = "The apology for it did not reach channel {Channel}")]
    private static partial void ApologyFailed(ILogger logger, Exception fault, string? channel);
}
