using Assistant.Turns;

namespace Assistant.Host.Conversations;

/// <summary>What is kept of a conversation between two turns.</summary>
/// <param name="Focus">What the conversation is about.</param>
/// <param name="Greeted">Whether the assistant has introduced itself.</param>
internal sealed record Memory(Focus Focus, bool Greeted)
{
    /// <summary>The memory of a conversation that has not begun.</summary>
    public static Memory None { get; } = new(Focus.None, Greeted: false);
}
