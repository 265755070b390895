using Assistant.Language;
using Xunit;

namespace Assistant.Tests.Language;

public sealed class PinyinTests
{
    private static readonly string Seeds = string.Concat(
        Directory.GetFiles(Path.Combine(Root(), "seeds", "guangdong-2025"), "*.yaml").Select(File.ReadAllText));

    [Theory]
    [InlineData("廣東省", "guang dong sheng")]
    [InlineData("科技成果轉化率", "ke ji cheng guo zhuan hua lv")]
    [InlineData("高新技術企業數量", "gao xin ji shu qi ye shu liang")]
    [InlineData("增長", "zeng zhang")]
    [InlineData("東莞", "dong guan")]
    [InlineData("王月琴是誰", "wang yue qin shi shui")]
    public void ACharacterHasOneSyllableInEitherScript(string text, string syllables) =>
        Assert.Equal(syllables.Split(' '), text.Select(c => Pinyin.Of(Script.Fold(c))));

    [Fact]
    public void WhatIsNoChineseCharacterHasNoSyllable() => Assert.All("a1?，ひ", c => Assert.Null(Pinyin.Of(c)));

    [Fact]
    public void EveryCharacterOfTheSeedsIsKnownSaveMereSounds()
    {
        var unknown = Seeds.Where(c => c is >= '\u4e00' and <= '\u9fff').Select(Script.Fold).Distinct().Where(c => Pinyin.Of(c) is null);
        Assert.Empty(unknown.Except("嗯哦唔诶喏哟"));
    }

    [Theory]
    [InlineData("guangdong", "guang dong")]
    [InlineData("gaoxin", "gao xin")]
    [InlineData("zhuanhualü", "zhuan hua lv")]
    [InlineData("zhuanhualyu", "zhuan hua lv")]
    [InlineData("lüelue", "lve lve")]
    [InlineData("guǎngdōng", "guang dong")]
    [InlineData("xian", "xian")]
    [InlineData("xi'an", "xi an")]
    [InlineData("xi’an", "xi an")]
    [InlineData("fangan", "fang an")]
    [InlineData("tiananmen", "tian an men")]
    [InlineData("henan", "he nan")]
    [InlineData("huanan", "hua nan")]
    [InlineData("jinan", "ji nan")]
    [InlineData("keneng", "ke neng")]
    [InlineData("jine", "jin e")]
    [InlineData("alibaba", "a li ba ba")]
    [InlineData("zainar", "zai na er")]
    [InlineData("yidianr", "yi dian er")]
    [InlineData("nver", "nv er")]
    public void AWordIsCutIntoItsSyllables(string word, string syllables)
    {
        List<string> cut = ["before"];
        Assert.True(Pinyin.TryCut(word, cut));
        Assert.Equal(["before", .. syllables.Split(' ')], cut);
        Assert.All(cut, syllable => Assert.Same(string.IsInterned(syllable), syllable));
    }

    [Theory]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("what")]
    [InlineData("rank")]
    [InlineData("innovation")]
    [InlineData("area")]
    [InlineData("leading")]
    [InlineData("paper")]
    [InlineData("guangdongs")]
    [InlineData("gdp")]
    [InlineData("廣東")]
    [InlineData("anananananananananananananananananananananananananananananananx")]
    [InlineData("guangdongguangdongguangdongguangdongguangdongguangdongguangdongguangdong")]
    public void AWordThatIsNotWhollyPinyinIsNotCut(string word)
    {
        List<string> cut = ["before"];
        Assert.False(Pinyin.TryCut(word, cut));
        Assert.Equal(["before"], cut);
    }

    [Fact]
    public void AnyTwoSyllablesWithAnApostropheBetweenAreCutThere()
    {
        var all = Enumerable.Range(0, char.MaxValue).Select(unit => Pinyin.Of((char)unit)).OfType<string>().Distinct().ToList();
        Assert.InRange(all.Count, 390, 410);
        foreach (var syllable in all)
        {
            List<string> cut = [];
            Assert.True(Pinyin.IsSyllable(syllable) && Pinyin.TryCut($"{syllable}'an", cut));
            Assert.Equal([syllable, "an"], cut);
        }
    }

    [Theory]
    [InlineData("zhong", "zong")]
    [InlineData("chang", "can")]
    [InlineData("sheng", "shen")]
    [InlineData("jing", "jin")]
    [InlineData("huang", "huan")]
    [InlineData("lyu", "lv")]
    public void SyllablesThatSpeakersConfuseShareAKey(string one, string other) => Assert.Equal(Pinyin.Fuzzy(one), Pinyin.Fuzzy(other));

    [Theory]
    [InlineData("gong", "gon")]
    [InlineData("ji", "qi")]
    [InlineData("nan", "lan")]
    public void OtherSyllablesDoNot(string one, string other) => Assert.NotEqual(Pinyin.Fuzzy(one), Pinyin.Fuzzy(other));

    [Fact]
    public void NAndLShareAKeyOnlyOnDemand() => Assert.Equal(Pinyin.Fuzzy("lan", mergesNWithL: true), Pinyin.Fuzzy("nang", mergesNWithL: true));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Assistant.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The solution is not above the tests.");
        return folder.FullName;
    }
}
