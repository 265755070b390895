using Assistant.Answers;
using Assistant.Facts;
using Assistant.Grounding;
using Assistant.Language;
using Assistant.Model.Tests;
using Assistant.Retrieval;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(Library))]

namespace Assistant.Model.Tests;

/// <summary>The library as a host registers it, on the seeds of this repository; one for all tests.</summary>
public sealed class Library : IAsyncDisposable
{
    private readonly ServiceProvider services = Register();

    public FactBase Facts => services.GetRequiredService<FactBase>();

    internal Binder Binder => services.GetRequiredService<Binder>();

    internal T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>A ground of the facts of some evidence.</summary>
    internal Ground Ground(Tongue tongue, params Evidence[] evidence) => new()
    {
        Tongue = tongue,
        Evidence = evidence,
        Parts = [.. evidence.Select(part => Get<EmbeddedWriter>().Write(tongue, [part]))],
        Facts = [.. evidence.SelectMany(part => part.Facts).Distinct()],
        Calculations = [.. evidence.SelectMany(part => part.Calculations)],
    };

    /// <summary>A ground of some facts that answer one question.</summary>
    internal Ground Ground(Tongue tongue, params string[] facts) =>
        Ground(tongue, new Evidence.Answer { Facts = [.. facts.Select(id => Facts.Find(id) ?? throw new ArgumentException(id))] });

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static ServiceProvider Register()
    {
        var settings = new Dictionary<string, string?> { ["Assistant:Seeds"] = Path.Combine(Repository.Top, "seeds") };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddAssistant(configuration).BuildServiceProvider();
    }
}
