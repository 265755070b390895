using System.Security.Cryptography;
using System.Text;
using Assistant.Host.Cards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Assistant.Host.Bot;

/// <summary>What an activity has in common with its repetitions.</summary>
internal static class Delivery
{
    /// <summary>
    /// The key of an activity that Teams may deliver again, or null. A message keeps its id; an invoke may come under another id and is known
    /// by what it asks; an edit keeps the id of its message and is known by its time.
    /// </summary>
    public static string? KeyOf(Activity activity)
    {
        if (activity.ChannelId != Channels.Msteams || activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return null;
        var place = $"{activity.Type}|{activity.Conversation?.Id}";
        return activity.Type switch
        {
            ActivityTypes.Message => activity.Id is { Length: > 0 } id ? $"{place}|{id}" : null,
            ActivityTypes.Invoke => $"{place}|{activity.Name}|{activity.From?.Id}|{activity.ReplyToId}|{Digest(activity.Value)}",
            _ => activity is { Id.Length: > 0, Timestamp: { } at } ? $"{place}|{activity.Id}|{at.UtcTicks}" : null,
        };
    }

    /// <summary>The key of the activity of a turn, in its <c>TurnState</c>, where the activity may be delivered again.</summary>
    public sealed record Key(string Value);

    /// <summary>The response to the invoke of a turn, or null.</summary>
    public static InvokeResponse? ResponseOf(ITurnContext turnContext) =>
        turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey)?.Value as InvokeResponse;

    private static string Digest(object? value) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(ActivityJson.Object(value)?.ToJsonString() ?? "")));
}
