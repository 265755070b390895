using System.Diagnostics;
using System.Net;
using Assistant.Browser;
using Assistant.Host.Tests.Clusters;
using Assistant.Host.Tests.Teams;
using Microsoft.Data.Sqlite;

namespace Assistant.Host.Tests;

/// <summary>The real process while its database takes no commits: it refuses with 503, acknowledges nothing, and goes on when it can.</summary>
public sealed class StoreFaultTests
{
    private const int Conversations = 4;

    /// <summary>Longer than the host waits for a lock.</summary>
    private static readonly TimeSpan LockedFor = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan FullFor = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(5);

    [Fact]
    public Task OnADiskThatTakesNothingNothingIsAcknowledgedAndNothingIsLost() =>
        SurvivesAsync(rounds: 4, async (host, outage) =>
        {
            await host.LimitFilesAsync(isFull: true);
            await outage(FullFor);
            await host.LimitFilesAsync(isFull: false);
        });

    [Fact]
    public Task WhileAnotherProcessLocksTheDatabaseNothingIsAcknowledgedAndNothingIsLost() =>
        SurvivesAsync(rounds: 2, async (host, outage) =>
        {
            await using var held = await LockAsync(host.Database);
            await outage(LockedFor);
        });

    [Fact]
    public Task WhileRedisIsGoneNothingIsAcknowledgedAndNothingIsLost() =>
        SurvivesWithRedisAsync(async (redis, outage) =>
        {
            await redis.KillAsync();
            await outage(FullFor);
            await redis.StartAsync();
        });

    [Fact]
    public Task WhileRedisAnswersNothingNothingIsAcknowledgedAndNothingIsLost() =>
        SurvivesWithRedisAsync(async (redis, outage) =>
        {
            await redis.PauseAsync(isPaused: true);
            await outage(LockedFor);
            await redis.PauseAsync(isPaused: false);
        });

    [Fact]
    public Task WhileRedisRefusesToWriteNothingIsAcknowledgedAndNothingIsLost() =>
        SurvivesWithRedisAsync(async (redis, outage) =>
        {
            await redis.RefuseAsync(isRefusing: true);
            await outage(FullFor);
            await redis.RefuseAsync(isRefusing: false);
        });

    [Fact]
    public async Task OnADiskThatIsSlowEverythingIsAcknowledgedAndAnsweredLater()
    {
        await using var host = new HostProcess();
        await host.StartAsync();
        using var http = new HttpClient { BaseAddress = host.Address };
        var talks = await Talk.StartedAsync(http, Conversations);
        using var enough = new CancellationTokenSource();
        await using (await host.SlowDiskAsync(FullFor))
        {
            var watch = Stopwatch.StartNew();
            var asking = talks.Select(talk => talk.KeepAskingAsync(enough.Token)).ToList();
            await Talk.AcknowledgesAsync(talks, asking, Recovery);
            Assert.True(watch.Elapsed >= FullFor, "The disk was not slow.");
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, "readyz"));
            await enough.CancelAsync();
            await Task.WhenAll(asking);
        }

        await Task.WhenAll(talks.Select(talk => talk.AssertWholeAsync()));
        Assert.All(talks, talk => Assert.Empty(talk.Refused));
    }

    [Fact]
    public async Task AMessageOfAChannelThatTheStoreFailedAfterItsReplyIsAnsweredOnceWhenItIsDeliveredAgain()
    {
        var folder = SomeFolder.New();
        await using var channel = await FakeChannel.StartAsync();
        await using (var host = RunningHost.StartOn(folder))
        {
            var message = SomeTeams.Message(channel.ServiceUrl, "hello");
            await using (await LockAsync(Path.Combine(folder, "conversations.db")))
            {
                var refused = await ChatClient.CallAsync(host.Http, HttpMethod.Post, "api/messages", null, message);
                Assert.Equal((HttpStatusCode.ServiceUnavailable, "ServiceUnavailable"), (refused.Status, refused.ErrorCode));
            }

            await channel.NextAsync();
            Assert.Equal(HttpStatusCode.OK, (await ChatClient.CallAsync(host.Http, HttpMethod.Post, "api/messages", null, message)).Status);
            await ChatClient.CallAsync(host.Http, HttpMethod.Post, "api/messages", null, SomeTeams.Message(channel.ServiceUrl, "thanks"));
            Assert.Contains("welcome", (string)(await channel.NextAsync()).Activity["text"]!, StringComparison.Ordinal);
            Assert.True(channel.HasNoMore());
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Locks a database as another process does, until the result is disposed of.</summary>
    private static async Task<SqliteConnection> LockAsync(string database)
    {
        var other = new SqliteConnection($"Data Source={database};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return other;
    }

    private static async Task SurvivesAsync(int rounds, Func<HostProcess, Func<TimeSpan, Task>, Task> fault)
    {
        await using var host = new HostProcess(new() { ["DirectLine__MessagesPerMinute"] = "6000" });
        await host.StartAsync();
        await SurvivesAsync(host, rounds, outage => fault(host, outage));
    }

    private static async Task SurvivesWithRedisAsync(Func<RedisProcess, Func<TimeSpan, Task>, Task> fault)
    {
        await using var cluster = await SomeCluster.StartedAsync(hosts: 1);
        await SurvivesAsync(cluster.Hosts[0], rounds: 2, outage => fault(cluster.Redis, outage));
    }

    private static async Task SurvivesAsync(HostProcess host, int rounds, Func<Func<TimeSpan, Task>, Task> fault)
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        var talks = await Talk.StartedAsync(http, Conversations);
        using var enough = new CancellationTokenSource();
        var asking = talks.Select(talk => talk.KeepAskingAsync(enough.Token)).ToList();
        for (var round = 0; round < rounds; round++)
        {
            await Talk.AcknowledgesAsync(talks, asking, Recovery);
            await fault(length => IsAwayAsync(http, length));
            await Talk.AcknowledgesAsync(talks, asking, Recovery);
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, "readyz"));
        }

        await enough.CancelAsync();
        await Task.WhenAll(asking);
        await Task.WhenAll(talks.Select(talk => talk.AssertWholeAsync()));
        Assert.All(talks, talk => Assert.NotEqual(0, talk.Refused[HttpStatusCode.ServiceUnavailable]));
        Assert.All(talks, talk => Assert.Empty(talk.Refused.Keys.Except([HttpStatusCode.ServiceUnavailable, HttpStatusCode.TooManyRequests])));
    }

    /// <summary>Alive and not ready, and what it refuses may be sent again soon.</summary>
    private static async Task IsAwayAsync(HttpClient http, TimeSpan length)
    {
        await Task.Delay(length, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, "livez"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(http, "readyz"));
        var refused = await (await ChatClient.NewAsync(http, "dl_late")).StartAsync();
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "ServiceUnavailable"), (refused.Status, refused.ErrorCode));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string path)
    {
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
