using System.Text.Json;
using System.Text.Json.Serialization;
using Assistant.Language;

namespace Assistant.Questions;

/// <summary>What a conversation was about: the slots of its last question and the facts of its last answer.</summary>
/// <param name="Tongue">Language of the last turn, or null at the start.</param>
/// <param name="Cues">What was asked for last, as bits of <see cref="Questions.Cues"/>.</param>
/// <param name="Terms">Ids of the terms that were asked about, surest first.</param>
/// <param name="People">Ids of the people and companies in the last answer.</param>
/// <param name="Years">Years asked for.</param>
/// <param name="Facts">Ids of the facts that answered.</param>
/// <param name="Earlier">Fact ids of answers before the last one, newest first, at most eight.</param>
internal sealed record Memory(
    Tongue? Tongue,
    ulong Cues,
    IReadOnlyList<string> Terms,
    IReadOnlyList<string> People,
    IReadOnlyList<int> Years,
    IReadOnlyList<string> Facts,
    IReadOnlyList<string> Earlier)
{
    public static Memory None { get; } = new(null, 0, [], [], [], [], []);

    public bool IsEmpty => Terms.Count == 0 && Facts.Count == 0;

    public string Write() => JsonSerializer.Serialize(this, MemoryJson.Default.Memory);

    /// <summary>Reads what <see cref="Write"/> wrote; anything else, such as a focus of an older version, is no memory.</summary>
    public static Memory Read(string value)
    {
        if (value.Length == 0)
            return None;
        try
        {
            return JsonSerializer.Deserialize(value, MemoryJson.Default.Memory) ?? None;
        }
        catch (JsonException)
        {
            return None;
        }
    }
}

[JsonSerializable(typeof(Memory))]
internal sealed partial class MemoryJson : JsonSerializerContext;
