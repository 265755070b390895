using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StackExchange.Redis;

namespace Assistant.Host.Conversations.Redis;

/// <summary>
/// Copies all that is kept in Redis out and in, in the lines that every store knows: <c>{"table":"log","row":{"conversation":"…", …}}</c>. What
/// hosts commit while it is copied out may be in the copy or not.
/// </summary>
internal sealed class RedisCopy(IConnectionMultiplexer connection)
{
    private readonly IDatabase database = connection.GetDatabase();
    private readonly IServer server = connection.Primary();

    /// <summary>Writes every row; how many there were.</summary>
    public async Task<int> WriteAsync(TextWriter output)
    {
        var count = 0;
        await foreach (var (table, row) in RowsAsync())
        {
            await output.WriteLineAsync(new JsonObject { ["table"] = table, ["row"] = row }.ToJsonString());
            count++;
        }

        return count;
    }

    /// <summary>Takes every line in, or none; how many there were.</summary>
    /// <exception cref="InvalidOperationException">The store is not empty, or a line cannot be read; says which and why.</exception>
    public async Task<int> ReadAsync(TextReader input)
    {
        await DemandEmptyAsync();
        var rows = new List<(long Order, List<RedisValue> Command)>();
        var count = 0;
        while (await input.ReadLineAsync() is { } line)
        {
            count++;
            try
            {
                var json = JsonNode.Parse(line)!.AsObject();
                rows.AddRange(Commands((string?)json["table"] ?? "", json["row"]!.AsObject()));
            }
            catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or NullReferenceException)
            {
                throw new InvalidOperationException($"Line {count} is no row of a conversation store; nothing was imported. {fault.Message}", fault);
            }
        }

