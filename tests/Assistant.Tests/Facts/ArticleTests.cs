using System.Text;
using Assistant.Facts;
using Assistant.Figures;
using Assistant.Language;
using Xunit;

namespace Assistant.Tests.Facts;

/// <summary>The seeds beside the article's text, where that is at hand.</summary>
public sealed class ArticleTests(Library library)
{
    private const int SentenceLength = 18;

    private static readonly FigureKind[] Measures =
        [FigureKind.Money, FigureKind.Percent, FigureKind.PercentagePoint, FigureKind.Multiple, FigureKind.Duration];

    [Fact]
    public void EachFigureStandsInTheParagraphThatItsFactNames()
    {
        var paragraphs = Repository.Paragraphs();

        var astray = from fact in library.Facts.Facts
                     from figure in FiguresOf(fact)
                     where !IsGiven(figure, fact, paragraphs[fact.Paragraph - 1])
                     select $"{fact.Id}: paragraph {fact.Paragraph} does not give {figure}";

        Culprits.AssertNone(astray);
    }

    [Fact]
    public void AFactsTextsStateNoAmountShareOrRunThatTheirParagraphDoesNotGive()
    {
        var paragraphs = Repository.Paragraphs();

        var astray = from fact in library.Facts.Facts
                     from text in new[] { fact.Text.English, fact.Text.Traditional, fact.Text.Simplified }
                     from span in FigureScanner.Scan(text)
                     where Measures.Contains(span.Figure.Kind)
                     where !IsGiven(span.Figure, fact, paragraphs[fact.Paragraph - 1])
                     select $"{fact.Id}: paragraph {fact.Paragraph} does not give {span.Figure}";

        Culprits.AssertNone(astray);
    }

    [Fact]
    public void TheArticleHasAsManyParagraphsAsTheSeedsSay() =>
        Assert.Equal(Repository.Paragraphs().Count, library.Facts.Article.Digests.Count);

    [Fact]
    public void NoSentenceOfTheArticleIsCopied()
    {
        var runs = Repository.Paragraphs().SelectMany(paragraph => Clauses(paragraph).SelectMany(Runs)).ToHashSet();

        var copies = from file in Files()
                     from line in File.ReadLines(file).Index()
                     where Runs(line.Item).Any(runs.Contains)
                     select $"{Path.GetRelativePath(Repository.Top, file)}:{line.Index + 1}";

        Culprits.AssertNone(copies);
    }

    /// <summary>
    /// In figures, or as "this year", which the article is of, or as the number of the things that the paragraph names.
    /// </summary>
    private bool IsGiven(Figure figure, Fact fact, string paragraph) =>
        FigureScanner.Scan(paragraph).Any(span => Figure.Same(span.Figure, figure))
        || (IsYear(figure, library.Facts.Article.Year) && paragraph.Contains("今年", StringComparison.Ordinal))
        || (figure.Kind == FigureKind.Count && figure.Value == fact.Members.Count && fact.Members.All(member => IsNamed(member, paragraph)));

    private bool IsNamed(string term, string paragraph)
    {
        var named = library.Facts.Term(term);
        return named.Aliases.Prepend(named.Chinese).Any(name => Script.Fold(paragraph).Contains(Script.Fold(name), StringComparison.Ordinal));
    }

    private static bool IsYear(Figure figure, int? year) => figure is { Kind: FigureKind.Year, High: null } && figure.Value == year;

    private static IEnumerable<Figure> FiguresOf(Fact fact) => fact.Others.Concat(new[] { fact.Value, fact.Date }.OfType<Figure>());

    private static IEnumerable<string> Files() =>
        from folder in new[] { "seeds", "prompts", "src", "tests" }
        let path = Path.Combine(Repository.Top, folder)
        where Directory.Exists(path)
        from file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
        let parts = Path.GetRelativePath(Repository.Top, file).Split(Path.DirectorySeparatorChar)
        where !parts.Any(part => part is "bin" or "obj" or "node_modules" or "wwwroot" or "article.txt")
        where Path.GetExtension(file) is ".cs" or ".yaml" or ".yml" or ".tsv" or ".txt" or ".md" or ".ts" or ".html" or ".mjs"
        select file;

    /// <summary>Titles in their marks and short quotations are names, which may be carried over.</summary>
    private static string WithoutNames(string paragraph)
    {
        var text = new StringBuilder(paragraph.Length);
        for (var at = 0; at < paragraph.Length; at++)
        {
            var close = paragraph[at] switch { '《' => '》', '“' => '”', _ => '\0' };
            var end = close == '\0' ? -1 : paragraph.IndexOf(close, at);
            var isName = end > at && (close == '》' || end - at <= 31);
            text.Append(isName ? '|' : paragraph[at]);
            at = isName ? end : at;
        }

        return text.ToString();
    }

    private static string[] Clauses(string paragraph) =>
        Script.Fold(WithoutNames(paragraph)).Split(['|', '。', ';', ':', ',', '、', '!', '?']);

    /// <summary>Every run of Chinese characters that is long enough to be a sentence's, in one script, marks and digits left out.</summary>
    private static IEnumerable<string> Runs(string text)
    {
        var plain = string.Concat(Script.Fold(text).Where(c => c is >= '\u4e00' and <= '\u9fff'));
        for (var at = 0; at + SentenceLength <= plain.Length; at++)
            yield return plain.Substring(at, SentenceLength);
    }
}
