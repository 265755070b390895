namespace Assistant.Host.Tests;

/// <summary>A clock that runs as the system's does, from wherever a test sets it.</summary>
internal sealed class SomeClock : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Volatile.Read(ref ahead));

    public void Skip(TimeSpan time) => Interlocked.Add(ref ahead, time.Ticks);
}
