using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistant.Host.Conversations;

/// <summary>
/// The state of one conversation that the host keeps the log of, and its decisions: which id and place an activity gets,
/// what is committed. Does no I/O and is not safe for concurrent use; <see cref="Mailbox"/> sees to both.
/// </summary>
internal sealed class Conversation(StoredConversation stored)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private long sequence = stored.LastSequence;
    private long number = stored.LastNumber;
    private long at = stored.LastAt;

    public string Id => stored.Id;

    /// <summary>The only user of the conversation.</summary>
    public string User => stored.User;

    public Memory Memory { get; private set; } = stored.Memory;

    /// <summary>Whether nobody may take part any more.</summary>
    public bool HasEnded { get; private set; } = stored.HasEnded;

    /// <summary>Ends the conversation; what was said in it stays.</summary>
    public Commit End()
    {
        HasEnded = true;
        return new Commit(Id) { Ended = true };
    }

    /// <summary>The commit with which a conversation begins; <paramref name="arrival"/> tells the bot of it and is not shown.</summary>
    public static Commit Start(string id, string user, JsonObject arrival) =>
        new(id) { StartedBy = user, Received = new InboxEntry(id, 0, Bytes(arrival)) };

    /// <summary>A new number for an activity, never given twice.</summary>
    public long NextNumber() => ++number;

    /// <summary>The id that an activity with this number has in the conversation.</summary>
    public string IdOf(long activityNumber) => $"{Id}|{activityNumber:D7}";

    /// <summary>The number behind an id that was given out here, or null.</summary>
    public long? NumberOf(string id) =>
        id.StartsWith(Id + "|", StringComparison.Ordinal)
        && long.TryParse(id.AsSpan(Id.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var known)
        && known <= number
            ? known
            : null;

    /// <summary>Takes in a user's activity: shown to clients and waiting for its turn from the same moment on.</summary>
    public Commit Receive(JsonObject activity, DateTimeOffset now)
    {
        var shown = Show(activity, NextNumber(), now);
        return new Commit(Id) { Shown = [shown], Received = new InboxEntry(Id, shown.Number, shown.Activity) };
    }

    /// <summary>Ends the turn of <paramref name="entry"/> with what the bot said in it.</summary>
    public Commit Answer(InboxEntry entry, IEnumerable<(long Number, JsonObject Activity)> said, Memory memory, DateTimeOffset now)
    {
        Memory = memory;
        return new Commit(Id)
        {
            Shown = [.. said.Select(one => Show(one.Activity, one.Number, now))],
            Answered = entry.Number,
            Memory = memory,
        };
    }

    /// <summary>An activity that is shown and not kept, in its place among those that are.</summary>
    public PassingActivity Pass(long activityNumber, JsonObject activity, DateTimeOffset now)
    {
        Place(activity, activityNumber, now);
        return new PassingActivity(sequence, Bytes(activity));
    }

    private LogEntry Show(JsonObject activity, long activityNumber, DateTimeOffset now)
    {
        Place(activity, activityNumber, now);
        return new LogEntry(++sequence, activityNumber, at, Bytes(activity));
    }

    /// <summary>
    /// Gives an activity its place. Web Chat orders by <c>webchat:sequence-id</c>, a growing number of milliseconds;
    /// without it a streamed answer may be drawn above its question.
    /// </summary>
    private void Place(JsonObject activity, long activityNumber, DateTimeOffset now)
    {
        at = Math.Max(now.ToUnixTimeMilliseconds(), at + 1);
        activity["id"] = IdOf(activityNumber);
        activity["timestamp"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        if (activity["channelData"] is not JsonObject channelData)
            activity["channelData"] = channelData = [];
        channelData["webchat:sequence-id"] = at;
    }

    private static byte[] Bytes(JsonObject activity)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
            activity.WriteTo(writer);
        return buffer.ToArray();
    }
}
