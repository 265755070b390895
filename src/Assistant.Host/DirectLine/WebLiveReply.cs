using System.Text.Json.Nodes;
using Assistant.Host.Bot;
using Assistant.Host.Cards;
using Assistant.Host.Conversations;
using Assistant.Model;
using Microsoft.Bot.Schema;

namespace Assistant.Host.DirectLine;

/// <summary>A message that grows in Web Chat. Its beginnings go to the sockets that are open and are no part of the log.</summary>
internal sealed class WebLiveReply(Mailbox mailbox) : LiveReply
{
    private string? id;
    private int sequence;

    /// <summary>Web Chat shows no words before the first of the reply, but a plain sign of typing.</summary>
    public override void Report(ReplyProgress value)
    {
        var isSign = value.Text.Length == 0;
        if (isSign)
            mailbox.Pass(mailbox.Reserve().Number, new JsonObject { ["type"] = ActivityTypes.Typing, ["from"] = Accounts.Bot() });
        var (number, own) = mailbox.Reserve();
        id ??= own;
        mailbox.Pass(number, new JsonObject
        {
            ["type"] = ActivityTypes.Typing,
            ["from"] = Accounts.Bot(),
            ["text"] = isSign ? Phrases.In(value.Tongue).Working : value.Text,
            ["textFormat"] = TextFormatTypes.Markdown,
            ["channelData"] = new JsonObject { ["streamType"] = isSign ? Informative : Streaming, ["streamSequence"] = ++sequence, ["streamId"] = id },
        });
    }

    public override Task<bool> EndAsync(Activity message, CancellationToken cancellationToken)
    {
        if (id is not null)
        {
            var data = ActivityJson.Object(message.ChannelData) ?? [];
            (data["streamType"], data["streamId"]) = (Final, id);
            message.ChannelData = ActivityJson.Content(data);
        }

        return Task.FromResult(true);
    }
}
