using Assistant.Host.Operations;

namespace Assistant.Host.Bot;

/// <summary>Decides on calls to a bot that has no app id and so cannot tell who calls.</summary>
internal sealed partial class AnonymousCalls(BotOptions options, ILogger<AnonymousCalls> logger)
{
    /// <summary>With an app id the adapter judges the caller's token; without one only this machine is let in.</summary>
    public bool MayEnter(HttpContext http) =>
        options.MicrosoftAppId.Length > 0 || (options.AllowAnonymous && Loopback.IsLocal(http));

    /// <summary>Says at start that the door is open, and to whom.</summary>
    public void Announce()
    {
        if (options.MicrosoftAppId.Length > 0)
            return;
        if (options.AllowAnonymous)
            AnonymousAccepted(logger);
        else
            NobodyAccepted(logger);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Bot:MicrosoftAppId is not set: /api/messages takes anonymous calls from this machine, and none from elsewhere")]
    private static partial void AnonymousAccepted(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Bot:MicrosoftAppId is not set and Bot:AllowAnonymous is off: /api/messages takes no calls")]
    private static partial void NobodyAccepted(ILogger logger);
}
