using System.Text.Json.Nodes;
using Assistant.Turns;
using StackExchange.Redis;

namespace Assistant.Host.Conversations.Redis;

/// <summary>Conversations in Redis, for several hosts at one time. What is durable is as durable as its append-only file.</summary>
/// <param name="connection">Belongs to the caller.</param>
/// <param name="replicas">Replicas that have to have a commit before it counts as durable.</param>
internal sealed class RedisStore(IConnectionMultiplexer connection, int replicas) : IConversationStore
{
    private const string Silence = "Redis does not answer as it should.";
    private static readonly TimeSpan ReplicaPatience = TimeSpan.FromSeconds(1);

    private readonly IDatabase database = connection.GetDatabase();

    public bool IsShared => true;

    public async Task CommitAsync(Commit commit)
    {
        if (!await GuardAsync(CommitScript.RunAsync(database, commit)))
            throw new StoreFaultException($"Conversation {commit.Conversation} has gone on elsewhere, or is gone.");
        if (commit.Erased is { } user)
            await GuardAsync(new RedisErasure(connection).EraseAsync(user));
        if (replicas > 0)
            await GuardAsync(DemandReplicasAsync());
    }

    public async ValueTask<StoredConversation?> LoadAsync(string id)
    {
        var head = database.HashGetAllAsync(RedisKeys.Conversation(id));
        var waiting = database.HashGetAllAsync(RedisKeys.Inbox(id));
        var recent = database.StreamRangeAsync(RedisKeys.Log(id), count: StoredConversation.RecentLines, messageOrder: Order.Descending);
        var memory = RecallAsync(id);
        var fields = (await GuardAsync(head)).ToDictionary(field => (string)field.Name!, field => field.Value);
        var inbox = (await GuardAsync(waiting)).Select(entry => new InboxEntry(id, (long)entry.Name, (byte[])entry.Value!)).OrderBy(entry => entry.Number).ToList();
        var lines = (await GuardAsync(recent)).Select(LogLine.Read).Reverse().ToList();
        var remembered = await memory;
        return fields.Count == 0 ? null : new StoredConversation(
            id,
            fields["user"]!,
            lines.Count == 0 ? 0 : lines[^1].Sequence,
            lines.Select(line => line.Number).Concat(inbox.Select(entry => entry.Number)).DefaultIfEmpty().Max(),
            lines.Count == 0 ? 0 : lines[^1].At,
            remembered)
        {
            Version = fields["version"]!,
            HasEnded = fields.ContainsKey("ended"),
            Inbox = inbox,
            Received = Received(lines),
        };
    }

    /// <summary>Who takes part in a conversation and whether it has ended; null when it never started.</summary>
    public async ValueTask<(string User, bool HasEnded)?> FindAsync(string id)
    {
        var fields = await GuardAsync(database.HashGetAsync(RedisKeys.Conversation(id), ["user", "ended"]));
        return fields[0].IsNull ? null : (fields[0]!, !fields[1].IsNull);
    }

    public async ValueTask<IReadOnlyList<LogEntry>> ReadLogAsync(string id, long after, int limit) =>
        [.. (await GuardAsync(database.StreamRangeAsync(RedisKeys.Log(id), LogLine.Place(after + 1), count: limit))).Select(LogLine.Read)];

    public async ValueTask<IReadOnlyList<string>> FindUnansweredAsync() =>
        [.. (await GuardAsync(database.SortedSetRangeByRankAsync(RedisKeys.Waiting))).Select(id => (string)id!).Order(StringComparer.Ordinal)];

    /// <summary>The conversations in which something waits for an answer and nothing has been committed for so long.</summary>
    public async ValueTask<IReadOnlyList<string>> FindStalledAsync(TimeSpan since)
    {
        var until = (await GuardAsync(connection.Primary().NowAsync()) - since).ToUnixTimeSeconds();
        return [.. (await GuardAsync(database.SortedSetRangeByScoreAsync(RedisKeys.Waiting, stop: until))).Select(id => (string)id!)];
    }

    public async ValueTask<Memory> RecallAsync(string id)
    {
        var fields = await GuardAsync(database.HashGetAsync(RedisKeys.Memory(id), ["focus", "greeted"]));
        return fields[0].IsNull ? Memory.None : new Memory(new Focus(fields[0]!), (bool)fields[1]);
    }

    public async ValueTask<IReadOnlyList<UndeliveredMessage>> ReadUndeliveredAsync(string id) =>
        [.. (await GuardAsync(database.StreamRangeAsync(RedisKeys.Undelivered(id)))).Select(entry => new UndeliveredMessage(StreamNumber.Of(entry.Id), (byte[])entry["activity"]!))];

    public async ValueTask<byte[]?> FindDeliveredAsync(string key) => await GuardAsync(database.StringGetAsync(RedisKeys.Delivered(key)));

    public async ValueTask<IReadOnlyList<Feedback>> ReadFeedbackAsync(string id) =>
        [.. (await GuardAsync(database.StreamRangeAsync(RedisKeys.Feedback))).Where(entry => entry["conversation"] == id).Select(entry =>
            new Feedback(entry["message"]!, entry["user"]!, entry["reaction"]!, entry["reasons"]!, entry["comment"]!, DateTimeOffset.FromUnixTimeMilliseconds((long)entry["at"])))];

    public async ValueTask<IReadOnlyList<UnansweredQuestion>> ReadUnansweredAsync() =>
        [.. (await GuardAsync(database.StreamRangeAsync(RedisKeys.Unanswered))).Select(entry =>
            new UnansweredQuestion(entry["user"]!, entry["question"]!, DateTimeOffset.FromUnixTimeMilliseconds((long)entry["at"])))];

    public Task<int> ExportAsync(TextWriter output) => GuardAsync(new RedisCopy(connection).WriteAsync(output));

    public Task<int> ImportAsync(TextReader input) => GuardAsync(new RedisCopy(connection).ReadAsync(input));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Turns what Redis refuses, or does not answer in time, into the store's own fault.</summary>
    public static Task<T> GuardAsync<T>(Task<T> call) => StoreFaultException.GuardAsync(call, IsOfRedis, Silence);

    /// <inheritdoc cref="GuardAsync{T}"/>
    private static Task GuardAsync(Task call) => StoreFaultException.GuardAsync(call, IsOfRedis, Silence);

    private static bool IsOfRedis(Exception fault) => fault is RedisException or RedisTimeoutException or ObjectDisposedException;

    private static Dictionary<string, long> Received(List<LogEntry> lines)
    {
        var received = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var line in lines)
            if (Conversation.KeyOf(JsonNode.Parse(line.Activity.Span)!.AsObject()) is { } key)
                received.TryAdd(key, line.Number);
        return received;
    }

    private async Task DemandReplicasAsync()
    {
        var reached = (long)await database.ExecuteAsync("WAIT", replicas, (long)ReplicaPatience.TotalMilliseconds);
        if (reached < replicas)
            throw new StoreFaultException($"{reached} of {replicas} replicas have the commit.");
    }
}
