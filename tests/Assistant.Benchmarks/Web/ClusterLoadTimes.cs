using System.Globalization;
using Assistant.Benchmarks.Answers;
using Assistant.Benchmarks.Http;
using Assistant.Benchmarks.Measuring;

namespace Assistant.Benchmarks.Web;

/// <summary>Chats with real answers over Direct Line against three hosts that share a Redis; all of it, and the generator, on the same machine.</summary>
internal static class ClusterLoadTimes
{
    private const int ChatsOfAHost = 60;
    private const double Rate = 500;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(10);

    public static Task<int> RunAsync(TextWriter output) => WebLoad.RunAsync(output, async (questions, data) =>
    {
        using var redis = new RedisProcess(data);
        return await MeasureAsync(output, questions, redis);
    });

    private static async Task<IReadOnlyList<Gate>> MeasureAsync(TextWriter output, List<Question> questions, RedisProcess redis)
    {
        await using var first = await StartAsync(redis);
        await using var second = await StartAsync(redis);
        await using var third = await StartAsync(redis);
        using var staying = new WebLoad([first.Address, second.Address], questions);
        using var all = new WebLoad([first.Address, second.Address, third.Address], questions);
        await staying.OpenAsync(2 * ChatsOfAHost);
        await all.OpenAsync(3 * ChatsOfAHost);
        await all.CeilingAsync(3 * ChatsOfAHost, WarmUp);
        var ceiling = await all.CeilingAsync(3 * ChatsOfAHost, Duration);
        var offered = await all.OfferAsync(Rate, Duration);
        var going = staying.OfferAsync(Rate / 2, Duration);
        await Task.Delay(Duration / 5);
        await third.DisposeAsync();
        var killed = await going;
        var table = new Table("Redis and three hosts", "answered/s", "refused", "lost", "p50 ms", "p99 ms");
        foreach (var (name, result) in new[] { ($"{Rate}/s", offered), ($"{Rate / 2}/s, one host killed", killed) })
            table.Add(
                name,
                Table.Show(result.AnsweredPerSecond, "0"),
                Table.Show(result.Refused, "0"),
                Table.Show(result.Lost, "0"),
                Table.Show(result.Answered.PercentileMilliseconds(50)),
                Table.Show(result.Answered.PercentileMilliseconds(99)));
        await output.WriteLineAsync(table.ToString());
        await output.WriteLineAsync(System.FormattableString.Invariant($"ceiling: {ceiling:0} turns/s"));
        return
        [
            new("500 over the ceiling", Rate / ceiling, 1, ""),
            new("500 turns/s: refused", offered.Refused, 0, ""),
            new("500 turns/s: lost", offered.Lost, 0, ""),
            new("one host killed: lost", killed.Lost, 0, ""),
        ];
    }

    private static async Task<ServerProcess> StartAsync(RedisProcess redis)
    {
        string[] settings =
        [
            "--Cluster:Redis", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{redis.Port}"),
            "--Cluster:Address", "127.0.0.1",
            "--Cluster:Port", ServerProcess.FreePort().ToString(CultureInfo.InvariantCulture),
            "--DirectLine:MessagesPerMinute", "6000",
        ];
        var host = ServerProcess.Start([Surroundings.Deployed, .. settings]);
        await host.ListensAsync();
        return host;
    }
}
