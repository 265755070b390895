using System.Diagnostics;

namespace Assistant.Benchmarks.Measuring;

/// <summary>Durations of one thing done many times.</summary>
internal sealed class Times
{
    private readonly long[] sorted;

    /// <param name="ticks">Durations in ticks of <see cref="Stopwatch"/>; at least one.</param>
    public Times(IEnumerable<long> ticks)
    {
        sorted = [.. ticks];
        Array.Sort(sorted);
    }

    public int Count => sorted.Length;

    public double MeanMilliseconds => Milliseconds(sorted.Average());

    /// <summary>The duration that <paramref name="percent"/> of them do not exceed.</summary>
    public double PercentileMilliseconds(double percent) =>
        Milliseconds(sorted[Math.Max(0, (int)Math.Ceiling(sorted.Length * percent / 100) - 1)]);

    private static double Milliseconds(double ticks) => ticks * 1000 / Stopwatch.Frequency;
}
