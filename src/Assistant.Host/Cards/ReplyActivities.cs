using System.Text.Json.Nodes;
using Assistant.Turns;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Assistant.Host.Cards;

/// <summary>
/// Writes a reply as what a conversation gets. A personal chat in Teams gets the card first and then the message, because Teams shows the
/// suggestions of the last message only; a group or channel gets one message, with a card where figures are compared. Other channels get
/// the message alone.
/// </summary>
internal sealed class ReplyActivities(ReplyCards cards, SourceLinks links)
{
    /// <summary>What to send for a reply, in its order.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="incoming">The activity that it answers.</param>
    public Activity[] Write(Reply reply, IActivity incoming)
    {
        var message = ReplyActivity.Write(reply, incoming.ChannelId, links);
        if (incoming.ChannelId != Channels.Msteams)
            return [message];
        if (reply.Outcome != Outcome.Talked)
            message.ChannelData = ActivityJson.Content(Feedback());
        if (Chat.IsGroup(incoming))
            return [WithCard(message, reply)];
        return cards.Draw(reply) is { } card ? [Alone(card), message] : [message];
    }

    /// <summary>A message of a card alone; <paramref name="summary"/> is what notifications show.</summary>
    public static Activity Alone(AdaptiveCard card, string? summary = null) =>
        new() { Type = ActivityTypes.Message, Attachments = [card.ToAttachment()], Summary = summary };

    /// <summary>Suggestions do not go with attachments.</summary>
    private Activity WithCard(Activity message, Reply reply)
    {
        if (reply.Comparison is null || cards.Draw(reply) is not { } card)
            return message;
        message.Attachments = [card.ToAttachment()];
        message.SuggestedActions = null;
        return message;
    }

    /// <summary>Asks Teams for thumbs under the message, with a form of our own behind them.</summary>
    private static JsonObject Feedback() => new() { ["feedbackLoop"] = new JsonObject { ["type"] = "custom" } };
}
