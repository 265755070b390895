using System.Net;

namespace Assistant.Host.Tests.Clusters;

/// <summary>Hosts of a cluster that are killed and started again, behind nginx and under load.</summary>
[Collection(ClusterCollection.Name)]
public sealed class FailoverTests
{
    private const int Conversations = 12;
    private const int Rounds = 3;
    private const int Restarts = 10;

    /// <summary>How long the conversations of a killed host may be without an answer.</summary>
    private static readonly TimeSpan Failover = TimeSpan.FromSeconds(15);

    /// <summary>How long a host may take that is told to stop.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task WhenAHostIsKilledItsConversationsAreAnsweredByOthers()
    {
        await using var cluster = await SomeCluster.StartedAsync(hosts: 3);
        await using var nginx = await NginxProcess.StartedAsync(cluster);
        var talks = await StartedAsync(cluster, nginx);
        for (var round = 0; round < Rounds; round++)
        {
            using var enough = new CancellationTokenSource();
            var asking = talks.ConvertAll(talk => talk.KeepAskingAsync(enough.Token));
            await Talk.AcknowledgesAsync(talks, asking, Failover);
            var killed = cluster.Hosts[round % cluster.Hosts.Count];
            await killed.KillAsync();
            using (var patience = new CancellationTokenSource(Failover))
                await Task.WhenAll(talks.Select(talk => talk.AnsweredAsync(patience.Token)));
            await Talk.AcknowledgesAsync(talks, asking, Failover);
            await enough.CancelAsync();
            await Task.WhenAll(asking);
            await Task.WhenAll(talks.Select(talk => talk.AssertWholeAsync()));
            await killed.StartAsync();
        }
    }

    [Fact]
    public async Task WhileHostsAreStartedAgainOneAfterTheOtherNoRequestFails()
    {
        await using var cluster = await SomeCluster.StartedAsync(hosts: 2);
        await using var nginx = await NginxProcess.StartedAsync(cluster);
        var talks = await StartedAsync(cluster, nginx);
        using var enough = new CancellationTokenSource();
        var asking = talks.ConvertAll(talk => talk.KeepAskingAsync(enough.Token));
        for (var restart = 0; restart < Restarts; restart++)
        {
            await Talk.AcknowledgesAsync(talks, asking, Failover);
            var host = cluster.Hosts[restart % cluster.Hosts.Count];
            Assert.Equal(0, await host.TerminateAsync().WaitAsync(Farewell, TestContext.Current.CancellationToken));
            await Talk.AcknowledgesAsync(talks, asking, Failover);
            await host.StartAsync();
        }

        await enough.CancelAsync();
        await Task.WhenAll(asking);
        Assert.Empty(talks.SelectMany(talk => talk.Refused.Keys).Except([HttpStatusCode.TooManyRequests]));
        await Task.WhenAll(talks.Select(talk => talk.AssertWholeAsync()));
    }

    /// <summary>Tokens come from a host itself, since nobody behind a proxy counts as local.</summary>
    private static async Task<List<Talk>> StartedAsync(SomeCluster cluster, NginxProcess nginx)
    {
        var http = new HttpClient { BaseAddress = nginx.Address };
        return [.. await Task.WhenAll(Enumerable.Range(0, Conversations).Select(async i =>
        {
            using var host = new HttpClient { BaseAddress = cluster.Hosts[i % cluster.Hosts.Count].Address };
            return new Talk((await ChatClient.StartedAsync(host, $"dl_user{i}")).On(http));
        }))];
    }
}
