using Microsoft.Extensions.Options;

namespace Assistant.Host.Operations;

/// <summary>Binds a section to its options class and checks it at start.</summary>
internal static class SettingsRegistration
{
    /// <summary>Makes <typeparamref name="T"/> injectable; faults of every section stop the start together.</summary>
    public static IServiceCollection AddSettings<T>(this IServiceCollection services)
        where T : class, ISettings, new()
    {
        services.AddOptions<T>().BindConfiguration(T.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<T>, Validator<T>>();
        return services.AddSingleton(provider => provider.GetRequiredService<IOptions<T>>().Value);
    }

    /// <summary>Throws when settings are unusable, before anything is opened; the message holds every fault.</summary>
    public static void CheckSettings(this WebApplication app) => app.Services.GetService<IStartupValidator>()?.Validate();

    private sealed class Validator<T> : IValidateOptions<T>
        where T : class, ISettings, new()
    {
        public ValidateOptionsResult Validate(string? name, T options)
        {
            var faults = options.Faults().Select(fault => $"{T.Section}:{fault}").ToList();
            return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
        }
    }
}
