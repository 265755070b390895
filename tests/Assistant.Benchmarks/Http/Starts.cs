using System.Diagnostics;

namespace Assistant.Benchmarks.Http;

/// <summary>Time from the start of a process to its first reply.</summary>
internal sealed class Starts(string name, Func<ServerProcess> start, IReadOnlyList<byte[]> messages, string? authorization)
{
    private readonly List<double> milliseconds = [];

    public string Name => name;

    public double MedianMilliseconds => milliseconds.Order().ElementAt(milliseconds.Count / 2);

    public async Task MeasureAsync()
    {
        var watch = Stopwatch.StartNew();
        await using var server = start();
        await server.ListensAsync();
        using var load = new Load(server.Address, messages, authorization);
        await load.AskAsync();
        milliseconds.Add(watch.Elapsed.TotalMilliseconds);
    }
}
