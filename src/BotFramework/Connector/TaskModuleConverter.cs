using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Connector;

/// <summary>A dialog's next step, written as what it is at run time and read as its type says.</summary>
internal sealed class TaskModuleConverter : JsonConverter<TaskModuleResponseBase>
{
    public override TaskModuleResponseBase Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        return TypeOf(json) switch
        {
            "continue" => json.Deserialize(Info<TaskModuleContinueResponse>(options)),
            "message" => json.Deserialize(Info<TaskModuleMessageResponse>(options)),
            _ => json.Deserialize(Info<TaskModuleResponseBase>(options)),
        };
    }

    public override void Write(Utf8JsonWriter writer, TaskModuleResponseBase value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));

    private static string TypeOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("type", out var type) ? type.ToString() : null;

    private static JsonTypeInfo<T> Info<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
