using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Connector;

/// <summary>
/// Members of an object that its type does not name. They stay as they were read until someone asks for them as
/// <see cref="Nodes"/>, which few do.
/// </summary>
internal struct UnknownMembers
{
    private IDictionary<string, object> _read;
    private JsonObject _nodes;

    /// <summary>As nodes that can be changed; never null when asked for.</summary>
    public JsonObject Nodes
    {
        get => _nodes ??= NodesOf(_read);
        set => (_nodes, _read) = (value, null);
    }

    /// <summary>As the serialiser reads and writes them; null when there are none.</summary>
    public IDictionary<string, object> Pairs
    {
        readonly get => _nodes is null ? _read : _nodes.ToDictionary(pair => pair.Key, pair => (object)pair.Value);
        set => (_nodes, _read) = (null, value);
    }

    private static JsonObject NodesOf(IDictionary<string, object> pairs)
    {
        var nodes = new JsonObject();
        foreach (var (name, value) in pairs ?? new Dictionary<string, object>())
        {
            nodes[name] = value switch
            {
                null => null,
                JsonElement { ValueKind: JsonValueKind.Object } element => JsonObject.Create(element),
                JsonElement { ValueKind: JsonValueKind.Array } element => JsonArray.Create(element),
                JsonElement element => JsonValue.Create(element),
                _ => JsonSerializer.SerializeToNode(value, ProtocolJson.Options.GetTypeInfo(value.GetType())),
            };
        }

        return nodes;
    }
}
