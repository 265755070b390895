using System.Threading.Channels;

namespace Assistant.Host.Conversations;

/// <summary>An activity that is shown to whoever looks on and not kept.</summary>
/// <param name="After">The line of the log that it comes after; behind any later one it is out of date.</param>
/// <param name="Activity">The activity, as JSON in UTF-8.</param>
internal sealed record PassingActivity(long After, ReadOnlyMemory<byte> Activity);

/// <summary>Those who look on at a conversation. Safe for concurrent use.</summary>
internal sealed class Onlookers
{
    private const int Most = 16;
    private readonly Lock guard = new();
    private Channel<PassingActivity>[] channels = [];

    /// <summary>A channel for one of them; a slow reader misses the oldest.</summary>
    public static Channel<PassingActivity> NewChannel() =>
        Channel.CreateBounded<PassingActivity>(new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>What passes from now on.</summary>
    public Channel<PassingActivity> Join()
    {
        var channel = NewChannel();
        lock (guard)
            channels = [.. channels, channel];
        return channel;
    }

    public void Leave(Channel<PassingActivity> channel)
    {
        lock (guard)
            channels = [.. channels.Where(other => other != channel)];
    }

    public void Show(PassingActivity passing)
    {
        foreach (var channel in Volatile.Read(ref channels))
            channel.Writer.TryWrite(passing);
    }
}
