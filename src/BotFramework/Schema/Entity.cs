using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Schema;

/// <summary>Data about an activity, of any type; the members of unknown types stand in <see cref="Properties"/>.</summary>
public class Entity
{
    private UnknownMembers _unknown;

    public Entity()
    {
    }

    public Entity(string type = default)
    {
        Type = type;
    }

    [JsonPropertyName("type")]
    public string Type { get; set; }

    /// <summary>Members that the type does not name; they survive a round trip.</summary>
    [JsonIgnore]
    public JsonObject Properties
    {
        get => _unknown.Nodes;
        set => _unknown.Nodes = value;
    }

    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, object> Unmapped
    {
        get => _unknown.Pairs;
        set => _unknown.Pairs = value;
    }

    public T GetAs<T>() => this is T same ? same : ProtocolJson.Convert<T>(this);

    public void SetAs<T>(T obj)
    {
        var entity = ProtocolJson.Convert<Entity>(obj);
        Type = entity.Type;
        Unmapped = entity.Unmapped;
    }

    /// <summary>Equal when both are written alike.</summary>
    public bool Equals(Entity other) =>
        other is not null && ProtocolJson.Serialize(this).AsSpan().SequenceEqual(ProtocolJson.Serialize(other));

    public override bool Equals(object obj) =>
        ReferenceEquals(this, obj) || (obj is Entity other && other.GetType() == GetType() && Equals(other));

    public override int GetHashCode() => Type is null ? 0 : Type.GetHashCode(StringComparison.Ordinal);
}
