using Assistant.Host.Tests;

[assembly: AssemblyFixture(typeof(SharedHost))]

namespace Assistant.Host.Tests;

/// <summary>One host with default settings for every test that leaves it as it found it.</summary>
public sealed class SharedHost : IAsyncDisposable
{
    internal RunningHost Host { get; } = RunningHost.Start();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
