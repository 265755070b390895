using System.Net;
using Assistant.Host.Cards;
using Assistant.Host.Conversations;
using Assistant.Language;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;
using MsalException = Microsoft.Identity.Client.MsalException;

namespace Assistant.Host.Bot;

/// <summary>
/// Messages that were sent and may not have arrived: the channel did not answer, broke off or failed. Sent again at once they might be
/// shown twice; forgotten they might be lost. So they are kept, and offered when the user writes next, with a word on why.
/// </summary>
internal sealed partial class UndeliveredMessages(IConversationStore store, ILogger<UndeliveredMessages> logger) : IMiddleware
{
    /// <summary>Whether a message is worth keeping. What a channel refuses for good it would refuse again.</summary>
    public static bool IsKept(Activity activity, Exception fault) =>
        activity is { Type: ActivityTypes.Message, Conversation.Id.Length: > 0 } && fault switch
        {
            ErrorResponseException { Response: { } response } => IsPassing(response.StatusCode),
            HttpRequestException or IOException or OperationCanceledException or TimeoutException => true,
            MsalException => true, // No token could be had; nothing was sent.
            _ => false,
        };

    /// <summary>Keeps a message until the user writes again.</summary>
    public Task KeepAsync(ITurnContext turnContext, Activity activity, Exception fault)
    {
        MessageKept(logger, fault, activity.ChannelId);
        return store.CommitAsync(new Commit(ConversationKey.Of(turnContext.Activity)!) { Undelivered = ActivityJson.Bytes(activity) });
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (IsHeard(turnContext.Activity) && ConversationKey.Of(turnContext.Activity) is { } key && await store.ReadUndeliveredAsync(key) is { Count: > 0 } kept)
            await OfferAsync(turnContext, key, kept, cancellationToken);
        await next(cancellationToken);
    }

    /// <summary>Those that fail once more are kept anew by the sending itself; all others are done with, also where they are refused.</summary>
    private async Task OfferAsync(
        ITurnContext turnContext, string key, IReadOnlyList<UndeliveredMessage> kept, CancellationToken cancellationToken)
    {
        try
        {
            var messages = kept.Select(message => Again(ActivityJson.Read(message.Activity.Span))).ToArray();
            Explain(messages[0], turnContext.Activity.Locale);
            await turnContext.SendActivitiesAsync(messages, cancellationToken);
        }
        finally
        {
            await store.CommitAsync(new Commit(key) { Offered = kept[^1].Number });
        }
    }

    /// <summary>Suggestions go with the last message only, which this is not.</summary>
    private static Activity Again(Activity message)
    {
        message.Id = null;
        message.ReplyToId = null;
        message.SuggestedActions = null;
        message.Entities = message.Entities?.Where(entity => entity.Type != TeamsLiveReply.EntityType).ToList();
        return message;
    }

    /// <summary>Says why in the language of the message, and once: a message that fails again has its explanation already.</summary>
    private static void Explain(Activity message, string? locale)
    {
        var text = message.Text ?? "";
        var phrase = Phrases.In(TongueReader.Read(text, locale, null)).NotReached;
        if (!text.StartsWith(phrase, StringComparison.Ordinal))
            message.Text = text.Length == 0 ? phrase : $"{phrase}\n\n{text}";
    }

    /// <summary>In a group the bot speaks only to those who mention it.</summary>
    private static bool IsHeard(Activity activity) =>
        activity.Type == ActivityTypes.Message && (!Chat.IsGroup(activity) || activity.MentionsRecipient());

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
        || status >= HttpStatusCode.InternalServerError;

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message may not have reached channel {Channel}; it is offered again when the user writes next")]
    private static partial void MessageKept(ILogger logger, Exception fault, string? channel);
}
