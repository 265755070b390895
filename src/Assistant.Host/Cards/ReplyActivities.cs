using System.Text.Json.Nodes;
using Assistant.Turns;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Assistant.Host.Cards;

/// <summary>
/// Writes a reply as what a conversation gets. A personal chat in Teams gets the message, its card, and last the suggestions: Teams shows
/// those of the last message only, takes none beside a card, and its local stand-in draws no citations beside them. A group or channel gets
/// one message, with a card where figures are compared. Other channels get the message alone.
/// </summary>
internal sealed class ReplyActivities(ReplyCards cards, SourceLinks links)
{
    /// <summary>What to send for a reply, in its order.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="incoming">The activity that it answers.</param>
    public Activity[] Write(Reply reply, IActivity incoming)
    {
        var message = ReplyActivity.Write(reply, incoming.ChannelId, links);
        if (incoming.ChannelId is not (Channels.Msteams or Channels.Emulator) || reply.Outcome == Outcome.Talked)
            return [message];
        message.ChannelData = ActivityJson.Content(Feedback());
        var suggestions = message.SuggestedActions;
        message.SuggestedActions = null;
        var card = cards.Draw(reply);
        if (!Chat.IsGroup(incoming))
            return [message, .. Alone(card), .. Suggest(reply, suggestions)];
        if (reply.Comparison is not null && card is not null)
            message.Attachments = [card.ToAttachment()];
        return [message];
    }

    /// <summary>A message of a card alone; <paramref name="summary"/> is what notifications show.</summary>
    public static Activity Alone(AdaptiveCard card, string? summary) =>
        new() { Type = ActivityTypes.Message, Attachments = [card.ToAttachment()], Summary = summary };

    private static IEnumerable<Activity> Alone(AdaptiveCard? card) => card is null ? [] : [Alone(card, card.Speak)];

    private static IEnumerable<Activity> Suggest(Reply reply, SuggestedActions? suggestions) => suggestions is null
        ? []
        : [new Activity { Type = ActivityTypes.Message, Text = CardPhrases.In(reply.Tongue).AskNext, SuggestedActions = suggestions, InputHint = InputHints.AcceptingInput }];

    /// <summary>Asks Teams for thumbs under the message, with a form of our own behind them.</summary>
    private static JsonObject Feedback() => new() { ["feedbackLoop"] = new JsonObject { ["type"] = "custom" } };
}
