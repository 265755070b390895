using System.Collections.Concurrent;

namespace Assistant.Host.DirectLine;

/// <summary>The tickets that were used and have not expired. Safe for concurrent use.</summary>
internal interface IUsedTickets
{
    /// <summary>Whether the ticket is used for the first time.</summary>
    /// <param name="id">Name of the ticket.</param>
    /// <param name="expires">Seconds since 1970; from then on it need not be known.</param>
    ValueTask<bool> AddAsync(string id, long expires);
}

/// <summary>The tickets that were used in this process.</summary>
internal sealed class OwnUsedTickets(TimeProvider time) : IUsedTickets
{
    private const long SecondsBetweenSweeps = 10;

    private readonly ConcurrentDictionary<string, long> used = new(StringComparer.Ordinal);
    private long nextSweep;

    public ValueTask<bool> AddAsync(string id, long expires)
    {
        Forget();
        return new(used.TryAdd(id, expires));
    }

    private void Forget()
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var due = Volatile.Read(ref nextSweep);
        if (now < due || Interlocked.CompareExchange(ref nextSweep, now + SecondsBetweenSweeps, due) != due)
            return;
        foreach (var (id, expires) in used)
        {
            if (expires <= now)
                used.TryRemove(id, out _);
        }
    }
}
