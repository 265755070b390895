using Assistant.Figures;
using Assistant.Language;
using Assistant.Turns;
using Xunit;

namespace Assistant.Tests.Turns;

public sealed class CheckTests(Library library)
{
    [Theory]
    [InlineData("Guangdong spent 480.26 billion yuan on R&D in 2023.", "rd-spending")]
    [InlineData("DJI holds up to 70% of the global drone market.", "dji-share")]
    [InlineData("The Greater Bay Area has 70 unicorns.", "unicorns")]
    [InlineData("On October 11 the Jiangmen neutrino experiment passed a milestone.", "neutrino-experiment")]
    [InlineData("Wang Yueqin is the head of Guangdong's science and technology department.", "wang-yueqin-role")]
    [InlineData("Harry Shum predicts that general-purpose models will become fewer while industry models multiply.", "shum-model-forecast")]
    [InlineData("到2026年,廣東商業航天及關聯產業規模力爭達到3000億元。", "aerospace-target")]
    [InlineData("江蘇高校2022年成果轉化合同成交額是144億元。", "transfer-contracts-jiangsu")]
    [InlineData("王月琴表示成果轉化率低是世界性難題。", "wang-transfer-problem")]
    [InlineData("广东有超过7.6万家高新技术企业。", "high-tech-enterprises")]
    [InlineData("陈新是广东工业大学教授。", "chen-xin-role")]
    [InlineData("佛智芯在扇出型面板级封装领域位列全球第四。", "fozhixin-rank")]
    public async Task WhatTheArticleSaysIsSupportedByItsFact(string claim, string fact) => await AssertAsync(claim, ClaimVerdict.Supported, fact);

    [Theory]
    [InlineData("Guangdong spent 480.26 billion yuan on R&D in 2022.", "rd-spending")]
    [InlineData("江蘇高校2021年成果轉化合同成交額是144億元。", "transfer-contracts-jiangsu")]
    [InlineData("到2028年,广东商业航天及关联产业规模力争达到3000亿元。", "aerospace-target")]
    public async Task TheRightFigureOfAnotherYearIsContradicted(string claim, string fact) => await AssertAsync(claim, ClaimVerdict.Contradicted, fact);

    [Theory]
    [InlineData("Guangdong spent 48.026 billion yuan on R&D in 2023.", "rd-spending")]
    [InlineData("廣東有超過76萬家高新技術企業。", "high-tech-enterprises")]
    [InlineData("江苏高校2022年成果转化合同成交额是1440亿元。", "transfer-contracts-jiangsu")]
    [InlineData("In 2023 universities transferred 1,821 results with contracts worth 11.2 billion yuan.", "transfer-items-value")]
    public async Task AFigureAtAnotherScaleIsContradicted(string claim, string fact) => await AssertAsync(claim, ClaimVerdict.Contradicted, fact);

    [Theory]
    [InlineData("In 2022 Beijing's universities signed transfer contracts worth 7.512 billion yuan.", "transfer-contracts-beijing")]
    [InlineData("江蘇高校2022年成果轉化合同成交額是163.5億元。", "transfer-contracts-jiangsu")]
    [InlineData("上海高校2022年成果转化合同成交额是75.12亿元。", "transfer-contracts-guangdong")]
    [InlineData("億航智能在世界無人機市場的佔有率高達70%。", "dji-share")]
    [InlineData("Guangdong has 70 unicorns.", "unicorns")]
    public async Task AFigureOfAnotherPlaceOrCompanyIsContradicted(string claim, string fact) => await AssertAsync(claim, ClaimVerdict.Contradicted, fact);

    [Theory]
    [InlineData("Wang Zhenyu is the head of Guangdong's science and technology department.", "wang-yueqin-role")]
    [InlineData("王月琴預測通用大模型會越來越少,行業大模型會越來越多。", "shum-model-forecast")]
    [InlineData("王月琴是广东工业大学教授。", "chen-xin-role")]
    [InlineData("陳新今年6月獲頒國家最高科學技術獎。", "xue-award")]
    [InlineData("DJI developed the Pangu weather model.", "huawei-pangu")]
    public async Task WhatAnotherPersonOrCompanySaidOrDidIsContradicted(string claim, string fact) => await AssertAsync(claim, ClaimVerdict.Contradicted, fact);

    [Theory]
    [InlineData("廣東以5個戰略性產業集群和20個未來產業集群建設現代化產業體系。")]
    [InlineData("The Shenzhen-Hong Kong-Guangzhou cluster ranks first in the Global Innovation Index.")]
    [InlineData("江门中微子实验11月11日迎来重要进展。")]
    [InlineData("The whole-process innovation chain has seven links.")]
    [InlineData("廣東商業航天產業規模已經達到了3000億元。")]
    [InlineData("Guangdong is no longer at an early stage in proof of concept and pilot testing.")]
    public async Task AnotherRankDayNumberTenseOrDenialIsContradicted(string claim) => await AssertAsync(claim, ClaimVerdict.Contradicted, null);

    [Theory]
    [InlineData("The Eiffel Tower is 330 metres tall.")]
    [InlineData("Guangdong's GDP reached 14.1 trillion yuan in 2024.")]
    [InlineData("In 2022 Shanghai's universities signed transfer contracts worth 9 billion yuan.")]
    [InlineData("Wang Yueqin said that Guangdong will build three new airports.")]
    [InlineData("華為2024年的營業收入是8600億元。")]
    [InlineData("張三表示,廣東將投資500億元建設新的實驗室。")]
    [InlineData("深圳市2023年的常住人口是1779万人。")]
    public async Task WhatTheArticleDoesNotSayIsNeitherSupportedNorContradicted(string claim) => await AssertAsync(claim, ClaimVerdict.NotInTheArticle, null);

