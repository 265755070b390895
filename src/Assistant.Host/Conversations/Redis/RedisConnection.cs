using StackExchange.Redis;

namespace Assistant.Host.Conversations.Redis;

/// <summary>Connects to Redis, and says what it does not keep safe.</summary>
internal static partial class RedisConnection
{
    /// <summary>Milliseconds after which a call that was not answered has failed.</summary>
    private const int Patience = 2000;

    /// <summary>What the settings say, with how calls fail and connections come back.</summary>
    public static ConfigurationOptions Options(string configuration)
    {
        var options = ConfigurationOptions.Parse(configuration);
        options.ClientName = "assistant";
        options.ConnectTimeout = options.AsyncTimeout = options.SyncTimeout = Patience;
        options.ReconnectRetryPolicy = new LinearRetry(250);
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.HeartbeatInterval = TimeSpan.FromMilliseconds(500);
        options.AllowAdmin = true;
        return options;
    }

    /// <exception cref="InvalidOperationException">Redis cannot be reached; says what to do.</exception>
    public static ConnectionMultiplexer Open(string configuration, ILogger logger)
    {
        try
        {
            var connection = ConnectionMultiplexer.Connect(Options(configuration));
            WarnOfLoss(connection.GetDatabase(), logger);
            return connection;
        }
        catch (RedisConnectionException fault)
        {
            throw new InvalidOperationException($"Redis cannot be reached at {ConfigurationOptions.Parse(configuration).EndPoints[0]}; start it or mend Cluster:Redis. {fault.Message}", fault);
        }
    }

    /// <summary>The server that takes commits.</summary>
    /// <exception cref="StoreFaultException">None is connected.</exception>
    public static IServer Primary(this IConnectionMultiplexer connection) =>
        connection.GetServers().FirstOrDefault(server => server is { IsConnected: true, IsReplica: false }) ?? throw new StoreFaultException("Redis is not connected.");

    /// <summary>The time by the clock of a server, so that the clocks of the hosts need not agree.</summary>
    public static async Task<DateTimeOffset> NowAsync(this IServer server) => new(await server.TimeAsync(), TimeSpan.Zero);

    /// <summary>A Redis that may be lost more than the host promises is used all the same: the operator may know better.</summary>
    private static void WarnOfLoss(IDatabase database, ILogger logger)
    {
        try
        {
            var (file, flush, eviction) = (Setting(database, "appendonly"), Setting(database, "appendfsync"), Setting(database, "maxmemory-policy"));
            if (file != "yes" || flush != "always")
                MayLose(logger, file, flush);
            if (eviction != "noeviction")
                MayEvict(logger, eviction);
        }
        catch (RedisServerException fault)
        {
            NotTold(logger, fault.Message);
        }
    }

    private static string Setting(IDatabase database, string name) => (string)((RedisResult[])database.Execute("CONFIG", "GET", name)!)[1]!;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis does not have each message on its disk before it answers (appendonly {File}, appendfsync {Flush}): what was acknowledged last may be lost when it fails. Set appendonly yes and appendfsync always")]
    private static partial void MayLose(ILogger logger, string file, string flush);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis throws conversations away when its memory is full (maxmemory-policy {Policy}). Set maxmemory-policy noeviction")]
    private static partial void MayEvict(ILogger logger, string policy);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis does not tell whether it has each message on its disk before it answers ({Reason}). It should have appendonly yes, appendfsync always and maxmemory-policy noeviction")]
    private static partial void NotTold(ILogger logger, string reason);
}
