using Assistant.Host.Conversations;

namespace Assistant.Host.Bot;

/// <summary>
/// Carries a conversation's memory through one turn in its <c>TurnState</c>: whoever runs the turn puts it there and keeps
/// <see cref="Memory"/> when the turn is over.
/// </summary>
internal sealed class TurnMemory(Memory memory)
{
    public Memory Memory { get; set; } = memory;

    /// <summary>The question of the turn, where the article does not answer it; otherwise null.</summary>
    public string? Unanswered { get; set; }
}
