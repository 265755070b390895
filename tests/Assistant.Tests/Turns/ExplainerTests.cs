using Assistant.Language;
using Assistant.Turns;
using Xunit;

namespace Assistant.Tests.Turns;

public sealed class ExplainerTests(Library library)
{
    private Explainer Explainer => library.Get<Explainer>();

    [Theory]
    [InlineData("how does Guangdong's tech transfer compare with Beijing's", Tongue.English)]
    [InlineData("廣東、北京、江蘇三地高校合同金額合計多少?", Tongue.TraditionalChinese)]
    [InlineData("广东高校合同成交额占三地总和的百分之几?", Tongue.SimplifiedChinese)]
    [InlineData("How many unicorns did the Greater Bay Area have the year before?", Tongue.English)]
    [InlineData("Are Guangdong and Jiangsu together ahead of Beijing, and by how much?", Tongue.English)]
    [InlineData("北京同江蘇加埋係廣東嘅幾多倍?", Tongue.TraditionalChinese)]
    [InlineData("广东比北京和江苏的平均值低多少?", Tongue.SimplifiedChinese)]
    [InlineData("廣東佔北京加江蘇合計的百分之幾?", Tongue.TraditionalChinese)]
    [InlineData("2023年平均每项科技成果的合同金额是多少?", Tongue.SimplifiedChinese)]
    public async Task ACalculationOfAReplyIsMadeAgainFromItsKey(string question, Tongue tongue)
    {
        var reply = await library.AskAsync(question);

        var explained = Explainer.Explain([], reply.Workings.Select(working => working.Key), tongue);

        Assert.NotEmpty(reply.Workings);
        Assert.Equal(reply.Workings.Select(Shown), explained.Workings.Select(Shown));
        Assert.All(reply.Workings.SelectMany(working => working.FactIds), id => Assert.Contains(id, explained.Facts.Select(fact => fact.Id)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Ratio|{0} ÷ {1}|rd-spending")]
    [InlineData("Ratio|{0} ÷ {1}|rd-spending,rd-spending-rank")]
    [InlineData("Ratio|{0} × 99 ÷ {1}|transfer-contracts-beijing,transfer-contracts-guangdong")]
    [InlineData("Sum|{0} + {1} + 5|transfer-contracts-beijing,transfer-contracts-guangdong")]
    [InlineData("Share|x|a|b")]
    [InlineData("Nonsense|{0} - {1}|transfer-contracts-beijing,transfer-contracts-guangdong")]
    [InlineData("Difference|{0} - {1}|wang-yueqin-role,transfer-contracts-guangdong")]
    public void AKeyThatNamesNoCalculationGivesNothing(string key) =>
        Assert.Empty(Explainer.Explain([], [key], Tongue.English).Workings);

    [Fact]
    public void AFactComesWithItsFigureItsLabelAndItsParagraph()
    {
        var fact = Assert.Single(Explainer.Explain(["rd-spending", "no-such-fact", "rd-spending"], [], Tongue.English).Facts);

        Assert.Equal(("480.26 billion yuan (4802.6億元)", 32), (fact.Figure, fact.Paragraph));
        Assert.Equal("Guangdong, R&D spending, 2023", fact.Label);
        Assert.NotEmpty(fact.Digest);
        Assert.NotEmpty(fact.Article);
    }

    [Theory]
    [InlineData(Tongue.English, "480.26 billion yuan")]
    [InlineData(Tongue.TraditionalChinese, "4802.6億元")]
    [InlineData(Tongue.SimplifiedChinese, "4802.6亿元")]
    public void AParagraphComesWithAllItsFactsAndAQuestionForEach(Tongue tongue, string figure)
    {
        var paragraph = Explainer.ParagraphOf("rd-spending", tongue)!;

        Assert.Equal((32, null), (paragraph.Number, paragraph.Original));
        Assert.Contains(figure, paragraph.Facts.Single(fact => fact.Id == "rd-spending").Text, StringComparison.Ordinal);
        Assert.Contains("laboratory-system", paragraph.Facts.Select(fact => fact.Id));
        Assert.All(paragraph.Facts, fact => Assert.NotEmpty(fact.Question));
        Assert.Null(Explainer.ParagraphOf("no-such-fact", tongue));
    }

    private static (string Formula, string Result) Shown(Working working) => (working.Formula, working.Result);
}