        var all = database.CreateTransaction();
        foreach (var (_, command) in rows.OrderBy(row => row.Order))
            _ = all.ExecuteAsync((string)command[0]!, [.. command.Skip(1).Select(word => (object)word)], CommandFlags.FireAndForget);
        await all.ExecuteAsync();
        return count;
    }

    private async IAsyncEnumerable<(string Table, JsonObject Row)> RowsAsync()
    {
        await foreach (var (id, _) in IdsAsync("conversation"))
        {
            var fields = (await database.HashGetAllAsync(RedisKeys.Conversation(id))).ToDictionary(field => (string)field.Name!, field => (string)field.Value!);
            yield return ("conversation", new JsonObject { ["id"] = id, ["user"] = fields["user"], ["ended"] = fields.ContainsKey("ended") ? 1 : 0, ["version"] = fields["version"] });
        }

        await foreach (var (id, key) in IdsAsync("log"))
            foreach (var line in (await database.StreamRangeAsync(key)).Select(LogLine.Read))
                yield return ("log", new JsonObject
                {
                    ["conversation"] = id,
                    ["sequence"] = line.Sequence,
                    ["number"] = line.Number,
                    ["at"] = line.At,
                    ["activity"] = Encoding.UTF8.GetString(line.Activity.Span),
                });
        await foreach (var (id, key) in IdsAsync("inbox"))
            foreach (var entry in await database.HashGetAllAsync(key))
                yield return ("inbox", new JsonObject { ["conversation"] = id, ["number"] = (long)entry.Name, ["activity"] = (string)entry.Value! });
        await foreach (var (id, key) in IdsAsync("memory"))
        {
            var fields = await database.HashGetAsync(key, ["focus", "greeted", "user"]);
            yield return ("memory", new JsonObject { ["conversation"] = id, ["focus"] = (string)fields[0]!, ["greeted"] = (bool)fields[1] ? 1 : 0, ["user"] = (string)fields[2]! });
        }

        await foreach (var (id, key) in IdsAsync("undelivered"))
            foreach (var entry in await database.StreamRangeAsync(key))
                yield return ("undelivered", new JsonObject { ["number"] = StreamNumber.Of(entry.Id), ["conversation"] = id, ["activity"] = (string)entry["activity"]! });
        await foreach (var (id, key) in IdsAsync("delivered"))
            if (await database.KeyTimeToLiveAsync(key) is { } left && (string?)await database.StringGetAsync(key) is { } outcome)
                yield return ("delivered", new JsonObject { ["key"] = id, ["outcome"] = outcome, ["at"] = (await server.NowAsync() - (Delivered.Window - left)).ToUnixTimeMilliseconds() });
        foreach (var (table, stream) in ((string, string)[])[("feedback", RedisKeys.Feedback), ("unanswered", RedisKeys.Unanswered)])
            foreach (var entry in await database.StreamRangeAsync(stream))
                yield return (table, Row(entry));
    }

    private static JsonObject Row(StreamEntry entry)
    {
        var row = new JsonObject { ["number"] = StreamNumber.Of(entry.Id) };
        foreach (var field in entry.Values)
            row[(string)field.Name!] = field.Name == "at" ? (long)field.Value : (string)field.Value!;
        return row;
    }

    private async IAsyncEnumerable<(string Id, RedisKey Key)> IdsAsync(string kind)
    {
        await foreach (var key in server.KeysAsync(pattern: RedisKeys.Any(kind)))
            yield return (RedisKeys.IdOf(key!), key);
    }

    /// <summary>The commands that put a row in its place, each with what it has to be ordered by.</summary>
    private static IEnumerable<(long Order, List<RedisValue> Command)> Commands(string table, JsonObject row)
    {
        string Text(string name) => (string)row[name]!;
        long Whole(string name) => (long)row[name]!;
        var id = table == "conversation" ? Text("id") : (string?)row["conversation"] ?? "";
        switch (table)
        {
            case "conversation":
                yield return (0, ["HSET", RedisKeys.Conversation(id), "user", Text("user"), "version", Text("version")]);
                yield return (0, ["SADD", RedisKeys.User(Text("user")), id]);
                if (Whole("ended") != 0)
                    yield return (0, ["HSET", RedisKeys.Conversation(id), "ended", 1]);
                break;
            case "log":
                yield return (Whole("sequence"), ["XADD", RedisKeys.Log(id), LogLine.Place(Whole("sequence")), "number", Whole("number"), "at", Whole("at"), "activity", Text("activity")]);
                break;
            case "inbox":
                yield return (0, ["HSET", RedisKeys.Inbox(id), Whole("number"), Text("activity")]);
                yield return (0, ["ZADD", RedisKeys.Waiting, 0, id]);
                break;
            case "memory":
                yield return (0, ["HSET", RedisKeys.Memory(id), "focus", Text("focus"), "greeted", Whole("greeted"), "user", Text("user")]);
                if (Text("user").Length > 0)
                    yield return (0, ["SADD", RedisKeys.User(Text("user")), id]);
                break;
            case "undelivered":
                yield return (Whole("number"), ["XADD", RedisKeys.Undelivered(id), StreamNumber.Place(Whole("number")), "activity", Text("activity")]);
                break;
            case "delivered":
                yield return (0, ["SET", RedisKeys.Delivered(Text("key")), Text("outcome"), "PXAT", Whole("at") + (long)Delivered.Window.TotalMilliseconds]);
                break;
            case "feedback" or "unanswered":
                var fields = row.Where(field => field.Key != "number").SelectMany(field => (RedisValue[])[field.Key, field.Value!.GetValueKind() == JsonValueKind.Number ? (long)field.Value : (string)field.Value!]);
                yield return (Whole("number"), ["XADD", table == "feedback" ? RedisKeys.Feedback : RedisKeys.Unanswered, StreamNumber.Place(Whole("number")), .. fields]);
                break;
            default:
                throw new FormatException($"There is no table {table}.");
        }
    }

    private async Task DemandEmptyAsync()
    {
        var found = await database.KeyExistsAsync([RedisKeys.Feedback, RedisKeys.Unanswered]) > 0;
        foreach (var kind in (string[])["conversation", "memory", "undelivered"])
            await foreach (var _ in IdsAsync(kind))
                found = true;
        if (found)
            throw new InvalidOperationException("The conversation store is not empty; set Cluster:Redis to an empty Redis and import into that.");
    }
}
