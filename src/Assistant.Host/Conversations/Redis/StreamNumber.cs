using System.Globalization;
using StackExchange.Redis;

namespace Assistant.Host.Conversations.Redis;

/// <summary>The ids that Redis gives the entries of a stream (<c>milliseconds-count</c>) as growing whole numbers, and back.</summary>
internal static class StreamNumber
{
    private const int CountBits = 20;

    public static long Of(RedisValue place)
    {
        var text = place.ToString();
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return (long.Parse(text.AsSpan(0, dash), CultureInfo.InvariantCulture) << CountBits) + long.Parse(text.AsSpan(dash + 1), CultureInfo.InvariantCulture);
    }

    public static string Place(long number) => string.Create(CultureInfo.InvariantCulture, $"{number >> CountBits}-{number & ((1L << CountBits) - 1)}");
}
