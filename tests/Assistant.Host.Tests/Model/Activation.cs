using System.Text.Json.Nodes;
using Assistant.Host.Conversations;

namespace Assistant.Host.Tests.Model;

/// <summary>A conversation as one host runs it: does what <see cref="Mailbox"/> does, one step at a time.</summary>
internal sealed class Activation(Conversation conversation, ModelStore store, Plant plant)
{
    private readonly List<(Commit Commit, long Step)> commits = [];
    private readonly List<(string Key, long Number, long Step)> waiting = [];

    /// <summary>Whether it takes anything in.</summary>
    public bool IsAlive { get; private set; } = true;

    /// <summary>Whether commits of it are under way.</summary>
    public bool HasCommits => commits.Count > 0;

    public void Send(string key, DateTimeOffset now)
    {
        if (!IsAlive)
            return;
        var message = new JsonObject { ["channelData"] = new JsonObject { ["clientActivityID"] = key } };
        if (conversation.Receive(message, now) is not Reception.Accepted accepted)
            return;
        if (accepted.Commit is { } commit)
            commits.Add((commit, accepted.Step));
        var isEarly = plant == Plant.AcknowledgesBeforeTheCommit || (plant == Plant.AcknowledgesTheSecondBeforeTheFirst && accepted.Commit is null);
        waiting.Add((key, accepted.Number, isEarly ? 0 : accepted.Step));
    }

    /// <summary>Runs the next turn; false where none can run.</summary>
    public bool Turn(DateTimeOffset now)
    {
        if (!IsAlive || conversation.Next() is not { } entry)
            return false;
        var answer = (conversation.NextNumber(), new JsonObject { ["answers"] = entry.Number });
        commits.Add((conversation.Answer(entry, [answer], Memory.None, null, now), conversation.Decided));
        return true;
    }

    /// <summary>The fate of the oldest commit under way. Those of a host that is gone arrive as well, and nobody hears of them.</summary>
    public void Commit(Fate fate)
    {
        if (commits.Count == 0)
            return;
        var at = plant == Plant.CommitsOutOfOrder ? commits.Count - 1 : 0;
        var (commit, step) = commits[at];
        commits.RemoveAt(at);
        var isDurable = store.Apply(commit, fate) && fate == Fate.Success;
        if (isDurable || plant == Plant.HearsNoFault)
            conversation.Settle(step);
        else
            IsAlive = false;
    }

    /// <summary>All commits under way arrive.</summary>
    public void Drain()
    {
        while (commits.Count > 0)
            Commit(Fate.Success);
    }

    /// <summary>The host is gone; what it sent to the store may still arrive.</summary>
    public void Crash() => IsAlive = false;

    /// <summary>What the client learns now: a host that is gone acknowledges nothing.</summary>
    public IReadOnlyList<(string Key, long Number)> TakeAcknowledged()
    {
        if (!IsAlive)
            return [];
        var durable = waiting.Where(one => conversation.IsDurable(one.Step)).Select(one => (one.Key, one.Number)).ToList();
        waiting.RemoveAll(one => conversation.IsDurable(one.Step));
        return durable;
    }
}
