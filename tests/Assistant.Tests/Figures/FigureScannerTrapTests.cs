using Assistant.Figures;
using Xunit;

namespace Assistant.Tests.Figures;

public sealed class FigureScannerTrapTests
{
    [Theory]
    [InlineData("大模型V2.0、ChatGPT、GPT4、gpt-4o、5G、4K、F084、COVID-19")]
    [InlineData("一個世界性的難題、統一、第一時間、進一步、一些、一帶一路、一方面")]
    [InlineData("十分、千行百業、百花、三農、千萬別、萬一、兩會、兩岸、三位一體")]
    [InlineData("one of the places in no one's hands, one place, one day")]
    [InlineData("十四五規劃、十三五、五年規劃、five-year plan、世界500強")]
    [InlineData("從“0”到“1”的突破, from 0 to 1")]
    [InlineData("第三方、第三產業、第一線、third-party、first-hand、the first half、first time round")]
    [InlineData("多少億元、單位:億元")]
    [InlineData("manufacturing first, the article's first few facts, at first")]
    [InlineData("有幾家、多少家、幾個、幾時、二級巡視員")]
    [InlineData("First, it may march on; half a year; double-digit")]
    [InlineData("單項冠軍、成果、雙強、2024")]
    public void NumeralsThatAreWordsOrNamesAreNoFigures(string text) =>
        Assert.DoesNotContain(FigureScanner.Scan(text), span => span.Figure.Kind is not FigureKind.Year);

    [Theory]
    [InlineData("1. Guangdong\n2. Beijing\n3) Jiangsu\n(4) Hubei")]
    [InlineData("Guangdong [1], Beijing [12]")]
    [InlineData("1、廣東\n2、北京")]
    [InlineData("第一、廣東;第二、北京")]
    public void NumbersOfListsAndCitationsAreNoFigures(string text) => Assert.Empty(FigureScanner.Scan(text));

    [Theory]
    [InlineData("8個萬億元產業集群")]
    [InlineData("8 trillion-yuan clusters")]
    [InlineData("eight trillion-yuan industrial clusters")]
    public void AClusterOfTheTrillionLevelIsACountAndALevel(string text)
    {
        var figures = FigureScanner.Scan(text).Select(span => span.Figure).ToList();
        Assert.Equal(2, figures.Count);
        Assert.Equal((FigureKind.Count, 8m), (figures[0].Kind, figures[0].Value));
        Assert.Equal(new Figure(FigureKind.Money, 1_000_000_000_000, null, "CNY", Bound.AtLeast), figures[1]);
    }

