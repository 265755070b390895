using System.Globalization;
using StackExchange.Redis;

namespace Assistant.Host.Conversations.Redis;

/// <summary>A line of a conversation's log as an entry of its stream, whose id is the line's place.</summary>
internal static class LogLine
{
    public static string Place(long sequence) => string.Create(CultureInfo.InvariantCulture, $"{sequence}-0");

    public static LogEntry Read(StreamEntry entry)
    {
        var place = entry.Id.ToString();
        var sequence = long.Parse(place.AsSpan(0, place.IndexOf('-', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
        return new LogEntry(sequence, (long)entry["number"], (long)entry["at"], (byte[])entry["activity"]!);
    }
}
