using System.Text.Json.Nodes;
using Assistant.Host.Conversations;

namespace Assistant.Host.Tests.Model;

/// <summary>What becomes of a commit.</summary>
internal enum Fate
{
    /// <summary>It is durable, and whoever handed it in learns it.</summary>
    Success,

    /// <summary>It is durable, and whoever handed it in is told that it failed.</summary>
    Unheard,

    /// <summary>Nothing of it is durable.</summary>
    Failure,
}

/// <summary>A line of the log: a message with its key, or an answer with the number of what it answers.</summary>
internal sealed record ModelLine(long Sequence, long Number, long At, string? Key, long? Answers);

/// <summary>The stored side of one conversation, in memory.</summary>
internal sealed class ModelStore(string id, Plant plant)
{
    private readonly List<ModelLine> lines = [];
    private readonly List<InboxEntry> inbox = [];
    private string version = "start.0";
    private StoredConversation? before;

    public IReadOnlyList<ModelLine> Lines => lines;

    /// <summary>Whether nothing waits.</summary>
    public bool IsAnswered => inbox.Count == 0;

    public StoredConversation Load() => plant == Plant.LoadsTheVersionLast && before is not null ? before with { Version = version } : Snapshot();

    /// <summary>Whether the commit is durable.</summary>
    public bool Apply(Commit commit, Fate fate)
    {
        if (fate == Fate.Failure)
        {
            if (plant == Plant.CommitsByHalves && commit.After == version)
                Show(commit);
            return false;
        }

        if (commit.After != version && plant != Plant.ChecksNoVersion)
            return false;
        before = Snapshot();
        version = commit.Version!;
        Show(commit);
        if (commit.Received is { } received)
            inbox.Add(received);
        if (commit.Answered is { } answered && plant != Plant.AnswersAndKeeps)
            inbox.RemoveAll(entry => entry.Number == answered);
        return true;
    }

    private void Show(Commit commit)
    {
        foreach (var entry in commit.Shown)
        {
            var activity = JsonNode.Parse(entry.Activity.Span)!.AsObject();
            lines.Add(new ModelLine(entry.Sequence, entry.Number, entry.At, Conversation.KeyOf(activity), (long?)activity["answers"]));
        }
    }

    private StoredConversation Snapshot() => new(
        id,
        "user",
        lines.Select(line => line.Sequence).LastOrDefault(),
        lines.Select(line => line.Number).Concat(inbox.Select(entry => entry.Number)).DefaultIfEmpty().Max(),
        lines.Select(line => line.At).LastOrDefault(),
        Memory.None)
    {
        Version = version,
        Inbox = plant == Plant.ForgetsWhatWaits ? [] : [.. inbox],
        Received = plant == Plant.ForgetsWhatItReceived ? [] : lines.Where(line => line.Key is not null).DistinctBy(line => line.Key).ToDictionary(line => line.Key!, line => line.Number),
    };
}
