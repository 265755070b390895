using Assistant.Language;

namespace Assistant.Retrieval;

/// <summary>Whether a statement says that something has come about.</summary>
internal static class Tense
{
    private static readonly string[] Past = [.. new[] { "has reached", "have reached", "reached", "achieved", "has become", "already", "grew to", "已達", "已經", "達到了", "實現了", "已實現", "突破了", "做到了" }.Select(Script.Fold)];

    public static bool IsPast(string folded) => Array.Exists(Past, word => folded.Contains(word, StringComparison.Ordinal));
}
