using System.Text.Json;
using System.Text.Json.Serialization;
using Assistant.Language;

namespace Assistant.Evaluation.Bank;

/// <summary>
/// The questions of <c>Bank/*.jsonl</c>, one file a kind and one item a line: <c>id</c>, <c>script</c> (en, hant or hans), <c>turns</c>, and
/// where they apply <c>outcome</c> (refused, talked or either; answered unless given), <c>facts</c>, <c>says</c> and <c>avoids</c>.
/// </summary>
public static class QuestionBank
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new ScriptConverter(), new JsonStringEnumConverter<Expected>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>All items, kind by kind; throws a <see cref="JsonException"/> where a line is not an item.</summary>
    public static IReadOnlyList<Item> Read()
    {
        var files = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Bank"), "*.jsonl").Order(StringComparer.Ordinal);
        return [.. files.SelectMany(Read)];
    }

    private static IEnumerable<Item> Read(string file)
    {
        var kind = Path.GetFileNameWithoutExtension(file);
        foreach (var line in File.ReadLines(file))
            yield return JsonSerializer.Deserialize<Item>(line, Form)! with { Kind = kind };
    }

    private sealed class ScriptConverter : JsonConverter<Tongue>
    {
        public override Tongue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString() switch
        {
            "en" => Tongue.English,
            "hant" => Tongue.TraditionalChinese,
            "hans" => Tongue.SimplifiedChinese,
            var other => throw new JsonException($"{other} is no script."),
        };

        public override void Write(Utf8JsonWriter writer, Tongue value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
