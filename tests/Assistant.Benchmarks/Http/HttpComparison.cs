using Assistant.Benchmarks.Measuring;

namespace Assistant.Benchmarks.Http;

/// <summary>
/// Compares an echo bot and the assistant with a bare endpoint, in one run: rate and cost under load, then the start.
/// The assistant answers golden questions to authenticated calls, each reply with citations.
/// </summary>
internal static class HttpComparison
{
    /// <summary>Runs the parts one after the other; the exit code: 0 when every gate of theirs holds.</summary>
    public static async Task<int> RunAsync(TextWriter output, params Func<TextWriter, Surroundings, Task<IReadOnlyList<Gate>>>[] parts)
    {
        var data = Directory.CreateTempSubdirectory("assistant-benchmark-").FullName;
        try
        {
            await using var channel = await Channel.StartAsync();
            var around = await Surroundings.PrepareAsync(channel, data);
            var gates = new List<Gate>();
            foreach (var part in parts)
            {
                gates.AddRange(await part(output, around));
                await output.WriteLineAsync();
            }

            return await Gate.CheckAsync(output, gates);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
