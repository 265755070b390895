using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Connector;

/// <summary>
/// Reads and writes the protocol's JSON. This class is not part of the SDK: code that must compile with both reaches
/// it through one small file of its own.
/// </summary>
public static class ProtocolJson
{
    /// <summary>
    /// Nulls are left out, Chinese text is written as it is, types that the protocol does not know go by reflection.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>Throws <see cref="JsonException"/> for JSON that is malformed or of another shape.</summary>
    public static T Deserialize<T>(ReadOnlySpan<byte> utf8) => JsonSerializer.Deserialize(utf8, Info<T>());

    /// <summary>Throws <see cref="JsonException"/> for JSON that is malformed or of another shape.</summary>
    public static T Deserialize<T>(string json) => JsonSerializer.Deserialize(json, Info<T>());

    /// <summary>UTF-8 of <paramref name="value"/>, written as what it is at run time.</summary>
    public static byte[] Serialize(object value) =>
        JsonSerializer.SerializeToUtf8Bytes(value, Options.GetTypeInfo(value?.GetType() ?? typeof(object)));

    /// <summary>Writes <paramref name="value"/> as what it is at run time.</summary>
    public static void Serialize(Utf8JsonWriter writer, object value) =>
        JsonSerializer.Serialize(writer, value, Options.GetTypeInfo(value?.GetType() ?? typeof(object)));

    /// <summary>The same data as another type: of <c>channelData</c>, <c>value</c> and others that hold any JSON.</summary>
    public static T Convert<T>(object value) => value switch
    {
        null => default,
        T same => same,
        JsonElement element => element.Deserialize(Info<T>()),
        JsonNode node => node.Deserialize(Info<T>()),
        _ => Deserialize<T>(Serialize(value)),
    };

    internal static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(ProtocolJsonContext.Default, new DefaultJsonTypeInfoResolver()),
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = 128,
        };
        options.Converters.Add(new AnyJsonConverter());
        options.MakeReadOnly();
        return options;
    }
}
