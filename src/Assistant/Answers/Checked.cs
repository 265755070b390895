using Assistant.Retrieval;

namespace Assistant.Answers;

/// <summary>A statement of a text that the user wants checked.</summary>
/// <param name="Quote">The user's words.</param>
/// <param name="Verdict">A claim that facts support or contradict, or a gap.</param>
internal sealed record Checked(string Quote, Evidence Verdict);
