using Assistant.Language;
using Xunit;

namespace Assistant.Tests.Language;

public sealed class TongueReaderTests
{
    [Theory]
    [InlineData("How does Guangdong's tech transfer compare with Beijing's?")]
    [InlineData("Who is 王月琴?")]
    [InlineData("What does 廣東腐蝕科學與技術創新研究院 do?")]
    [InlineData("what did \"廣東的科技\" say")]
    [InlineData("and Jiangsu")]
    [InlineData("gdp")]
    public void LatinTextAndEnglishThatQuotesChineseNamesAreEnglish(string text) =>
        Assert.Equal(Tongue.English, TongueReader.Read(text, "zh-HK", Tongue.TraditionalChinese));

    [Theory]
    [InlineData("廣東的R&D投入有多少?")]
    [InlineData("PCT專利排第幾?")]
    [InlineData("GBA AI企業數量")]
    [InlineData("「The Greater Bay Area」是甚麼?")]
    [InlineData("爲什麼")]
    public void TraditionalCharactersTellTraditionalWhateverTheLocale(string text) =>
        Assert.Equal(Tongue.TraditionalChinese, TongueReader.Read(text, "zh-CN", Tongue.SimplifiedChinese));

    [Theory]
    [InlineData("广东的R&D投入有多少?")]
    [InlineData("那江苏呢")]
    [InlineData("GDP增长多少")]
    public void SimplifiedCharactersTellSimplifiedWhateverTheLocale(string text) =>
        Assert.Equal(Tongue.SimplifiedChinese, TongueReader.Read(text, "zh-TW", Tongue.TraditionalChinese));

    [Theory]
    [InlineData("北京係咩", Tongue.TraditionalChinese)]
    [InlineData("佢喺北京", Tongue.TraditionalChinese)]
    [InlineData("佢喺广东边度", Tongue.SimplifiedChinese)]
    public void CantoneseIsTraditionalUnlessItsCharactersAreSimplified(string text, Tongue tongue) =>
        Assert.Equal(tongue, TongueReader.Read(text, null, null));

    [Theory]
    [InlineData(null, null, Tongue.SimplifiedChinese)]
    [InlineData("en-US", null, Tongue.SimplifiedChinese)]
    [InlineData("zh-CN", null, Tongue.SimplifiedChinese)]
    [InlineData("zh-TW", null, Tongue.TraditionalChinese)]
    [InlineData("zh-HK", null, Tongue.TraditionalChinese)]
    [InlineData("zh-MO", null, Tongue.TraditionalChinese)]
    [InlineData("zh-Hant", null, Tongue.TraditionalChinese)]
    [InlineData("zh-CN", Tongue.TraditionalChinese, Tongue.TraditionalChinese)]
    [InlineData("zh-TW", Tongue.SimplifiedChinese, Tongue.SimplifiedChinese)]
    [InlineData("zh-TW", Tongue.English, Tongue.TraditionalChinese)]
    public void WhereTheCharactersAreOfBothScriptsTheConversationDecidesAndThenTheLocale(string? locale, Tongue? previous, Tongue tongue) =>
        Assert.Equal(tongue, TongueReader.Read("那北京呢?", locale, previous));

    [Theory]
    [InlineData("?", null, null, Tongue.English)]
    [InlineData("2023?", "zh-HK", null, Tongue.TraditionalChinese)]
    [InlineData("2023?", "zh-HK", Tongue.English, Tongue.English)]
    [InlineData("", "fr-FR", Tongue.SimplifiedChinese, Tongue.SimplifiedChinese)]
    [InlineData("R&D?", null, Tongue.SimplifiedChinese, Tongue.SimplifiedChinese)]
    [InlineData("R&D?", "zh-CN", null, Tongue.English)]
    public void ATextWithoutWordsKeepsTheTongueOfTheConversation(string text, string? locale, Tongue? previous, Tongue tongue) =>
        Assert.Equal(tongue, TongueReader.Read(text, locale, previous));
}
