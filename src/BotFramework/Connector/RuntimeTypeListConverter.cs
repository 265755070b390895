using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>Lists whose items are written as what they are at run time, so that a subtype keeps its members.</summary>
internal abstract class RuntimeTypeListConverter<T> : JsonConverter<IList<T>>
    where T : class
{
    public override IList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<List<T>>)options.GetTypeInfo(typeof(List<T>)));

    public override void Write(Utf8JsonWriter writer, IList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value)
        {
            if (item is null)
                writer.WriteNullValue();
            else
                JsonSerializer.Serialize(writer, item, options.GetTypeInfo(item.GetType()));
        }

        writer.WriteEndArray();
    }
}

/// <summary>Entities of an activity.</summary>
internal sealed class EntityListConverter : RuntimeTypeListConverter<Entity>;

/// <summary>Attachments of an activity.</summary>
internal sealed class AttachmentListConverter : RuntimeTypeListConverter<Attachment>;
