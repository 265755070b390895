using Assistant.Benchmarks.Measuring;

namespace Assistant.Benchmarks.Http;

/// <summary>One server under one kind of load, and what was measured of it, round by round.</summary>
internal sealed class Case(string name, ServerProcess server, Load load)
{
    private const int Samples = 30;

    private readonly List<Round> rounds = [];
    private readonly List<string> samples = [];

    /// <summary>The round with the median number of requests.</summary>
    public Round Median => rounds.OrderBy(round => round.RequestsPerSecond).ElementAt(rounds.Count / 2);

    /// <summary>Requests of <paramref name="bare"/> in the time of one; the median of what each round gives, as other work on the machine slows both.</summary>
    public double Slowness(Case bare) => MedianOf(rounds.Zip(bare.rounds, (own, its) => its.RequestsPerSecond / own.RequestsPerSecond));

    /// <summary>CPU time of a request beside one of <paramref name="bare"/>, likewise.</summary>
    public double CpuRatio(Case bare) => MedianOf(rounds.Zip(bare.rounds, (own, its) => own.CpuMicroseconds / its.CpuMicroseconds));

    /// <summary>How many of the first replies lack a text.</summary>
    public int Missing(string text) => samples.Count(sample => !sample.Contains(text, StringComparison.Ordinal));

    public async Task WarmUpAsync(TimeSpan duration)
    {
        await server.ListensAsync();
        while (samples.Count < Samples)
            samples.Add(await load.AskAsync());
        await load.RunAsync(duration);
    }

    public async Task MeasureAsync(TimeSpan duration)
    {
        var before = await server.UsageAsync();
        var times = await load.RunAsync(duration);
        var after = await server.UsageAsync();
        rounds.Add(new Round(
            times.Count / duration.TotalSeconds,
            times.PercentileMilliseconds(50),
            times.PercentileMilliseconds(99),
            (after.Cpu - before.Cpu).TotalMicroseconds / times.Count,
            (after.Bytes - before.Bytes) / 1024.0 / times.Count,
            after.Methods - before.Methods));
    }

    public void Show(Table table, Case bare) => table.Add(
        name,
        Table.Show(Median.RequestsPerSecond, "0"),
        Table.Show(Slowness(bare)),
        Table.Show(Median.P50),
        Table.Show(Median.P99),
        Table.Show(Median.CpuMicroseconds, "0"),
        Table.Show(CpuRatio(bare), "0.0"),
        Table.Show(Median.Kilobytes, "0.0"),
        Table.Show(rounds[^1].Methods, "0"));

    private double MedianOf(IEnumerable<double> figures) => figures.Order().ElementAt(rounds.Count / 2);
}

/// <summary>Rate, latencies in milliseconds, what one request costs the server, and how many methods it compiled meanwhile.</summary>
internal sealed record Round(double RequestsPerSecond, double P50, double P99, double CpuMicroseconds, double Kilobytes, long Methods);
