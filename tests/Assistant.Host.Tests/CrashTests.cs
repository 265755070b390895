using Assistant.Browser;
using Assistant.Host.Tests.Clusters;

namespace Assistant.Host.Tests;

/// <summary>The real process, killed under load again and again: nothing that it acknowledged is lost, answered twice or out of order.</summary>
public sealed class CrashTests
{
    private const int Kills = 100;
    private const int KillsWithRedis = 30;
    private const int Conversations = 4;
    private const int KillsOfAConversation = 10;
    private const int LongestRunMilliseconds = 250;

    [Fact]
    public async Task AHostThatIsKilledUnderLoadLosesAndRepeatsNothing()
    {
        await using var host = new HostProcess(new() { ["DirectLine__MessagesPerMinute"] = "6000" });
        await SurvivesAsync(host, Kills);
    }

    [Fact]
    public async Task AHostOfAClusterThatIsKilledUnderLoadLosesAndRepeatsNothing()
    {
        await using var redis = await RedisProcess.StartedAsync();
        await using var host = new HostProcess(SomeCluster.Settings(redis));
        await SurvivesAsync(host, KillsWithRedis);
    }

    /// <summary>The points are system calls: the write to the log of the database, its flush, and what goes out to clients or to Redis.</summary>
    [Theory]
    [InlineData(false, "pwrite64", new[] { 1, 7, 20, 33 })]
    [InlineData(false, "fsync,fdatasync", new[] { 1, 6, 13, 24 })]
    [InlineData(false, "sendto,sendmsg", new[] { 1, 8, 21, 38 })]
    [InlineData(true, "sendto,sendmsg", new[] { 1, 9, 22, 47 })]
    public async Task AHostThatIsKilledAtANamedPointLosesAndRepeatsNothing(bool isClustered, string calls, int[] times)
    {
        await using var redis = isClustered ? await RedisProcess.StartedAsync() : null;
        await using var host = new HostProcess(redis is null ? new() { ["DirectLine__MessagesPerMinute"] = "6000" } : SomeCluster.Settings(redis));
        await host.StartAsync();
        using var http = new HttpClient { BaseAddress = host.Address };
        var talks = await Talk.StartedAsync(http, Conversations);
        foreach (var time in times)
        {
            var killed = host.KillAtAsync(calls, time);
            var asking = talks.Select(talk => talk.KeepAskingAsync(TestContext.Current.CancellationToken)).ToList();
            await killed;
            await Task.WhenAll(asking);
            await host.StartAsync();
            await Task.WhenAll(talks.Select(talk => talk.AssertWholeAsync()));
        }
    }

    private static async Task SurvivesAsync(HostProcess host, int kills)
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        var random = new Random(20251230);
        List<Talk> talks = [];
        for (var kill = 0; kill < kills; kill++)
        {
            await host.StartAsync();
            await Task.WhenAll(talks.Select(talk => talk.AssertWholeAsync()));
            if (kill % KillsOfAConversation == 0)
                talks = await Talk.StartedAsync(http, Conversations);
            var asking = talks.Select(talk => talk.KeepAskingAsync(TestContext.Current.CancellationToken)).ToList();
            await Task.Delay(random.Next(LongestRunMilliseconds), TestContext.Current.CancellationToken);
            await host.KillAsync();
            await Task.WhenAll(asking);
        }

        await host.StartAsync();
        await Task.WhenAll(talks.Select(talk => talk.AssertWholeAsync()));
    }
}
