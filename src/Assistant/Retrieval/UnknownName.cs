using Assistant.Facts;
using Assistant.Questions;

namespace Assistant.Retrieval;

/// <summary>Tells that a statement is about somebody or some place that the lexicon does not know.</summary>
internal static class UnknownName
{
    private const string Endings = "省市州縣县";
    private static readonly string[] Companies = ["公司", "集团", "大学", "学院"];
    private static readonly string[] Own = ["全", "该", "本", "我", "各", "多", "这", "整"];
    private static readonly string[] Verbs = ["has", "had", "have", "is", "was", "spent", "spend", "ranks", "ranked", "rank", "accounts", "holds", "signed", "earned", "said", "says"];

    public static bool IsIn(Statement statement)
    {
        var clause = statement.Clause;
        if (clause.Hits.Any(hit => hit.Term?.Kind is TermKind.Place or TermKind.Company or TermKind.Person or TermKind.Org && hit.Term.Id is not ("china" or "world")))
            return false;
        var residue = ContentWords.Residue(clause);
        return residue.Exists(IsChineseName) || (clause.Tokens.Count > 1 && IsEnglishName(statement, clause.Tokens[0], clause.Tokens[1], residue));
    }

    private static bool IsChineseName(string residue) =>
        residue.Length > 1 && Tokens.IsChinese(residue[0]) && !Own.Contains(residue[..1]) && (Endings.Contains(residue[^1], StringComparison.Ordinal) || Array.Exists(Companies, residue.EndsWith));

    /// <summary>A capital at the start says little, unless a verb or a possessive follows.</summary>
    private static bool IsEnglishName(Statement statement, Token first, Token second, List<string> residue) =>
        first.IsWord && first.Start < statement.Quote.Length && char.IsAsciiLetterUpper(statement.Quote[first.Start]) && residue.Contains(first.Text)
        && (statement.Clause.Text.AsSpan(first.Start, first.Length).EndsWith("'s") || Verbs.Contains(statement.Clause.Text.Substring(second.Start, second.Length)));
}
