using Assistant.Host.Operations;

namespace Assistant.Host.Conversations;

/// <summary>Registers what keeps and runs conversations.</summary>
internal static class ConversationsServices
{
    /// <summary>Needs a <see cref="TurnRunner"/> from the channel that answers turns.</summary>
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.AddSettings<ConversationsOptions>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new ConversationStore(DataFolder(provider)));
        services.AddSingleton<Mailboxes>();
        services.AddHealthChecks().AddCheck<StoreHealth>("conversations");
        return services.AddHostedService(provider => provider.GetRequiredService<Mailboxes>());
    }

    /// <summary>The full path of the folder that holds what must outlive the process.</summary>
    public static string DataFolder(IServiceProvider provider) => Path.Combine(
        provider.GetRequiredService<IHostEnvironment>().ContentRootPath,
        provider.GetRequiredService<ConversationsOptions>().Folder);
}
