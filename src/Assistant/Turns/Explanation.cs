namespace Assistant.Turns;

/// <summary>Why figures are what they are: the facts behind them, with their paragraphs, and the calculations made from these.</summary>
public sealed record Explanation(IReadOnlyList<SourceFact> Facts, IReadOnlyList<Working> Workings);

/// <summary>A fact of the article for showing, in the reader's language.</summary>
/// <param name="Id">Id of the fact.</param>
/// <param name="Text">The fact in our words, with <c>**</c> around figures and names and lines that start with <c>- </c>.</param>
/// <param name="Figure">The value of a figure fact, as replies write it; otherwise null.</param>
/// <param name="Label">What is measured, of whom and of when, for a figure fact; otherwise null.</param>
/// <param name="Paragraph">Number of the article's paragraph, from 1.</param>
/// <param name="Digest">What the paragraph is about, in our words.</param>
/// <param name="Article">Title of the article and its publisher.</param>
public sealed record SourceFact(string Id, string Text, string? Figure, string? Label, int Paragraph, string Digest, string Article);

/// <summary>A paragraph of the article for showing, in the reader's language.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Digest">What it is about, in our words.</param>
/// <param name="Original">The paragraph as it was published, in Chinese, where the operator has supplied the article; otherwise null.</param>
/// <param name="Title">Title of the article.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Facts">The facts that it holds.</param>
public sealed record SourceParagraph(int Number, string Digest, string? Original, string Title, string Publisher, IReadOnlyList<SourceLine> Facts);

/// <summary>A fact of a paragraph.</summary>
/// <param name="Id">Id of the fact.</param>
/// <param name="Text">As <see cref="SourceFact.Text"/>.</param>
/// <param name="Question">A question that it answers.</param>
public sealed record SourceLine(string Id, string Text, string Question);

/// <summary>A calculation for showing.</summary>
/// <param name="Key">Names the calculation for <see cref="Explainer"/>; opaque to hosts.</param>
/// <param name="Formula">The formula with the facts' values in it.</param>
/// <param name="Result">The result as replies write it.</param>
/// <param name="FactIds">The facts whose values went in.</param>
public sealed record Working(string Key, string Formula, string Result, IReadOnlyList<string> FactIds);
