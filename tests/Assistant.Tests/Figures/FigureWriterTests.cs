using Assistant.Figures;
using Assistant.Language;
using Xunit;

namespace Assistant.Tests.Figures;

public sealed class FigureWriterTests
{
    [Theory]
    [InlineData("75.12億元", "7.512 billion yuan (75.12億元)", "75.12億元", "75.12亿元")]
    [InlineData("4802.6億元", "480.26 billion yuan (4802.6億元)", "4802.6億元", "4802.6亿元")]
    [InlineData("1萬億元", "1 trillion yuan (1萬億元)", "1萬億元", "1万亿元")]
    [InlineData("萬億元級", "at least 1 trillion yuan (1萬億元)", "至少1萬億元", "至少1万亿元")]
    [InlineData("3000億元", "300 billion yuan (3000億元)", "3000億元", "3000亿元")]
    [InlineData("逾5000萬元", "over 50 million yuan (5000萬元)", "超過5000萬元", "超过5000万元")]
    [InlineData("300元", "300 yuan", "300元", "300元")]
    [InlineData("HK$1.2tn", "HK$1.2 trillion (1.2萬億港元)", "1.2萬億港元", "1.2万亿港元")]
    [InlineData("超7.6萬家", "over 76,000 (7.6萬)", "超過7.6萬家", "超过7.6万家")]
    [InlineData("1821項", "1,821", "1821項", "1821项")]
    [InlineData("近400家", "nearly 400", "近400家", "近400家")]
    [InlineData("12345個", "12,345", "12345個", "12345个")]
    [InlineData("20個", "20", "20個", "20个")]
    [InlineData("70 companies", "70", "70", "70")]
    [InlineData("3000億", "300 billion (3000億)", "3000億", "3000亿")]
    [InlineData("64%", "64%", "64%", "64%")]
    [InlineData("約四成半", "about 45%", "約45%", "约45%")]
    [InlineData("高達70%", "up to 70%", "高達70%", "高达70%")]
    [InlineData("至少5%", "at least 5%", "至少5%", "至少5%")]
    [InlineData("三分之二", "66.67%", "66.67%", "66.67%")]
    [InlineData("13.5個百分點", "13.5 percentage points", "13.5個百分點", "13.5个百分点")]
    [InlineData("2.18倍", "2.18 times", "2.18倍", "2.18倍")]
    [InlineData("連續8年", "8 years", "8年", "8年")]
    [InlineData("連續兩個季度", "2 quarters", "2個季度", "2个季度")]
    [InlineData("第一", "first", "第一", "第一")]
    [InlineData("第十", "tenth", "第十", "第十")]
    [InlineData("第11", "11th", "第11", "第11")]
    [InlineData("第二十二", "22nd", "第22", "第22")]
    [InlineData("前十名", "top 10", "前10", "前10")]
    [InlineData("2022年", "2022", "2022年", "2022年")]
    [InlineData("2024-2027年", "2024–2027", "2024年至2027年", "2024年至2027年")]
    [InlineData("12月30日", "30 December", "12月30日", "12月30日")]
    [InlineData("6月", "June", "6月", "6月")]
    [InlineData("2024年12月30日", "30 December 2024", "2024年12月30日", "2024年12月30日")]
    [InlineData("2024年6月", "June 2024", "2024年6月", "2024年6月")]
    [InlineData("100至200家", "100–200", "100至200家", "100至200家")]
    public void AFigureIsWrittenInTheUnitsOfItsReader(string text, string english, string traditional, string simplified)
    {
        var figure = FigureScanner.Scan(text)[0].Figure;
        Assert.Equal(english, FigureWriter.Write(figure, Tongue.English));
        Assert.Equal(traditional, FigureWriter.Write(figure, Tongue.TraditionalChinese));
        Assert.Equal(simplified, FigureWriter.Write(figure, Tongue.SimplifiedChinese));
    }

    [Theory]
    [InlineData("75.12億元")]
    [InlineData("超7.6萬家")]
    [InlineData("高達70%")]
    [InlineData("13.5個百分點")]
    [InlineData("2024年12月30日")]
    [InlineData("2024-2027年")]
    [InlineData("10%-15%")]
    [InlineData("100億至150億元")]
    [InlineData("第二位")]
    [InlineData("連續8年")]
    [InlineData("6月")]
    public void WhatIsWrittenIsReadBackAsTheSameFigureInEveryTongue(string text)
    {
        var figure = FigureScanner.Scan(text)[0].Figure;
        foreach (var tongue in Enum.GetValues<Tongue>())
        {
            var read = FigureScanner.Scan(FigureWriter.Write(figure, tongue));
            Assert.NotEmpty(read);
            Assert.All(read, span => Assert.True(Figure.Same(figure, span.Figure)));
        }
    }

    [Theory]
    [InlineData("2.17651757", 3, "2.18")]
    [InlineData("117.6517571", 4, "117.7")]
    [InlineData("0.045962", 2, "0.046")]
    [InlineData("8838000000", 4, "8838000000")]
    [InlineData("8838499999", 4, "8838000000")]
    [InlineData("-2.5", 1, "-3")]
    [InlineData("0.5", 1, "0.5")]
    [InlineData("9.995", 3, "10")]
    [InlineData("0", 4, "0")]
    public void AComputedValueIsRoundedToSignificantDigitsAwayFromZero(string value, int digits, string rounded) => Assert.Equal(
        rounded,
        FigureWriter.Round(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), digits)
            .ToString("0.##########", System.Globalization.CultureInfo.InvariantCulture));
}
