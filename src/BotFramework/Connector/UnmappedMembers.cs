using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Connector;

/// <summary>
/// Members of a JSON object that a type does not name, in the two forms that are needed: the object that the SDK's users see
/// and the dictionary that the serialiser asks for. (Given an object, the serialiser writes it with braces of its own, which
/// is no JSON.)
/// </summary>
internal struct UnmappedMembers
{
    private IDictionary<string, JsonElement> _read;
    private JsonObject _shown;

    /// <summary>The members as an object that may be changed; never null.</summary>
    public JsonObject Shown
    {
        get
        {
            _shown ??= ToObject(_read);
            _read = null;
            return _shown;
        }

        set
        {
            _shown = value;
            _read = null;
        }
    }

    /// <summary>The members for the serialiser; null when there are none.</summary>
    public IDictionary<string, JsonElement> Written
    {
        readonly get => _shown is null ? _read : ToDictionary(_shown);
        set
        {
            _read = value;
            _shown = null;
        }
    }

    private static JsonObject ToObject(IDictionary<string, JsonElement> members)
    {
        var json = new JsonObject();
        foreach (var (name, value) in members ?? new Dictionary<string, JsonElement>())
            json[name] = JsonSerializer.SerializeToNode(value, ProtocolJson.Info<JsonElement>());
        return json;
    }

    private static Dictionary<string, JsonElement> ToDictionary(JsonObject json)
    {
        var members = new Dictionary<string, JsonElement>(json.Count);
        foreach (var (name, value) in json)
            members[name] = JsonSerializer.SerializeToElement(value, ProtocolJson.Info<JsonNode>());
        return members;
    }
}
