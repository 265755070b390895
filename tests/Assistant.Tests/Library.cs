using Assistant.Facts;
using Assistant.Tests;
using Assistant.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

[assembly: AssemblyFixture(typeof(Library))]

namespace Assistant.Tests;

/// <summary>The library as a host registers it, on the seeds of this repository; one for all tests.</summary>
public sealed class Library : IAsyncDisposable
{
    private readonly ServiceProvider services = Register();

    public FactBase Facts => services.GetRequiredService<FactBase>();

    public Respondent Respondent => services.GetRequiredService<Respondent>();

    internal T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>The reply to one message of a conversation.</summary>
    public Task<Reply> AskAsync(string text, Focus? focus = null, string? locale = null) =>
        Respondent.AnswerAsync(new Turn("some-conversation", text, locale, focus ?? Focus.None), TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static ServiceProvider Register()
    {
        var settings = new Dictionary<string, string?> { ["Assistant:Seeds"] = Path.Combine(Repository.Top, "seeds") };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddAssistant(configuration).BuildServiceProvider();
    }
}
