using Assistant.Benchmarks.Measuring;

namespace Assistant.Benchmarks.Http;

/// <summary>
/// Compares an echo bot and the assistant with a bare endpoint, in one run: rate and cost under load, then the start.
/// The assistant answers golden questions to authenticated calls, each reply with citations.
/// </summary>
internal static class HttpComparison
{
    public static async Task<int> RunAsync(TextWriter output)
    {
        var data = Directory.CreateTempSubdirectory("assistant-benchmark-").FullName;
        try
        {
            await using var channel = await Channel.StartAsync();
            var around = await Surroundings.PrepareAsync(channel, Path.Combine(data, "load"));
            var load = await LoadComparison.RunAsync(output, around);
            await output.WriteLineAsync();
            var start = await StartComparison.RunAsync(output, around.In(Path.Combine(data, "start")));
            return await Gate.CheckAsync(output, [.. load, .. start]);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
