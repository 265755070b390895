using Assistant.Benchmarks.Measuring;

namespace Assistant.Benchmarks.Http;

/// <summary>Time from the start of each server's process to its first reply; they take turns.</summary>
internal static class StartComparison
{
    private const int StartsEach = 5;

    public static async Task<IReadOnlyList<Gate>> RunAsync(TextWriter output, Surroundings around)
    {
        var bare = new Starts("bare", () => around.Serve(Server.Bare), around.Expecting, null);
        var echo = new Starts("echo", () => around.Serve(Server.Echo), around.Expecting, null);
        var host = new Starts("full answer, authenticated", around.Host, around.ToHost, around.Authorization);
        for (var round = 0; round < StartsEach; round++)
        {
            foreach (var one in new[] { bare, echo, host })
                await one.MeasureAsync();
        }

        var table = new Table("start to first reply", "      ms", "of bare");
        foreach (var one in new[] { bare, echo, host })
            table.Add(one.Name, Table.Show(one.MedianMilliseconds, "0"), Table.Show(one.MedianMilliseconds / bare.MedianMilliseconds));
        await output.WriteLineAsync(table.ToString());
        return
        [
            new("start of the echo bot beside bare", echo.MedianMilliseconds / bare.MedianMilliseconds, 1.3, "x"),
            new("start of the host beside bare", host.MedianMilliseconds / bare.MedianMilliseconds, 2, "x"),
            new("start of the host", host.MedianMilliseconds, 1500, " ms"),
        ];
    }
}
