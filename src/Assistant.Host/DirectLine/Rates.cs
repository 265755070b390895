using System.Net;
using System.Threading.RateLimiting;

namespace Assistant.Host.DirectLine;

/// <summary>
/// How often clients may call. A conversation and a user may send a burst and then as many messages a minute as the settings say; other
/// addresses than this machine's own may call as often as those say. Safe for concurrent use.
/// </summary>
internal sealed class Rates(DirectLineOptions options) : IDisposable
{
    private const int Burst = Conversations.Conversation.Capacity;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> senders = PartitionedRateLimiter.Create<string, string>(sender => RateLimitPartition.GetTokenBucketLimiter(sender, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = Burst,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = Minute / options.MessagesPerMinute,
        QueueLimit = 0,
    }));

    private readonly PartitionedRateLimiter<IPAddress> addresses = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address => RateLimitPartition.GetSlidingWindowLimiter(address, _ => new SlidingWindowRateLimiterOptions
    {
        PermitLimit = options.CallsPerMinute,
        Window = Minute,
        SegmentsPerWindow = 6,
        QueueLimit = 0,
    }));

    /// <summary>The answer to a call from an address that calls too often; otherwise null.</summary>
    public Answer? RefusalOf(IPAddress? address)
    {
        if (address is null || IPAddress.IsLoopback(address))
            return null;
        using var lease = addresses.AttemptAcquire(address);
        return Judge(lease);
    }

    /// <summary>The answer to a message of a conversation or user that sends too many; otherwise null.</summary>
    public Answer? RefusalOf(string conversation, string user)
    {
        using var ofUser = senders.AttemptAcquire($"user {user}");
        using var ofConversation = senders.AttemptAcquire($"conversation {conversation}");
        return Judge(ofUser) ?? Judge(ofConversation);
    }

    private static Answer? Judge(RateLimitLease lease) =>
        lease.IsAcquired ? null : Answer.TooOften(lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1));

    public void Dispose()
    {
        senders.Dispose();
        addresses.Dispose();
    }
}
