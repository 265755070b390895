using System.Globalization;
using System.Text;
using StackExchange.Redis;

namespace Assistant.Host.Conversations.Redis;

/// <summary>
/// What hosts tell each other of a conversation, on its channel: nothing, where lines were added; that it is gone; or what passes without
/// being kept, as <c>place of the line before it, space, activity</c>.
/// </summary>
internal static class ConversationNews
{
    /// <summary>The conversation was erased.</summary>
    public static RedisValue Gone { get; } = "gone";

    public static RedisValue Write(PassingActivity passing) =>
        (byte[])[.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{passing.After} ")), .. passing.Activity.Span];

    /// <summary>What passes, or null where the news is another.</summary>
    public static PassingActivity? Read(RedisValue news)
    {
        var bytes = (byte[])news!;
        var space = Array.IndexOf(bytes, (byte)' ');
        return space > 0 && long.TryParse(bytes.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out var after)
            ? new PassingActivity(after, bytes.AsMemory(space + 1))
            : null;
    }
}
