namespace Assistant.Turns;

/// <summary>
/// What a conversation is about, so that a follow-up ("and Jiangsu?") can inherit what it leaves out.
/// Opaque to hosts: they keep <see cref="Value"/> and hand it back.
/// </summary>
public sealed record Focus(string Value)
{
    /// <summary>The focus of a conversation that has not begun.</summary>
    public static Focus None { get; } = new("");
}
