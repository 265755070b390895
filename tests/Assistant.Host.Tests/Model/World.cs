using Assistant.Host.Conversations;

namespace Assistant.Host.Tests.Model;

/// <summary>
/// One conversation with everything around it that can go wrong, played out as a script says: a client that sends messages again which were
/// not acknowledged, hosts that crash or run beside each other, a store whose commits are late, fail, or succeed unheard, and a reader with a
/// cursor. The store is a simple model of what <see cref="IConversationStore"/> promises.
/// </summary>
internal sealed class World(Plant plant)
{
    private const string Id = "c";
    private const int MostActivations = 3;

    private readonly ModelStore store = new(Id, plant);
    private readonly List<Activation> activations = [];
    private readonly List<string> sent = [];
    private readonly Dictionary<string, long> acknowledged = [];
    private readonly List<long> seen = [];
    private long cursor;
    private int loads;
    private int seconds;

    /// <summary>Plays a script, lets everything come to rest, and throws where a promise was broken.</summary>
    public void Play(IEnumerable<byte> script)
    {
        foreach (var step in script)
            Play(step % 12, step / 12);
        Rest();
        AssertWhole();
    }

    private void Play(int kind, int choice)
    {
        switch (kind)
        {
            case 0 or 1:
                Send($"{sent.Count}", choice);
                break;
            case 2:
                SendAgain(choice);
                break;
            case 3 or 4 or 5:
                Of(choice)?.Commit(Fate.Success);
                break;
            case 6:
                Of(choice)?.Commit(Fate.Unheard);
                break;
            case 7:
                Of(choice)?.Commit(Fate.Failure);
                break;
            case 8 or 9:
                Of(choice)?.Turn(Now());
                break;
            case 10 when choice % 2 == 0:
                Load();
                break;
            case 10:
                Of(choice)?.Crash();
                break;
            default:
                Read();
                break;
        }

        Acknowledge();
    }

    /// <summary>What is under way arrives; then the client sends again what was not acknowledged, and all is answered.</summary>
    private void Rest()
    {
        foreach (var activation in activations)
            activation.Drain();
        Acknowledge();
        for (var round = 0; round < 4; round++)
        {
            var last = Load();
            foreach (var key in sent.Where(key => !acknowledged.ContainsKey(key)).ToList())
                last.Send(key, Now());
            do
                last.Drain();
            while (last.Turn(Now()));
            Acknowledge();
        }

        Read();
    }

    private void AssertWhole()
    {
        var asked = store.Lines.Where(line => line.Key is not null).ToList();
        Assert.Equal(sent.Order(StringComparer.Ordinal), asked.Select(line => line.Key!).Order(StringComparer.Ordinal));
        Assert.All(asked, line => Assert.Equal(acknowledged[line.Key!], line.Number));
        Assert.Equal(asked.Select(line => line.Number), store.Lines.Where(line => line.Key is null).Select(line => line.Answers!.Value));
        Assert.Equal(Enumerable.Range(1, store.Lines.Count).Select(i => (long)i), store.Lines.Select(line => line.Sequence));
        Assert.Equal(store.Lines.Select(line => line.Number).Distinct(), store.Lines.Select(line => line.Number));
        Assert.Equal(store.Lines.Select(line => line.At).Distinct().Order(), store.Lines.Select(line => line.At));
        Assert.Equal(store.Lines.Select(line => line.Sequence), seen);
        Assert.True(store.IsAnswered);
    }

    private void Send(string key, int choice)
    {
        if (Of(choice) is not { } activation)
            return;
        sent.Add(key);
        activation.Send(key, Now());
    }

    private void SendAgain(int choice)
    {
        var open = sent.Where(key => !acknowledged.ContainsKey(key)).ToList();
        if (open.Count > 0)
            Of(choice)?.Send(open[choice % open.Count], Now());
    }

    /// <summary>Takes the acknowledgements in, each of which has to be of a line that is durable.</summary>
    private void Acknowledge()
    {
        foreach (var (key, number) in activations.SelectMany(activation => activation.TakeAcknowledged()))
        {
            Assert.Contains(store.Lines, line => line.Key == key && line.Number == number);
            Assert.Equal(number, acknowledged.GetValueOrDefault(key, number));
            acknowledged[key] = number;
        }
    }

    private void Read()
    {
        var lines = store.Lines.Where(line => plant == Plant.ReadsFromTheCursor ? line.Sequence >= cursor : line.Sequence > cursor).Select(line => line.Sequence).ToList();
        seen.AddRange(lines);
        if (lines.Count > 0)
            cursor = lines[^1] + (plant == Plant.ReadsPastALine ? 1 : 0);
    }

    private Activation Load()
    {
        if (activations.Count(activation => activation.IsAlive) >= MostActivations)
            activations.First(activation => activation.IsAlive).Crash();
        var name = plant == Plant.CountsVersionsAlike ? "host" : $"host{++loads}";
        var activation = new Activation(new Conversation(store.Load(), name), store, plant);
        activations.Add(activation);
        return activation;
    }

    /// <summary>One of those who run, or have commits under way; one is started where nobody runs.</summary>
    private Activation? Of(int choice)
    {
        if (!activations.Any(activation => activation.IsAlive))
            Load();
        var candidates = activations.Where(activation => activation.IsAlive || activation.HasCommits).ToList();
        return candidates[choice % candidates.Count];
    }

    private DateTimeOffset Now() => DateTimeOffset.UnixEpoch.AddSeconds(++seconds);
}
