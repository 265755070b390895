using Assistant.Benchmarks.Answers;
using Assistant.Benchmarks.Http;
using Assistant.Benchmarks.Measuring;

namespace Assistant.Benchmarks.Web;

/// <summary>Chats with real answers over Direct Line against the host as it is deployed, with SQLite; the generator runs on the same machine.</summary>
internal static class WebLoadTimes
{
    private const int Chats = 200;
    private const int Idle = 10_000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(10);

    public static Task<int> RunAsync(TextWriter output) => WebLoad.RunAsync(output, async (questions, data) =>
        [.. await BusyAsync(output, questions, data), .. await IdleAsync(output, questions, data)]);

    private static async Task<IReadOnlyList<Gate>> BusyAsync(TextWriter output, List<Question> questions, string data)
    {
        await using var host = await StartAsync(Path.Combine(data, "busy"));
        using var load = new WebLoad([host.Address], questions);
        await load.OpenAsync(Chats);
        await load.CeilingAsync(Chats, WarmUp);
        var ceiling = await load.CeilingAsync(Chats, Duration);
        var thousand = await load.OfferAsync(1000, Duration);
        var overload = await load.OfferAsync(3 * ceiling, Duration);
        await output.WriteLineAsync(TableOf(
            ($"{Chats} chats at 1000/s", thousand, host),
            ("3 x the ceiling", overload, host)).ToString());
        await output.WriteLineAsync(System.FormattableString.Invariant($"ceiling: {ceiling:0} turns/s"));
        return
        [
            new("1000 turns/s: p99", thousand.Answered.PercentileMilliseconds(99), 60, " ms"),
            new("1000 turns/s: refused", thousand.Refused, 0, ""),
            new("1000 turns/s and overload: lost", thousand.Lost + overload.Lost, 0, ""),
            new("3 x overload: ceiling over goodput", ceiling / overload.AnsweredPerSecond, 1 / 0.85, ""),
        ];
    }

    private static async Task<IReadOnlyList<Gate>> IdleAsync(TextWriter output, List<Question> questions, string data)
    {
        await using var host = await StartAsync(Path.Combine(data, "idle"));
        using var idle = new WebLoad([host.Address], questions);
        using var busy = new WebLoad([host.Address], questions);
        var alone = host.Megabytes;
        await idle.OpenAsync(Idle);
        await busy.OpenAsync(Chats);
        await busy.OfferAsync(300, WarmUp);
        var offered = await busy.OfferAsync(300, Duration);
        await output.WriteLineAsync(TableOf(($"{Idle} idle sockets, 300/s", offered, host)).ToString());
        return
        [
            new("idle host: memory", alone, 150, " MB"),
            new($"{Idle} idle sockets, 300 turns/s: p99", offered.Answered.PercentileMilliseconds(99), 25, " ms"),
            new($"{Idle} idle sockets, 300 turns/s: memory", host.Megabytes, 450, " MB"),
        ];
    }

    private static async Task<ServerProcess> StartAsync(string folder)
    {
        var host = ServerProcess.Start([Surroundings.Deployed, "--Conversations:Folder", folder, "--DirectLine:MessagesPerMinute", "6000"]);
        await host.ListensAsync();
        return host;
    }

    private static Table TableOf(params ReadOnlySpan<(string Name, Offered Offered, ServerProcess Host)> rows)
    {
        var table = new Table("Direct Line and WebSocket", "answered/s", "refused", "p50 ms", "p99 ms", "    MB");
        foreach (var (name, offered, host) in rows)
        {
            table.Add(
                name,
                Table.Show(offered.AnsweredPerSecond, "0"),
                Table.Show(offered.Refused, "0"),
                Table.Show(offered.Answered.PercentileMilliseconds(50)),
                Table.Show(offered.Answered.PercentileMilliseconds(99)),
                Table.Show(host.Megabytes, "0"));
        }

        return table;
    }
}
