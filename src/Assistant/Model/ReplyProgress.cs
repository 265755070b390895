using Assistant.Language;

namespace Assistant.Model;

/// <summary>How far a reply has come that a language model words sentence by sentence.</summary>
/// <param name="Tongue">Language and script of the reply.</param>
/// <param name="Text">
/// The sentences so far, each verified; empty while there is none. It continues the text of the report before, and the text of the reply
/// continues the last.
/// </param>
public sealed record ReplyProgress(Tongue Tongue, string Text);
