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
        var type = json.ValueKind == JsonValueKind.Object && json.TryGetProperty("type", out var name) ? name.ToString() : null;
        return type switch
        {
            "continue" => json.Deserialize((JsonTypeInfo<TaskModuleContinueResponse>)options.GetTypeInfo(typeof(TaskModuleContinueResponse))),
            "message" => json.Deserialize((JsonTypeInfo<TaskModuleMessageResponse>)options.GetTypeInfo(typeof(TaskModuleMessageResponse))),
            _ => json.Deserialize((JsonTypeInfo<TaskModuleResponseBase>)options.GetTypeInfo(typeof(TaskModuleResponseBase))),
        };
    }

    public override void Write(Utf8JsonWriter writer, TaskModuleResponseBase value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
}
