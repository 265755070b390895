using Assistant.Questions;

namespace Assistant.Turns;

/// <summary>
/// What a conversation is about, so that a follow-up ("and Jiangsu?") can inherit what it leaves out.
/// Opaque to hosts: they keep <see cref="Value"/> and hand it back, or keep the focus itself, which is read sooner. Equal where the values are.
/// </summary>
public sealed record Focus(string Value)
{
    private Memory? memory;

    /// <summary>A copy may get another value, so it reads its own.</summary>
    private Focus(Focus original) => Value = original.Value;

    /// <summary>The focus of a conversation that has not begun.</summary>
    public static Focus None { get; } = new("");

    /// <summary>What <see cref="Value"/> says.</summary>
    internal Memory Memory => memory ??= Memory.Read(Value);

    internal static Focus On(Memory memory) => new(memory.Write()) { memory = memory };

    public bool Equals(Focus? other) => other is not null && Value == other.Value;

    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);
}
