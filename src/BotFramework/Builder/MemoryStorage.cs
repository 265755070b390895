using System.Globalization;
using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps copies of objects in memory, for trying things out. The last writer wins, but see <see cref="IStoreItem"/>.</summary>
public class MemoryStorage : IStorage
{
    private readonly Dictionary<string, Kept> _items = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private long _version;

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_gate)
        {
            foreach (var key in keys)
                _items.Remove(key);
        }

        return Task.CompletedTask;
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length);
        lock (_gate)
        {
            foreach (var key in keys)
            {
                if (_items.TryGetValue(key, out var kept))
                    found[key] = kept.Copy();
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_gate)
        {
            foreach (var (key, value) in changes)
                Write(key, value);
        }

        return Task.CompletedTask;
    }

    private void Write(string key, object value)
    {
        if (value is IStoreItem { ETag: not (null or "*") } item
            && _items.TryGetValue(key, out var kept) && kept.ETag != item.ETag)
        {
            throw new InvalidOperationException($"Etag conflict.\r\n\r\nOriginal: {item.ETag}\r\nCurrent: {kept.ETag}");
        }

        var version = (++_version).ToString(CultureInfo.InvariantCulture);
        _items[key] = new Kept(ProtocolJson.Serialize(value), value.GetType(), version);
    }

    private sealed record Kept(byte[] Json, Type Type, string ETag)
    {
        public object Copy()
        {
            var copy = System.Text.Json.JsonSerializer.Deserialize(Json, ProtocolJson.Options.GetTypeInfo(Type));
            if (copy is IStoreItem item)
                item.ETag = ETag;
            return copy;
        }
    }
}
