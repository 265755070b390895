using Assistant.Figures;
using Assistant.Language;
using Assistant.Turns;
using Xunit;

namespace Assistant.Tests.Turns;

public sealed class ComparisonTests(Library library)
{
    private static readonly string[] Both = ["transfer-contracts-beijing", "transfer-contracts-guangdong"];

    [Theory]
    [InlineData("how does Guangdong's tech transfer compare with Beijing's", Tongue.English, "16.35 billion ÷ 7.512 billion")]
    [InlineData("廣東的技術轉移與北京相比如何?", Tongue.TraditionalChinese, "163.5億 ÷ 75.12億")]
    [InlineData("广东的技术转移与北京相比如何?", Tongue.SimplifiedChinese, "163.5亿 ÷ 75.12亿")]
    public async Task AComparisonGivesBothFiguresTheGapAndTheRatioWithItsWorking(string question, Tongue tongue, string working)
    {
        var reply = await library.AskAsync(question);

        Assert.Equal((Outcome.Answered, tongue), (reply.Outcome, reply.Tongue));
        Assert.True(reply.StatesYuan(7_512_000_000), reply.Text);
        Assert.True(reply.StatesYuan(16_350_000_000), reply.Text);
        Assert.True(reply.StatesYuan(8_838_000_000), reply.Text);
        Assert.True(reply.States(FigureKind.Multiple, 2.18m), reply.Text);
        Assert.Contains("2022", reply.Text, StringComparison.Ordinal);
        Assert.Contains(working, reply.Text, StringComparison.Ordinal);
        Assert.Equal(Both, reply.Cited().Order());
    }

