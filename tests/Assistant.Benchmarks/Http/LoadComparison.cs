using Assistant.Benchmarks.Measuring;

namespace Assistant.Benchmarks.Http;

/// <summary>Rate and cost of each server under load, in rounds that take turns.</summary>
internal static class LoadComparison
{
    /// <summary>Requests of the bare endpoint in the time that the archived SDK's mere echo takes for one.</summary>
    private const double SdkEcho = 6;
    private const int Rounds = 9;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(1.5);

    public static async Task<IReadOnlyList<Gate>> RunAsync(TextWriter output, Surroundings around)
    {
        await using var bare = around.Serve(Server.Bare);
        await using var echo = around.Serve(Server.Echo);
        await using var host = around.Serve(Server.Answer);
        using var bareExpects = new Load(bare.Address, around.Expecting, null);
        using var echoExpects = new Load(echo.Address, around.Expecting, null);
        using var barePosts = new Load(bare.Address, around.Posting, null);
        using var echoPosts = new Load(echo.Address, around.Posting, null);
        using var answers = new Load(host.Address, around.ToHost, around.Authorization);

        var expected = new Case("bare, reply expected", bare, bareExpects);
        var echoed = new Case("echo, reply expected", echo, echoExpects);
        var posted = new Case("bare, reply posted", bare, barePosts);
        var echoPosted = new Case("echo, reply posted", echo, echoPosts);
        var answered = new Case("full answer, authenticated", host, answers);
        await MeasureAsync([expected, echoed, posted, echoPosted, answered]);
        await output.WriteLineAsync(TableOf((expected, expected), (echoed, expected), (posted, posted), (echoPosted, posted), (answered, expected)).ToString());
        return
        [
            new("echo, reply expected: CPU beside bare", echoed.CpuRatio(expected), 3, "x"),
            new("echo, reply expected: allocated", echoed.Median.Kilobytes, 30, " KB"),
            new("echo, reply posted: CPU beside bare", echoPosted.CpuRatio(posted), 2.5, "x"),
            new("echo, reply posted: allocated", echoPosted.Median.Kilobytes, 45, " KB"),
            new("full answer: requests of bare for each", answered.Slowness(expected), SdkEcho, ""),
            new("full answer: replies without citations", answered.Missing("\"citation\""), 0, ""),
        ];
    }

    /// <summary>Rounds begin when the servers have compiled what the warm-up found to be hot.</summary>
    private static async Task MeasureAsync(IReadOnlyList<Case> cases)
    {
        foreach (var one in cases)
            await one.WarmUpAsync(WarmUp);
        await Task.Delay(Pause);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var one in cases)
                await one.MeasureAsync(Duration);
        }
    }

    private static Table TableOf(params ReadOnlySpan<(Case Measured, Case Bare)> cases)
    {
        var table = new Table("16 connections", "requests/s", "bare for each", "p50 ms", "p99 ms", "CPU us", "of bare", "KB each", "compiled");
        foreach (var (measured, bare) in cases)
            measured.Show(table, bare);
        return table;
    }
}
