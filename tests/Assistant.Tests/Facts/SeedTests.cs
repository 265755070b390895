using Assistant.Facts;
using Assistant.Figures;
using Markdig;
using Xunit;

namespace Assistant.Tests.Facts;

public sealed class SeedTests(Library library)
{
    [Fact]
    public void TheSeedsHoldTheWholeArticle()
    {
        var facts = library.Facts;

        Assert.InRange(facts.Facts.Count, 100, 130);
        Assert.Equal(41, facts.Article.Digests.Count);
        Assert.All(Enum.GetValues<FactKind>(), kind => Assert.Contains(facts.Facts, fact => fact.Kind == kind));
    }

    [Fact]
    public void EveryParagraphWithFactsOfItsOwnHasSome()
    {
        int[] headings = [10, 13, 14, 27, 28];
        var given = library.Facts.Facts.Select(fact => fact.Paragraph).ToHashSet();
        Assert.Equal([], Enumerable.Range(1, 41).Except(given).Except(headings));
    }

    [Fact]
    public void EverySlotOfAFactsTextsIsFilled() =>
        Assert.All(library.Facts.Facts, fact => Assert.DoesNotContain(
            '{', fact.Text.English + fact.Text.Traditional + fact.Text.Simplified));

    /// <summary>CommonMark takes <c>**「</c> behind a character that is no mark for two asterisks.</summary>
    [Fact]
    public void EveryBoldMarkOfAFactsTextsIsDrawn() =>
        Assert.All(library.Facts.Facts.SelectMany(fact => new[] { fact.Text.English, fact.Text.Traditional, fact.Text.Simplified }), text =>
            Assert.DoesNotContain("**", Markdown.ToHtml(text)));

    [Fact]
    public void ASecondReadingGivesTheSameVersion() =>
        Assert.Equal(library.Facts.Version, SeedReader.Read(Repository.Seeds).Version);

    [Theory]
    [InlineData("transfer-contracts-guangdong", "7512000000")]
    [InlineData("transfer-contracts-beijing", "16350000000")]
    [InlineData("transfer-contracts-jiangsu", "14400000000")]
    [InlineData("rd-spending", "480260000000")]
    public void AnAmountIsHeldInWholeYuan(string fact, string yuan)
    {
        var value = library.Facts.Find(fact)!.Value!;

        Assert.Equal(FigureKind.Money, value.Kind);
        Assert.Equal(yuan, value.Value.ToString("0", System.Globalization.CultureInfo.InvariantCulture));
    }
}
