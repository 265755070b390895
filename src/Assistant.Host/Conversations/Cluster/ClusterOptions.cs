using System.Net;
using Assistant.Host.Operations;
using StackExchange.Redis;

namespace Assistant.Host.Conversations.Cluster;

/// <summary>The section <c>Cluster</c>: several hosts that share their conversations.</summary>
internal sealed class ClusterOptions : ISettings
{
    public static string Section => "Cluster";

    /// <summary>Where Redis is (<c>host:port</c>, with options of StackExchange.Redis behind commas); empty: this host is alone and keeps its conversations itself.</summary>
    public string Redis { get; set; } = "";

    /// <summary>Replicas of Redis that have to have a message before it is acknowledged.</summary>
    public int Replicas { get; set; }

    /// <summary>Address of this machine at which the other hosts reach it; empty: its first that is not loopback.</summary>
    public string Address { get; set; } = "";

    /// <summary>Port at which the other hosts reach it; for hosts of the cluster alone.</summary>
    public int Port { get; set; } = 11111;

    public IEnumerable<string> Faults()
    {
        if (Redis.Length > 0 && !IsRead(Redis))
            yield return $"Redis is \"{Redis}\"; it has to be like redis.example.org:6379.";
        if (Replicas is < 0 or > 16)
            yield return $"Replicas is {Replicas}; it has to be 0 to 16.";
        if (Address.Length > 0 && !IPAddress.TryParse(Address, out _))
            yield return $"Address is \"{Address}\"; it has to be an IP address of this machine.";
        if (Port is < 1 or > 65535)
            yield return $"Port is {Port}; it has to be 1 to 65535.";
    }

    private static bool IsRead(string redis)
    {
        try
        {
            return ConfigurationOptions.Parse(redis).EndPoints.Count > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
