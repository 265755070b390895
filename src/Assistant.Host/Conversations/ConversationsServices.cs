using Assistant.Host.Conversations.Cluster;
using Assistant.Host.Conversations.Sqlite;
using Assistant.Host.Operations;

namespace Assistant.Host.Conversations;

/// <summary>Registers what keeps and runs conversations: this host alone, or several of them where the settings name a Redis.</summary>
internal static class ConversationsServices
{
    /// <summary>Whether the host is one of several.</summary>
    public static bool IsClustered(this IConfiguration configuration) =>
        !string.IsNullOrEmpty(configuration.GetSection(ClusterOptions.Section)[nameof(ClusterOptions.Redis)]);

    /// <summary>Registers the store alone.</summary>
    public static IServiceCollection AddConversationStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<ConversationsOptions>();
        services.AddSettings<ClusterOptions>();
        services.AddSingleton(TimeProvider.System);
        return configuration.IsClustered()
            ? services.AddRedisStore()
            : services.AddSingleton<IConversationStore>(provider => new SqliteStore(DataFolder(provider)));
    }

    /// <summary>Needs a <see cref="TurnRunner"/> from the channel that answers turns.</summary>
    public static void AddConversations(this WebApplicationBuilder builder)
    {
        builder.Services.AddConversationStore(builder.Configuration);
        builder.Services.AddHealthChecks().AddCheck<StoreHealth>("conversations");
        if (builder.Configuration.IsClustered())
            builder.AddCluster();
        else
            builder.Services.AddSingleton<Mailboxes>()
                .AddSingleton<IConversations>(provider => provider.GetRequiredService<Mailboxes>())
                .AddHostedService(provider => provider.GetRequiredService<Mailboxes>());
    }

    /// <summary>The full path of the folder that holds what must outlive the process.</summary>
    public static string DataFolder(IServiceProvider provider) => Path.Combine(
        provider.GetRequiredService<IHostEnvironment>().ContentRootPath,
        provider.GetRequiredService<ConversationsOptions>().Folder);
}
