using System.Text.Json;
using System.Text.Json.Serialization;
using Assistant.Language;

namespace Assistant.Questions;

/// <summary>What a conversation was about, question by question.</summary>
/// <param name="Tongue">Language of the last turn, or null at the start.</param>
/// <param name="Frames">The questions, newest first, at most <see cref="MostFrames"/>.</param>
internal sealed record Memory(Tongue? Tongue, IReadOnlyList<Frame> Frames)
{
    private const int MostFrames = 6;

    public static Memory None { get; } = new(null, []);

    /// <summary>The memory with one more question.</summary>
    public Memory With(Tongue tongue, Frame frame) => new(tongue, [frame, .. Frames.Take(MostFrames - 1)]);

    public string Write() => JsonSerializer.Serialize(this, MemoryJson.Default.Memory);

    /// <summary>Reads what <see cref="Write"/> wrote; anything else, such as a focus of an older version, is no memory.</summary>
    public static Memory Read(string value)
    {
        if (value.Length == 0)
            return None;
        try
        {
            return JsonSerializer.Deserialize(value, MemoryJson.Default.Memory) is { Frames: not null } memory ? memory : None;
        }
        catch (JsonException)
        {
            return None;
        }
    }
}

/// <summary>The slots of one question and what answered it.</summary>
/// <param name="Cues">What was asked for, as <see cref="Questions.Cues"/>.</param>
/// <param name="Terms">Ids of the terms that were asked about, surest first.</param>
/// <param name="People">Ids of the people and companies in the answer.</param>
/// <param name="Years">Years asked for.</param>
/// <param name="Facts">Ids of the facts that answered.</param>
internal sealed record Frame(Cues Cues, IReadOnlyList<string> Terms, IReadOnlyList<string> People, IReadOnlyList<int> Years, IReadOnlyList<string> Facts);

[JsonSerializable(typeof(Memory))]
internal sealed partial class MemoryJson : JsonSerializerContext;