    [Theory]
    [InlineData("combined number of strategic and future clusters", "**25** (20 + 5)")]
    [InlineData("戰略性和未來產業集群合共幾多個", "**25個** (20個 + 5個)")]
    [InlineData("R&D spending divided by number of high-tech firms?", "; 480.26 billion ÷ 76,000)")]
    [InlineData("研發經費除以高新技術企業數量是多少", "(4802.6億 ÷ 7.6萬家)")]
    public async Task AResultIsComputedOfFiguresThatAreNamedTogether(string question, string working)
    {
        var reply = await library.AskAsync(question);

        Assert.Contains(working, reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("江苏跟北京差多少，广东跟江苏差多少", "**19.5亿元** (163.5亿 - 144亿)", "**68.88亿元** (144亿 - 75.12亿)")]
    [InlineData("By how much does Beijing exceed Jiangsu, and by how much does Jiangsu exceed Guangdong?", "**1.95 billion yuan**", "**6.888 billion yuan**")]
    [InlineData("北京比江苏多多少，江苏比广东多多少？", "**19.5亿元** (163.5亿 - 144亿)", "**68.88亿元** (144亿 - 75.12亿)")]
    [InlineData("江蘇跟北京差多少，廣東跟江蘇差多少", "**19.5億元** (163.5億 - 144億)", "**68.88億元** (144億 - 75.12億)")]
    public async Task TwoGapsAreTwoQuestions(string question, string first, string second)
    {
        var reply = await library.AskAsync(question);

        Assert.Contains(first, reply.Text, StringComparison.Ordinal);
        Assert.Contains(second, reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("三地排名", "由高到低：北京、江苏、广东。")]
    [InlineData("who is first in tech transfer", "Beijing is ahead and Guangdong last.")]
    [InlineData("Rank all three places by the contract value of their universities", "Beijing is ahead and Guangdong last.")]
    [InlineData("广东占三地技术合同成交额总和的百分之几", "广东占总和的**19.6%**")]
    public async Task PlacesThatAreAskedForTogetherAreAllSetSideBySide(string question, string expected)
    {
        var reply = await library.AskAsync(question);

        Assert.Contains(expected, reply.Text, StringComparison.Ordinal);
        Assert.Equal(3, reply.Cited().Count);
    }

    [Theory]
    [InlineData("王月琴的职务", "wang-yueqin-role")]
    [InlineData("王震宇 單位 職務", "wang-zhenyu-role")]
    [InlineData("哪些人被采访了", "people")]
    [InlineData("who was interviewed?", "people")]
    public async Task WhoSomebodyIsAndWhoIsInterviewedIsAnsweredByThatAlone(string question, string fact) =>
        Assert.Equal([fact], (await library.AskAsync(question)).Cited());

    [Theory]
    [InlineData("Rank the three provinces by contract value", "transfer-contracts-beijing,transfer-contracts-jiangsu,transfer-contracts-guangdong")]
    [InlineData("把廣東、江蘇、北京的高校成果轉化合同額排序", "transfer-contracts-beijing,transfer-contracts-jiangsu,transfer-contracts-guangdong")]
    public async Task ARankingBeginsWithTheHighest(string question, string facts) =>
        Assert.Equal(facts.Split(','), (await library.AskAsync(question)).Cited());

    [Theory]
    [InlineData("研發經費 ÷ 成果轉化收入", "**35.9倍** (4802.6億 ÷ 133.96億)")]
    [InlineData("R&D spending ÷ transfer income", "**35.9 times**")]
    [InlineData("成果转化收入占研发经费多少", "**2.8%** (133.96亿 ÷ 4802.6亿)")]
    public async Task ASignOrVerbBetweenTwoMeasuresSaysWhatIsWorkedOut(string question, string expected) =>
        Assert.Contains(expected, (await library.AskAsync(question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("How many unicorns did the Greater Bay Area have last year?", "**63** (70 - 7)")]
    [InlineData("大灣區去年有幾多間獨角獸", "**63家** (70家 - 7家)")]
    public async Task TheNumberBeforeAnIncreaseIsComputed(string question, string expected) =>
        Assert.Contains(expected, (await library.AskAsync(question)).Text, StringComparison.Ordinal);

    public static MatrixTheoryData<string, (string Name, string Chinese, string Value), (string Name, string Chinese, string Value)> Shares { get; } = new(
        [
            "What percent is {0} of {1}?",
            "What percent was {0}'s contract value of {1}'s in 2022?",
            "What percentage of {1}'s contract value is {0}'s?",
            "{0}'s contracts as a share of {1}'s",
            "{2}是{3}的百分之幾?",
            "{2}的合同額是{3}的幾成?",
            "{2}佔{3}幾成",
            "{2}相當於{3}的百分之多少",
        ],
        [("Guangdong", "廣東", "75.12億"), ("Beijing", "北京", "163.5億"), ("Jiangsu", "江蘇", "144億")],
        [("Guangdong", "廣東", "75.12億"), ("Beijing", "北京", "163.5億"), ("Jiangsu", "江蘇", "144億")]);

    [Theory]
    [MemberData(nameof(Shares))]
    public async Task AShareIsOfTheWholeThatIsNamed(string form, (string Name, string Chinese, string Value) part, (string Name, string Chinese, string Value) whole)
    {
        if (part == whole)
            return;
        var reply = await library.AskAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, part.Name, whole.Name, part.Chinese, whole.Chinese));

        var values = new Dictionary<string, string> { ["75.12億"] = "7.512 billion", ["163.5億"] = "16.35 billion", ["144億"] = "14.4 billion" };
        Assert.Contains(reply.Tongue == Tongue.English ? $"({values[part.Value]} ÷ {values[whole.Value]})" : $"({part.Value} ÷ {whole.Value})", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("R&D 2022 vs 2023", "The article does not give a change or trend for the R&D spending, only one year.")]
    [InlineData("2023年研發比2022年增長多少", "文章沒有給出研發(R&D)經費投入的變化或趨勢，只有一個年份。")]
    public async Task NoChangeIsMadeOfTheFigureOfOneYear(string question, string expected)
    {
        var reply = await library.AskAsync(question);

        Assert.StartsWith(expected, reply.Text, StringComparison.Ordinal);
        Assert.Equal((Outcome.Refused, "rd-spending"), (reply.Outcome, Assert.Single(reply.Cited())));
    }

    [Theory]
    [InlineData("which province leads in tech transfer", "Beijing is ahead and Guangdong last.")]
    [InlineData("哪個省成果轉化最好", "北京最高，廣東最低。")]
    public async Task ThePlaceThatLeadsIsToldByTheMeasureThatSeveralHave(string question, string expected) =>
        Assert.StartsWith(expected, (await library.AskAsync(question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("by what percent is Guangdong lower than Jiangsu", "Guangdong is **47.8%** (1 - 7.512 billion ÷ 14.4 billion) below Jiangsu")]
    [InlineData("by what percentage does Beijing exceed Jiangsu", "Beijing is **13.5%** (16.35 billion ÷ 14.4 billion - 1) above Jiangsu")]
    [InlineData("江蘇比北京低百分之幾", "江蘇比北京低**11.9%** (1 - 144億 ÷ 163.5億)")]
    public async Task APercentageAboveOrBelowIsOfTheOtherPlace(string question, string expected)
    {
        var reply = await library.AskAsync(question);

        Assert.StartsWith(expected, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AComparisonCarriesTheDataOfItsChart()
    {
        var reply = await library.AskAsync("how does Guangdong's tech transfer compare with Beijing's");

        var chart = reply.Comparison!;
        Assert.Equal("billion yuan", chart.Unit);
        Assert.Equal([("Beijing", 16.35m), ("Guangdong", 7.512m)], chart.Bars.Select(bar => (bar.Label, bar.Value)).Order());
        Assert.Equal(Both, chart.Bars.Select(bar => bar.FactId).Order());
    }

    [Fact]
    public async Task ACitationNamesTheParagraphOfItsFact()
    {
        var reply = await library.AskAsync("how does Guangdong's tech transfer compare with Beijing's");

        Assert.All(reply.Citations, citation =>
        {
            Assert.Equal(33, citation.Paragraph);
            Assert.StartsWith("Paragraph 33: ", citation.Title, StringComparison.Ordinal);
            Assert.InRange(citation.Title.Length, 1, 80);
            Assert.InRange(citation.Abstract.Length, 1, 160);
        });
    }

    [Theory]
    [InlineData("How have Guangdong's technology transfer contracts grown since 2022?")]
    [InlineData("廣東的成果轉化收入從2022年到2023年增長了多少?")]
    public async Task NoTrendIsStatedBetweenMeasuresThatAreNotOneSeries(string question)
    {
        var reply = await library.AskAsync(question);

        Assert.Empty(reply.Receipt.Calculations);
        Assert.False(reply.StatesYuan(13_396_000_000 - 7_512_000_000), reply.Text);
    }
}