    [Theory]
    [InlineData("8 trillion yuan", "Money 8000000000000 CNY Exact")]
    [InlineData("over the past five years", "Duration 5 year Exact")]
    [InlineData("over eight consecutive years", "Duration 8 year Exact")]
    [InlineData("近五年", "Duration 5 year Exact")]
    [InlineData("for the eighth year in a row", "Duration 8 year Exact")]
    [InlineData("連續第八年", "Duration 8 year Exact")]
    [InlineData("what about 40%", "Percent 40  Exact")]
    [InlineData("不超過5%", "Percent 5  AtMost")]
    [InlineData("5%以上", "Percent 5  AtLeast")]
    [InlineData("less than 5%", "Percent 5  Less")]
    [InlineData("300+ companies", "Count 300 company AtLeast")]
    [InlineData("5000餘萬元", "Money 50000000 CNY More")]
    [InlineData("100 million US dollars", "Money 100000000 USD Exact")]
    [InlineData("480.26-billion-yuan", "Money 480260000000 CNY Exact")]
    [InlineData("1，821項", "Count 1821 项 Exact")]
    [InlineData("１２３４．５億元", "Money 123450000000 CNY Exact")]
    [InlineData("4,802.6 億元", "Money 480260000000 CNY Exact")]
    [InlineData("²⁰²³", "Year 2023  Exact")]
    [InlineData("seven point five billion", "Number 7500000000  Exact")]
    [InlineData("two and a half million", "Number 2500000  Exact")]
    [InlineData("two dozen", "Number 24  Exact")]
    [InlineData("half", "Percent 50  Exact")]
    [InlineData("近半", "Percent 50  Less")]
    [InlineData("百分之三十五點五", "Percent 35.5  Exact")]
    [InlineData("六成四", "Percent 64  Exact")]
    [InlineData("億元級", "Money 100000000 CNY AtLeast")]
    [InlineData("over **75.12**億元", "Money 7512000000 CNY More")]
    [InlineData("**7.512 billion** yuan", "Money 7512000000 CNY Exact")]
    [InlineData("480\u202f260 million", "Number 480260000000  Exact")]
    [InlineData("by end-2026", "Year 2026  Exact")]
    [InlineData("in FY2023", "Year 2023  Exact")]
    [InlineData("twice", "Multiple 2  Exact")]
    [InlineData("翻了一番", "Multiple 2  Exact")]
    [InlineData("榜首", "Ordinal 1  Exact")]
    [InlineData("首位", "Ordinal 1  Exact")]
    [InlineData("第二位", "Ordinal 2  Exact")]
    [InlineData("number one", "Ordinal 1  Exact")]
    [InlineData("#1", "Ordinal 1  Exact")]
    [InlineData("no. 1", "Ordinal 1  Exact")]
    [InlineData("ranks top", "Ordinal 1  Exact")]
    [InlineData("3rd", "Ordinal 3  Exact")]
    [InlineData("third-largest", "Ordinal 3  Exact")]
    [InlineData("top ten", "Ordinal 10  AtMost")]
    [InlineData("十三屆", "Ordinal 13  Exact")]
    [InlineData("三大灣區", "Count 3  Exact")]
    [InlineData("2024大灣區科學論壇", "Year 2024  Exact")]
    [InlineData("2023 universities", "Year 2023  Exact")]
    [InlineData("2,024 companies", "Count 2024 company Exact")]
    [InlineData("2024年6月", "Date 20240600  Exact")]
    [InlineData("in May 2024", "Date 20240500  Exact")]
    [InlineData("6月", "MonthDay 600  Exact")]
    [InlineData("June", "MonthDay 600  Exact")]
    [InlineData("6個月", "Duration 6 month Exact")]
    [InlineData("-3.5%", "Percent -3.5  Exact")]
    public void AnAmbiguousFigureIsReadAsAPersonWould(string text, string read)
    {
        var figure = Assert.Single(FigureScanner.Scan(text)).Figure;
        Assert.Equal(read, FormattableString.Invariant($"{figure.Kind} {figure.Value} {figure.Unit} {figure.Bound}"));
    }

    [Theory]
    [InlineData("covers 2024 to 2027", 2024, 2027)]
    [InlineData("2024至2027年", 2024, 2027)]
    [InlineData("3-5年", 3, 5)]
    [InlineData("10%至15%", 10, 15)]
    [InlineData("1-6月", 100, 600)]
    [InlineData("two to three times", 2, 3)]
    [InlineData("100億至150億元", 10_000_000_000, 15_000_000_000)]
    [InlineData("between HK$10 billion and HK$15 billion", 10_000_000_000, 15_000_000_000)]
    [InlineData("七八家", 7, 8)]
    [InlineData("十幾億", 1_100_000_000, 1_900_000_000)]
    public void ARangeHasTwoEndsInOneUnit(string text, long low, long high)
    {
        var figure = Assert.Single(FigureScanner.Scan(text)).Figure;
        Assert.Equal((low, high), (figure.Value, figure.High));
    }

    [Theory]
    [InlineData("compare 2022 to 2023")]
    [InlineData("從10%到15%")]
    [InlineData("90% and 80%")]
    [InlineData("163.5億元和75.12億元")]
    [InlineData("20+5")]
    public void TwoFiguresSideBySideAreNoRange(string text) =>
        Assert.Collection(FigureScanner.Scan(text), first => Assert.Null(first.Figure.High), second => Assert.Null(second.Figure.High));

    [Fact]
    public void ASpanCoversNumberCurrencyAndUnitWithoutItsBound()
    {
        const string Text = "It is about HK$1.2 trillion, 超過75.12億元, **64%** and **4802.6**億.";
        Assert.Equal(["HK$1.2 trillion", "75.12億元", "64%", "4802.6**億"], FigureScanner.Scan(Text).Select(span => Text.Substring(span.Start, span.Length)));
    }

    [Theory]
    [InlineData("9")]
    [InlineData("1-")]
    [InlineData("萬億")]
    [InlineData("1億")]
    [InlineData("one trillion ")]
    [InlineData("百分之")]
    [InlineData("$")]
    [InlineData("第")]
    [InlineData("a-1.")]
    public void NonsenseNeitherOverflowsNorOverlaps(string piece)
    {
        var end = 0;
        foreach (var span in FigureScanner.Scan(string.Concat(Enumerable.Repeat(piece, 500))))
        {
            Assert.True(span.Start >= end && span.Length > 0);
            end = span.End;
        }
    }
}
