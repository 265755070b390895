using System.Collections.Concurrent;

namespace Assistant.Host.Conversations;

/// <summary>Of those who ask for the same at one time, one does the work and all get its outcome. Safe for concurrent use.</summary>
internal sealed class SingleFlight<T>
{
    private readonly ConcurrentDictionary<string, Lazy<Task<T>>> flights = new(StringComparer.Ordinal);

    /// <summary>The outcome, and whether it is the caller's own work.</summary>
    public async Task<(T Outcome, bool IsOwn)> RunAsync(string key, Func<Task<T>> work)
    {
        var own = new Lazy<Task<T>>(work);
        var first = flights.GetOrAdd(key, own);
        try
        {
            return (await first.Value, ReferenceEquals(first, own));
        }
        finally
        {
            flights.TryRemove(new(key, own));
        }
    }
}
