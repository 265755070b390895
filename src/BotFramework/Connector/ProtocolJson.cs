using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

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
    public static T Deserialize<T>(ReadOnlySpan<byte> utf8)
    {
        // The reader looks only at the texts that it turns into strings, and some it keeps for later.
        if (!Utf8.IsValid(utf8))
            throw new JsonException("The JSON is not UTF-8.");

        try
        {
            return JsonSerializer.Deserialize(utf8, Info<T>());
        }
        catch (InvalidOperationException e)
        {
            throw Malformed(e);
        }
    }

    /// <summary>Throws <see cref="JsonException"/> for JSON that is malformed or of another shape.</summary>
    public static T Deserialize<T>(string json) => Deserialize<T>(System.Text.Encoding.UTF8.GetBytes(json));

    /// <summary>UTF-8 of <paramref name="value"/>, written as what it is at run time.</summary>
    public static byte[] Serialize(object value) =>
        JsonSerializer.SerializeToUtf8Bytes(value, Options.GetTypeInfo(value?.GetType() ?? typeof(object)));

    /// <summary>Writes <paramref name="value"/> as what it is at run time.</summary>
    public static void Serialize(Utf8JsonWriter writer, object value) =>
        JsonSerializer.Serialize(writer, value, Options.GetTypeInfo(value?.GetType() ?? typeof(object)));

    /// <summary>The same data as another type: of <c>channelData</c>, <c>value</c> and others that hold any JSON.</summary>
    public static T Convert<T>(object value)
    {
        try
        {
            return value switch
            {
                null => default,
                T same => same,
                JsonElement element => element.Deserialize(Info<T>()),
                JsonNode node => node.Deserialize(Info<T>()),
                _ => Deserialize<T>(Serialize(value)),
            };
        }
        catch (InvalidOperationException e)
        {
            throw Malformed(e);
        }
    }

    internal static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    /// <summary>Half of a surrogate pair is found only when its text is read, and then it is no JSON exception.</summary>
    private static JsonException Malformed(InvalidOperationException e) => new("The JSON holds text that is none.", e);

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
