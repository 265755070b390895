using System.Collections.Concurrent;

namespace Assistant.Host.DirectLine;

/// <summary>Lets every stream ticket in once: an address that leaked into a log opens nothing.</summary>
internal sealed class StreamTickets(Tokens tokens, TimeProvider time)
{
    private const long SecondsBetweenSweeps = 10;

    private readonly ConcurrentDictionary<string, long> used = new(StringComparer.Ordinal);
    private long nextSweep;

    /// <summary>Whether <paramref name="ticket"/> opens <paramref name="conversation"/> for the sender, now and for the first time.</summary>
    public bool Take(string ticket, string conversation, HttpRequest request)
    {
        Forget();
        return tokens.Read(ticket, Claims.Stream) is TokenReading.Good { Claims: var claims }
            && claims.Conversation == conversation
            && Origins.MayUse(claims, request)
            && used.TryAdd(claims.Id, claims.Expires);
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
