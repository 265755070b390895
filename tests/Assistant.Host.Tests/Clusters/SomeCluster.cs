using System.Globalization;
using Assistant.Browser;

namespace Assistant.Host.Tests.Clusters;

/// <summary>Hosts as processes of their own that share a Redis.</summary>
internal sealed class SomeCluster : IAsyncDisposable
{
    private SomeCluster(RedisProcess redis, IReadOnlyList<HostProcess> hosts)
    {
        Redis = redis;
        Hosts = hosts;
    }

    public RedisProcess Redis { get; }

    public IReadOnlyList<HostProcess> Hosts { get; }

    public static async Task<SomeCluster> StartedAsync(int hosts)
    {
        var redis = await RedisProcess.StartedAsync();
        var cluster = new SomeCluster(redis, [.. Enumerable.Range(0, hosts).Select(_ => new HostProcess(Settings(redis)))]);
        await Task.WhenAll(cluster.Hosts.Select(host => host.StartAsync()));
        return cluster;
    }

    /// <summary>Settings of one host of a cluster.</summary>
    public static Dictionary<string, string> Settings(RedisProcess redis) => new()
    {
        ["Cluster__Redis"] = redis.Configuration,
        ["Cluster__Address"] = "127.0.0.1",
        ["Cluster__Port"] = HostProcess.FreePort().ToString(CultureInfo.InvariantCulture),
        ["DirectLine__MessagesPerMinute"] = "6000",
    };

    public async ValueTask DisposeAsync()
    {
        foreach (var host in Hosts)
            await host.DisposeAsync();
        await Redis.DisposeAsync();
    }
}
