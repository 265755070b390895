using Assistant.Model.Tests.Wire;
using Assistant.Turns;

namespace Assistant.Model.Tests;

/// <summary>Every fault of an endpoint at every place of a turn ends in the embedded engine's reply, within the deadline, with one reason in the log.</summary>
public sealed class FaultTests(Library library) : IAsyncLifetime
{
    private const string Question = "How much did Guangdong spend on R&D?";
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Scenarios", "faults");

    private HostileModelServer server = null!;

    public async ValueTask InitializeAsync() => server = await HostileModelServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    public static TheoryData<string, bool> Places => new(
        from place in new[] { "first", "after tools", "in repair" } from streams in new[] { false, true } select (place, streams));

    [Theory]
    [MemberData(nameof(Places))]
    public async Task EveryFaultEndsInOneGroundedReply(string place, bool streams)
    {
        var culprits = new List<string>();
        foreach (var path in Directory.EnumerateFiles(Folder, "*.json").Order())
        {
            var fault = Step.Read<Fault>(path);
            await using var connected = new Connected(library, server, streams: streams);
            server.Play([.. Before(place), fault.Step]);
            var start = connected.Clock.GetUtcNow();

            var reply = await connected.AskAsync(Question);

            var name = Path.GetFileNameWithoutExtension(path);
            if (reply.Engine != Engine.Embedded || reply.Text != (await connected.AskEmbeddedAsync(Question)).Text)
                culprits.Add($"{name}: {reply.Engine} says {reply.Text}");
            if (!fault.Reasons(streams).Any(reason => connected.Log.All == $"The embedded engine words the reply: {reason}"))
                culprits.Add($"{name}: the log holds '{connected.Log.All}' instead of {fault.Reason}");
            if (connected.Clock.GetUtcNow() - start > TimeSpan.FromSeconds(8))
                culprits.Add($"{name}: took longer than the deadline");
        }

        Assert.True(culprits.Count == 0, string.Join(Environment.NewLine, culprits));
    }

    [Fact]
    public void ThereAreAtLeastFiftyFaults() => Assert.True(Directory.GetFiles(Folder, "*.json").Length >= 50);

    private static Step[] Before(string place) => place switch
    {
        "after tools" => [Step.Calling("article-figures", """{"metric":"unicorns"}""")],
        "in repair" => [Step.Saying("Guangdong spent 999 billion yuan on R&D.")],
        _ => [],
    };

    /// <summary>A fault and the reason that the log has to give.</summary>
    internal sealed record Fault
    {
        public string Reason { get; init; } = "";

        /// <summary>The reason where the answer is streamed, if it is another.</summary>
        public string? StreamReason { get; init; }

        public required Step Step { get; init; }

        public IEnumerable<string> Reasons(bool streams) => (streams ? StreamReason ?? Reason : Reason).Split(' ');
    }
}
