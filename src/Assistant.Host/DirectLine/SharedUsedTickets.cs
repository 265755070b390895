using Assistant.Host.Conversations.Redis;
using StackExchange.Redis;

namespace Assistant.Host.DirectLine;

/// <summary>The tickets that were used on any host of the cluster.</summary>
internal sealed class SharedUsedTickets(IConnectionMultiplexer redis, TimeProvider time) : IUsedTickets
{
    public async ValueTask<bool> AddAsync(string id, long expires)
    {
        var left = DateTimeOffset.FromUnixTimeSeconds(expires) - time.GetUtcNow();
        return left > TimeSpan.Zero
            && await RedisStore.GuardAsync(redis.GetDatabase().StringSetAsync(RedisKeys.Ticket(id), RedisValue.EmptyString, left, When.NotExists));
    }
}
