using StackExchange.Redis;

namespace Assistant.Host.Conversations.Redis;

/// <summary>Deletes what is kept of a user, and writes the append-only file anew so that nothing of it stays there.</summary>
internal sealed class RedisErasure(IConnectionMultiplexer connection)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private const int MostPauses = 300;

    private readonly IDatabase database = connection.GetDatabase();

    /// <summary>Completes when nothing of the user is in Redis or in its append-only file.</summary>
    /// <exception cref="StoreFaultException">The file could not be written anew in time; the erasure may be asked for again.</exception>
    public async Task EraseAsync(string user)
    {
        var ids = (await database.SetMembersAsync(RedisKeys.User(user))).Select(id => (string)id!).ToList();
        var server = connection.Primary();
        await foreach (var key in server.KeysAsync(pattern: RedisKeys.Any("delivered")))
        {
            var name = RedisKeys.IdOf(key!);
            if (name.Contains(user, StringComparison.Ordinal) || ids.Any(id => name.Contains(id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal)))
                await database.KeyDeleteAsync(key);
        }

        foreach (var id in ids)
        {
            await database.KeyDeleteAsync([RedisKeys.Conversation(id), RedisKeys.Log(id), RedisKeys.Inbox(id), RedisKeys.Memory(id), RedisKeys.Undelivered(id)]);
            await database.SortedSetRemoveAsync(RedisKeys.Waiting, id);
            await database.PublishAsync(RedisKeys.News(id), ConversationNews.Gone);
        }

        foreach (var stream in (string[])[RedisKeys.Feedback, RedisKeys.Unanswered])
        {
            var entries = await database.StreamRangeAsync(stream);
            var own = entries.Where(entry => entry["user"] == user || ids.Contains(entry["conversation"]!)).Select(entry => entry.Id).ToArray();
            if (own.Length > 0)
                await database.StreamDeleteAsync(stream, own);
        }

        await database.KeyDeleteAsync(RedisKeys.User(user));
        await RewriteAsync(server);
    }

    private static async Task RewriteAsync(IServer server)
    {
        await server.ExecuteAsync("BGREWRITEAOF");
        for (var pause = 0; pause < MostPauses; pause++)
        {
            await Task.Delay(Pause);
            var state = (await server.InfoAsync("persistence")).SelectMany(section => section).ToDictionary(one => one.Key, one => one.Value);
            if (state["aof_rewrite_in_progress"] == "0" && state["aof_rewrite_scheduled"] == "0")
                return;
        }

        throw new StoreFaultException("Redis has not written its append-only file anew; what was erased may still be in it.");
    }
}
