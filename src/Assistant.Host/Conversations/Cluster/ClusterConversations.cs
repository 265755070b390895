using System.Text;
using System.Text.Json.Nodes;
using Assistant.Host.Conversations.Redis;

namespace Assistant.Host.Conversations.Cluster;

/// <summary>The conversations of a cluster: each runs on the host that Orleans gives it, and is read from Redis on any.</summary>
internal sealed class ClusterConversations(RedisStore store, IGrainFactory grains, Watches watches) : IConversations
{
    public async ValueTask<IConversation?> FindAsync(string id) =>
        await store.FindAsync(id) is { User: var user, HasEnded: var hasEnded } ? Remote(id, user, hasEnded) : null;

    public async Task<(IConversation Conversation, bool Started)> OpenAsync(string id, string user, JsonObject arrival)
    {
        if (await FindAsync(id) is { } running)
            return (running, false);
        try
        {
            await store.CommitAsync(Conversation.Start(id, user, arrival, Conversation.NewActivation()));
        }
        catch (StoreFaultException)
        {
            if (await FindAsync(id) is { } first)
                return (first, false);
            throw;
        }

        await ClusterFaults.GuardAsync(grains.GetGrain<IConversationGrain>(id).ResumeAsync());
        return (Remote(id, user, hasEnded: false), true);
    }

    /// <summary>Hosts that run a conversation of the user learn from their next commit that it is gone.</summary>
    public Task EraseAsync(string user) => store.CommitAsync(new Commit("") { Erased = user });

    private RemoteConversation Remote(string id, string user, bool hasEnded) => new(id, user, hasEnded, grains.GetGrain<IConversationGrain>(id), store, watches);
}

/// <summary>One conversation of a cluster, as it was when it was found.</summary>
internal sealed class RemoteConversation(string id, string user, bool hasEnded, IConversationGrain grain, IConversationStore store, Watches watches) : IConversation
{
    private const int MostTries = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public string Id => id;

    public string User => user;

    public bool HasEnded => hasEnded;

    /// <summary>A conversation that is on its way to another host is waited for: under its key an activity is taken in once, however often it is handed in.</summary>
    public async Task<string?> ReceiveAsync(JsonObject activity)
    {
        Conversation.GiveKey(activity);
        var bytes = Encoding.UTF8.GetBytes(activity.ToJsonString());
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await ClusterFaults.GuardAsync(grain.ReceiveAsync(bytes));
            }
            catch (StoreFaultException fault) when (tries < MostTries && ClusterFaults.IsOfAHost(fault))
            {
                await Task.Delay(Pause * tries);
            }
        }
    }

    public async ValueTask<string> NewIdAsync() => await ClusterFaults.GuardAsync(grain.NewIdAsync());

    public Task EndAsync() => ClusterFaults.GuardAsync(grain.EndAsync());

    public ValueTask<IReadOnlyList<LogEntry>> ReadAsync(long after, int limit) => store.ReadLogAsync(id, after, limit);

    public IWatch Watch() => watches.Watch(id);
}
