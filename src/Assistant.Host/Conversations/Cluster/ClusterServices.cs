using System.Net;
using Assistant.Host.Conversations.Redis;
using Orleans.Configuration;
using StackExchange.Redis;

namespace Assistant.Host.Conversations.Cluster;

/// <summary>Registers what keeps conversations in Redis and runs them on several hosts.</summary>
internal static class ClusterServices
{
    private const string Name = "assistant";

    /// <summary>In all a host has to be gone within ten seconds; its turns and grains get the most of them.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(7);

    /// <summary>Three misses in a row make two others call a host dead: within seven seconds, and not for a moment's load.</summary>
    private static readonly TimeSpan Probe = TimeSpan.FromSeconds(2);

    /// <summary>The store alone.</summary>
    public static IServiceCollection AddRedisStore(this IServiceCollection services)
    {
        services.AddSingleton<IConnectionMultiplexer>(provider => RedisConnection.Open(
            provider.GetRequiredService<ClusterOptions>().Redis, provider.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RedisConnection))));
        services.AddSingleton(provider => new RedisStore(provider.GetRequiredService<IConnectionMultiplexer>(), provider.GetRequiredService<ClusterOptions>().Replicas));
        return services.AddSingleton<IConversationStore>(provider => provider.GetRequiredService<RedisStore>());
    }

    /// <summary>Makes the host one of a cluster. Needs the store.</summary>
    public static void AddCluster(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IConversations, ClusterConversations>();
        builder.Services.AddSingleton<Watches>().AddHostedService(provider => provider.GetRequiredService<Watches>());
        builder.Services.AddSingleton<Drain>().AddHostedService(provider => provider.GetRequiredService<Drain>());
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = Farewell);
        builder.UseOrleans(silo => Configure(silo, builder.Configuration.GetSection(ClusterOptions.Section).Get<ClusterOptions>()!));
    }

    private static void Configure(ISiloBuilder silo, ClusterOptions options)
    {
        silo.Configure<Orleans.Configuration.ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (Name, Name));
        silo.UseRedisClustering(clustering => clustering.ConfigurationOptions = RedisConnection.Options(options.Redis));
        silo.UseRedisReminderService(reminders => reminders.ConfigurationOptions = RedisConnection.Options(options.Redis));
        silo.Configure<ReminderOptions>(reminders => reminders.MinimumReminderPeriod = KeeperGrain.Period);
        silo.Configure<GrainCollectionOptions>(collection => collection.CollectionAge = TimeSpan.FromMinutes(5));
        silo.Configure<ClusterMembershipOptions>(membership =>
        {
            membership.ProbeTimeout = Probe;
            membership.TableRefreshTimeout = TimeSpan.FromSeconds(5);
            membership.DefunctSiloCleanupPeriod = TimeSpan.FromMinutes(10);
            membership.DefunctSiloExpiration = TimeSpan.FromHours(1);
        });
        if (options.Address.Length == 0)
            silo.ConfigureEndpoints(options.Port, gatewayPort: 0, listenOnAnyHostAddress: true);
        else
            silo.ConfigureEndpoints(IPAddress.Parse(options.Address), options.Port, gatewayPort: 0);
        silo.AddStartupTask(static (services, _) => services.GetRequiredService<IGrainFactory>().GetGrain<IKeeperGrain>(0).KeepAsync());
    }
}
