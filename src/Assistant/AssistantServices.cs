using Assistant.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant;

/// <summary>Registers the library.</summary>
public static class AssistantServices
{
    /// <summary>Adds the fact base, the engine and <see cref="Respondent"/>; unusable seeds or settings stop the start with every fault named.</summary>
    public static IServiceCollection AddAssistant(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        return services.AddSingleton<Respondent>();
    }
}
