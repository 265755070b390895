using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Keeps copies of objects in memory, for trying things out. The last writer wins, but see <see cref="IStoreItem"/>.
/// </summary>
public class MemoryStorage : IStorage
{
    private readonly Dictionary<string, JsonObject> _items;
    private readonly Dictionary<string, (Type Type, string ETag)> _known = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private long _version;

    /// <summary>Over <paramref name="dictionary"/>, which then shows what is kept.</summary>
    public MemoryStorage(Dictionary<string, JsonObject> dictionary = null)
    {
        _items = dictionary ?? [];
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_gate)
        {
            foreach (var key in keys)
            {
                _items.Remove(key);
                _known.Remove(key);
            }
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
                if (_items.TryGetValue(key, out var item) && item is not null)
                    found[key] = Copy(key, item);
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
            && _known.TryGetValue(key, out var known) && known.ETag != item.ETag)
        {
            throw new InvalidOperationException($"Etag conflict.\r\n\r\nOriginal: {item.ETag}\r\nCurrent: {known.ETag}");
        }

        _items[key] = JsonNode.Parse(ProtocolJson.Serialize(value)).AsObject();
        _known[key] = (value.GetType(), (++_version).ToString(CultureInfo.InvariantCulture));
    }

    private object Copy(string key, JsonObject item)
    {
        var (type, tag) = _known.TryGetValue(key, out var known) ? known : (typeof(Dictionary<string, object>), null);
        var copy = item.Deserialize(ProtocolJson.Options.GetTypeInfo(type));
        if (copy is IStoreItem store)
            store.ETag = tag;
        return copy;
    }
}
