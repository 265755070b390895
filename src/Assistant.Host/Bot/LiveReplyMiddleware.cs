using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace Assistant.Host.Bot;

/// <summary>Lets replies grow where Teams allows it: in personal chats.</summary>
internal sealed class LiveReplyMiddleware(TimeProvider time) : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity is { Type: ActivityTypes.Message, ChannelId: Channels.Msteams, Conversation.ConversationType: "personal" } activity && activity.DeliveryMode != DeliveryModes.ExpectReplies)
            turnContext.TurnState.Add<LiveReply>(new TeamsLiveReply(turnContext, time));
        return next(cancellationToken);
    }
}
