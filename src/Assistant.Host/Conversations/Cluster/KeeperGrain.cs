using Assistant.Host.Conversations.Redis;

namespace Assistant.Host.Conversations.Cluster;

/// <summary>Takes up conversations that a host left with something to answer, since it was killed or stopped. One in the cluster.</summary>
internal interface IKeeperGrain : IGrainWithIntegerKey
{
    /// <summary>Sees to it that somebody looks after the conversations, whichever host fails.</summary>
    Task KeepAsync();
}

/// <summary>Is woken by a reminder, which Orleans carries out on any host.</summary>
internal sealed partial class KeeperGrain(RedisStore store, ILogger<KeeperGrain> logger) : Grain, IKeeperGrain, IRemindable
{
    /// <summary>How often it looks.</summary>
    public static TimeSpan Period { get; } = TimeSpan.FromSeconds(4);

    /// <summary>A conversation without a commit for so long may have been left.</summary>
    private static readonly TimeSpan Stalled = TimeSpan.FromSeconds(2);

    public Task KeepAsync() => this.RegisterOrUpdateReminder("stalled", Period, Period);

    public async Task ReceiveReminder(string reminderName, Orleans.Runtime.TickStatus status)
    {
        try
        {
            var stalled = await store.FindStalledAsync(Stalled);
            await Task.WhenAll(stalled.Select(id => GrainFactory.GetGrain<IConversationGrain>(id).ResumeAsync()));
        }
        catch (Exception fault) when (ClusterFaults.AreOfTheCluster(fault))
        {
            NotTakenUp(logger, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not every conversation that waits could be taken up; the next try comes soon")]
    private static partial void NotTakenUp(ILogger logger, Exception fault);
}
