using Assistant.Language;
using Xunit;

namespace Assistant.Tests.Language;

public sealed class PinyinMessageTests
{
    [Theory]
    [InlineData("guangdong yanfa jingfei duoshao")]
    [InlineData("Guangdong yanfa jingfei duoshao?")]
    [InlineData("guangdong keji chengguo zhuanhua duoshao")]
    [InlineData("gaoxin qiye duoshao jia")]
    [InlineData("gao xin qi ye shu liang")]
    [InlineData("guang dong duo shao qi ye")]
    [InlineData("nihao")]
    [InlineData("Ni hao!")]
    [InlineData("Nǐ hǎo")]
    [InlineData("xiexie")]
    [InlineData("zhongweizi shiyan zai nar")]
    [InlineData("wang yueqin shi shui")]
    [InlineData("wang yueqin shi shei?")]
    [InlineData("Wang Yueqin shuole shenme")]
    [InlineData("beijing ne, zhuanhualü?")]
    [InlineData("jiangsu zhuanhualyu")]
    [InlineData("guangdong GDP zengzhang")]
    [InlineData("gdp duoshao")]
    [InlineData("R&D jingfei")]
    [InlineData("PCT zhuanli paiming")]
    [InlineData("2023 nian yanfa touru")]
    [InlineData("shenzhen he guangzhou bijiao")]
    [InlineData("guangdong you duoshao gaoxin jishu qiye")]
    [InlineData("dawanqu rencai")]
    [InlineData("xi'an jishu hetong")]
    [InlineData("women de mubiao")]
    public void PinyinIsChineseInAChineseConversationOrLocale(string text)
    {
        Assert.Equal(Tongue.SimplifiedChinese, TongueReader.Read(text, "zh-CN", null));
        Assert.Equal(Tongue.TraditionalChinese, TongueReader.Read(text, "en-US", Tongue.TraditionalChinese));
    }

    [Theory]
    [InlineData("who is wang yueqin")]
    [InlineData("Who is Wang Yueqin?")]
    [InlineData("wang yueqin")]
    [InlineData("Yueqin Wang")]
    [InlineData("wang yue qin")]
    [InlineData("Dr Wang Yueqin")]
    [InlineData("Sun Sen")]
    [InlineData("PCT rank?")]
    [InlineData("shenzhen hong kong guangzhou rank")]
    [InlineData("Shenzhen-Hong Kong-Guangzhou")]
    [InlineData("guangdong beijing jiangsu")]
    [InlineData("Guangdong vs Beijing")]
    [InlineData("and Jiangsu")]
    [InlineData("Guangdong R&D")]
    [InlineData("guangdong GDP")]
    [InlineData("China data")]
    [InlineData("leading area")]
    [InlineData("can you change language")]
    [InlineData("manage me")]
    [InlineData("Huawei sale date")]
    [InlineData("tell me about Zhenyu Robotics in Foshan")]
    [InlineData("how many gaoxin qiye")]
    [InlineData("Guangdong's share")]
    [InlineData("zhuanhua")]
    [InlineData("gdp")]
    [InlineData("date?")]
    [InlineData("guangdong science and technology")]
    [InlineData("¿cuántas patentes tiene Guangdong?")]
    public void EnglishAndBareNamesStayEnglishEvenThere(string text)
    {
        Assert.Equal(Tongue.English, TongueReader.Read(text, "zh-CN", Tongue.English));
        Assert.Equal(Tongue.English, TongueReader.Read(text, "zh-CN", null));
    }

    [Theory]
    [InlineData("zh-HK", null, Tongue.TraditionalChinese)]
    [InlineData("zh-CN", null, Tongue.SimplifiedChinese)]
    [InlineData("zh-CN", Tongue.TraditionalChinese, Tongue.TraditionalChinese)]
    [InlineData("zh-TW", Tongue.SimplifiedChinese, Tongue.SimplifiedChinese)]
    [InlineData("zh-TW", Tongue.English, Tongue.TraditionalChinese)]
    [InlineData(null, Tongue.SimplifiedChinese, Tongue.SimplifiedChinese)]
    [InlineData("en-US", Tongue.English, Tongue.English)]
    [InlineData("en-US", null, Tongue.English)]
    [InlineData("fr-FR", null, Tongue.English)]
    [InlineData(null, null, Tongue.English)]
    public void TheConversationGivesTheScriptAndThenTheLocale(string? locale, Tongue? previous, Tongue tongue) =>
        Assert.Equal(tongue, TongueReader.Read("guangdong yanfa jingfei duoshao", locale, previous));

    [Theory]
    [InlineData("「廣東」 yanfa duoshao")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa duoshao")]
    public void AMessageWithCharactersOrAnEndlessWordIsNotReadAsPinyin(string text) =>
        Assert.Equal(Tongue.English, TongueReader.Read(text, "zh-CN", null));
}
