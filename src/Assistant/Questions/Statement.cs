namespace Assistant.Questions;

/// <summary>One thing that a pasted text says.</summary>
/// <param name="Quote">The words as the user wrote them.</param>
/// <param name="Clause">What was recognised in them.</param>
/// <param name="Before">The statements before it in the same text, nearest first; it may leave out what they name.</param>
internal sealed record Statement(string Quote, Clause Clause, IReadOnlyList<Statement> Before);

/// <summary>A text that a user pasted to have it checked.</summary>
/// <param name="Request">What the user says of it ("is this right?"); empty where the text stands alone.</param>
/// <param name="Statements">What it says, in its order.</param>
internal sealed record PastedText(string Request, IReadOnlyList<Statement> Statements);