    [Theory]
    [InlineData("Guangdong's universities signed contracts worth 7.512 billion yuan in 2022, well below Beijing's 16.35 billion yuan.", ClaimVerdict.Supported)]
    [InlineData("Guangdong's universities signed contracts worth 7.512 billion yuan in 2022, well above Beijing's 16.35 billion yuan.", ClaimVerdict.Contradicted)]
    [InlineData("2022年廣東高校科技成果轉化合同成交額為75.12億元,遠高於北京163.5億元。", ClaimVerdict.Contradicted)]
    public async Task TheOrderOfTwoPlacesIsCheckedToo(string text, ClaimVerdict second)
    {
        var reply = await CheckAsync(text);

        Assert.Equal([ClaimVerdict.Supported, second], reply.Checks.Select(claim => claim.Verdict));
    }

    [Theory]
    [InlineData("Guangdong spent 480.26 billion yuan on R&D in 2023. DJI has up to 80% of the global drone market. Is this right?", Tongue.English)]
    [InlineData("2023年廣東R&D經費投入4802.6億元,連續七年居全國首位。呢段啱唔啱?", Tongue.TraditionalChinese)]
    [InlineData("以下說法是否正確?\n1. 大疆在世界無人機市場的佔有率高達70%\n2. 億航智能連續四個季度實現盈利", Tongue.TraditionalChinese)]
    [InlineData("核对一下:2023年广东R&D经费投入4802.6亿元,连续七年居全国首位。", Tongue.SimplifiedChinese)]
    public async Task APastedParagraphIsCheckedInTheChat(string message, Tongue tongue)
    {
        var reply = await library.AskAsync(message);

        Assert.Equal((Outcome.Answered, tongue), (reply.Outcome, reply.Tongue));
        Assert.Equal([ClaimVerdict.Supported, ClaimVerdict.Contradicted], reply.Checks.Select(claim => claim.Verdict));
        Assert.All(reply.Checks, claim => Assert.Contains(claim.Quote, reply.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Is it true that Guangdong spent 500 billion yuan on R&D in 2023?")]
    [InlineData("Guangdong spent 480.26 billion yuan on R&D in 2023. How does Beijing's tech transfer compare with Guangdong's?")]
    [InlineData("聽說廣東要建20個戰略性產業集群和5個未來產業集群。有哪些未來產業集群?")]
    public async Task AQuestionIsNoPastedParagraph(string message) => Assert.Empty((await library.AskAsync(message)).Checks);

    [Theory]
    [InlineData("DJI has up to 70% of the drone market. R&D spending was 480.26 billion yuan in 2023.", ClaimVerdict.Supported)]
    [InlineData("大灣區有70家獨角獸。大疆佔全球市場七成。", ClaimVerdict.Supported)]
    [InlineData("DJI has up to 70% of the drone market. Its R&D spending was 480.26 billion yuan in 2023.", ClaimVerdict.Contradicted)]
    [InlineData("The Greater Bay Area has 70 unicorns. The Eiffel Tower is 330 metres tall.", ClaimVerdict.NotInTheArticle)]
    public async Task AStatementLeansOnTheOneBeforeOnlyWhereItsWordsAllowIt(string text, ClaimVerdict second)
    {
        var reply = await CheckAsync(text);

        Assert.Equal([ClaimVerdict.Supported, second], reply.Checks.Select(claim => claim.Verdict));
    }

    [Fact]
    public async Task AWrongFigureIsRepeatedOnlyInTheQuotation()
    {
        var reply = await CheckAsync("Guangdong spent 999 billion yuan on R&D in 2023. Jiangsu has 33 universities.");

        var own = reply.Checks.Aggregate(reply.Text, (text, claim) => text.Replace(claim.Quote, "", StringComparison.Ordinal));
        Assert.DoesNotContain(FigureScanner.Scan(own), span => span.Figure.Value is 999_000_000_000 or 33);
        Assert.Contains("999 billion yuan", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AQuotationHoldsNoMarkupAndNoCitation()
    {
        var reply = await CheckAsync("**Guangdong** <img src=x> spent [480.26 billion](http://x) yuan [7] on `R&D`\u202e in 2023.");

        var claim = Assert.Single(reply.Checks);
        Assert.DoesNotContain(claim.Quote, "*<>[]`\u202e".Contains);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Dear all,")]
    [InlineData("?!…")]
    public async Task ATextThatSaysNothingHasNoVerdicts(string text)
    {
        var reply = await CheckAsync(text);

        Assert.Empty(reply.Checks);
        Assert.NotEmpty(reply.Text);
    }

    private async Task AssertAsync(string claim, ClaimVerdict verdict, string? fact)
    {
        var reply = await CheckAsync(claim);

        var check = Assert.Single(reply.Checks);
        Assert.True(verdict == check.Verdict, reply.Text);
        if (fact is not null)
            Assert.Contains(fact, check.Citations.Select(number => reply.Citations[number - 1].FactId));
    }

    private Task<Reply> CheckAsync(string text) =>
        library.Respondent.CheckAsync(new Turn("some-conversation", text, null, Focus.None), TestContext.Current.CancellationToken);
}
