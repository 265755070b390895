using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistant.Host.Conversations;

/// <summary>
/// The state of one conversation that the host keeps the log of, and its decisions: which id and place an activity gets, what is committed,
/// what may be acknowledged and which turn is next. Decides ahead of the store: a commit that fails leaves it worthless, to be replaced by one
/// of what is stored. Does no I/O and is not safe for concurrent use; <see cref="Mailbox"/> sees to both.
/// </summary>
/// <param name="stored">The conversation as it was last committed.</param>
/// <param name="activation">
/// Unlike that of any other that was ever made of the conversation, so that the versions of two which run at one time never meet.
/// </param>
internal sealed class Conversation(StoredConversation stored, string activation)
{
    /// <summary>Turns that may wait in one conversation; a person does not type more.</summary>
    public const int Capacity = 64;

    /// <summary>Longest key that a client may know an activity by.</summary>
    private const int LongestKey = 128;

    /// <summary>The member of the channel data that holds the client's key.</summary>
    private const string ClientKey = "clientActivityID";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Queue<(InboxEntry Entry, long Step)> inbox = new(stored.Inbox.Select(entry => (entry, 0L)));
    private readonly Dictionary<string, Receipt> receipts = stored.Received.ToDictionary(one => one.Key, one => new Receipt(one.Value, 0), StringComparer.Ordinal);
    private readonly Queue<string> receiptOrder = new(stored.Received.OrderBy(one => one.Value).Select(one => one.Key));
    private long sequence = stored.LastSequence;
    private long number = stored.LastNumber;
    private long at = stored.LastAt;
    private long decided;
    private long durable;

    public string Id => stored.Id;

    /// <summary>The only user of the conversation.</summary>
    public string User => stored.User;

    public Memory Memory { get; private set; } = stored.Memory;

    /// <summary>Whether nobody may take part any more.</summary>
    public bool HasEnded { get; private set; } = stored.HasEnded;

    /// <summary>A name that no other activation of a conversation ever had.</summary>
    public static string NewActivation() => Guid.NewGuid().ToString("N");

    /// <summary>The commit with which a conversation begins; <paramref name="arrival"/> tells the bot of it and is not shown.</summary>
    public static Commit Start(string id, string user, JsonObject arrival, string activation) =>
        new(id) { StartedBy = user, Version = VersionOf(activation, 0), Received = new InboxEntry(id, 0, Bytes(arrival)) };

    /// <summary>Ends the conversation; what was said in it stays.</summary>
    public Commit End()
    {
        HasEnded = true;
        return Decide(new Commit(Id) { Ended = true });
    }

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

    /// <summary>
    /// Takes in a user's activity: shown to clients and waiting for its turn from the same moment on. One that its client sends again, since
    /// it saw no acknowledgement, is the one that came before.
    /// </summary>
    public Reception Receive(JsonObject activity, DateTimeOffset now)
    {
        var key = KeyOf(activity);
        if (key is not null && receipts.TryGetValue(key, out var receipt))
            return new Reception.Accepted(receipt.Number, Commit: null, receipt.Step);
        if (inbox.Count >= Capacity)
            return new Reception.Full();
        var shown = Show(activity, NextNumber(), now);
        var entry = new InboxEntry(Id, shown.Number, shown.Activity);
        var commit = Decide(new Commit(Id) { Shown = [shown], Received = entry });
        inbox.Enqueue((entry, decided));
        Note(key, shown.Number);
        return new Reception.Accepted(shown.Number, commit, decided);
    }

    /// <summary>The number of decisions so far; each is one commit.</summary>
    public long Decided => decided;

    /// <summary>Whether what was decided up to this step is durable, and so may be acknowledged.</summary>
    public bool IsDurable(long step) => step <= durable;

    /// <summary>Learns that the commits of all steps up to this one are durable.</summary>
    public void Settle(long step) => durable = Math.Max(durable, step);

    /// <summary>The entry whose turn it is: the oldest, once it is durable; otherwise null.</summary>
    public InboxEntry? Next() => inbox.TryPeek(out var oldest) && IsDurable(oldest.Step) ? oldest.Entry : null;

    /// <summary>Ends the turn of <paramref name="entry"/>, the oldest, with what the bot said in it, and the question that it could not answer.</summary>
    public Commit Answer(InboxEntry entry, IEnumerable<(long Number, JsonObject Activity)> said, Memory memory, string? unanswered, DateTimeOffset now)
    {
        Leave(entry);
        Memory = memory;
        return Decide(new Commit(Id)
        {
            Shown = [.. said.Select(one => Show(one.Activity, one.Number, now))],
            Answered = entry.Number,
            Memory = memory,
            Unanswered = unanswered is null ? null : new UnansweredQuestion(User, unanswered, now),
        });
    }

    /// <summary>Goes on without an answer to an entry; in the store it waits for the next start.</summary>
    public void Leave(InboxEntry entry)
    {
        if (inbox.TryPeek(out var oldest) && oldest.Entry.Number == entry.Number)
            inbox.Dequeue();
    }

    /// <summary>An activity that is shown and not kept, in its place among those that are.</summary>
    public PassingActivity Pass(long activityNumber, JsonObject activity, DateTimeOffset now)
    {
        Place(activity, activityNumber, now);
        return new PassingActivity(sequence, Bytes(activity));
    }

    /// <summary>The key by which a client knows an activity that it may send again, or null.</summary>
    public static string? KeyOf(JsonObject activity) =>
        activity["channelData"] is JsonObject data && data[ClientKey] is JsonValue value && value.TryGetValue<string>(out var key) && key.Length is > 0 and <= LongestKey
            ? key
            : null;

    /// <summary>Sees to it that an activity has a key, so that it may be handed in again.</summary>
    public static void GiveKey(JsonObject activity)
    {
        if (KeyOf(activity) is null)
            ChannelData(activity)[ClientKey] = Guid.NewGuid().ToString("N");
    }

    private static JsonObject ChannelData(JsonObject activity)
    {
        if (activity["channelData"] is not JsonObject channelData)
            activity["channelData"] = channelData = [];
        return channelData;
    }

    private static string VersionOf(string activation, long step) => string.Create(CultureInfo.InvariantCulture, $"{activation}.{step}");

    private Commit Decide(Commit commit) => commit with
    {
        After = decided == 0 ? stored.Version : VersionOf(activation, decided),
        Version = VersionOf(activation, ++decided),
    };

    private void Note(string? key, long activityNumber)
    {
        if (key is null)
            return;
        if (receiptOrder.Count >= 2 * Capacity)
            receipts.Remove(receiptOrder.Dequeue());
        receipts[key] = new Receipt(activityNumber, decided);
        receiptOrder.Enqueue(key);
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
        ChannelData(activity)["webchat:sequence-id"] = at;
    }

    private static byte[] Bytes(JsonObject activity)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
            activity.WriteTo(writer);
        return buffer.ToArray();
    }

    private readonly record struct Receipt(long Number, long Step);
}

/// <summary>What becomes of an activity that a client posts.</summary>
internal abstract record Reception
{
    private Reception()
    {
    }

    /// <summary>It may be acknowledged under its number as soon as the step is durable; without a commit it is one that came before.</summary>
    public sealed record Accepted(long Number, Commit? Commit, long Step) : Reception;

    /// <summary>Too many wait already.</summary>
    public sealed record Full : Reception;
}
