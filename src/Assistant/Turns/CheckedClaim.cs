namespace Assistant.Turns;

/// <summary>The verdict on one statement of a text that a user wanted checked.</summary>
/// <param name="Quote">The user's words, shortened and without markup. Its figures are the user's and may be wrong.</param>
/// <param name="Verdict">What the article makes of it.</param>
/// <param name="Text">The facts that decide it or are nearest, with <c>[n]</c>; empty where there are none.</param>
/// <param name="Citations">Numbers of the reply's citations that decide it.</param>
public sealed record CheckedClaim(string Quote, ClaimVerdict Verdict, string Text, IReadOnlyList<int> Citations);

/// <summary>What the article makes of a statement.</summary>
public enum ClaimVerdict
{
    Supported,
    Contradicted,
    NotInTheArticle,
}
