using Assistant.Language;
using Xunit;

namespace Assistant.Tests.Language;

public sealed class ScriptTests
{
    [Theory]
    [InlineData("爲羣裏", "为群里")]
    [InlineData("為群裡", "为群里")]
    [InlineData("科技成果轉化", "科技成果转化")]
    [InlineData("計畫與計劃", "计划与计划")]
    [InlineData("臺灣、台灣", "台湾、台湾")]
    [InlineData("衛生、衞生", "卫生、卫生")]
    [InlineData("顯著、显着", "显着、显着")]
    public void BothScriptsAndTheirVariantsFoldToOneForm(string text, string key) => Assert.Equal(key, Script.Fold(text));

    [Theory]
    [InlineData("R&D(2023年)", "r&d(2023年)")]
    [InlineData("４８０２．６億元", "4802.6亿元")]
    [InlineData("2024–2027", "2024-2027")]
    [InlineData("「AI+」", "\"ai+\"")]
    [InlineData("Guangdong’s GDP", "guangdong's gdp")]
    public void WidthCasePunctuationAndSpacesFold(string text, string key) => Assert.Equal(key, Script.Fold(text));

    [Fact]
    public void FoldingKeepsEveryPositionAndIsDoneAfterOnce()
    {
        for (var unit = 0; unit <= char.MaxValue; unit++)
            Assert.Equal(Script.Fold((char)unit), Script.Fold(Script.Fold((char)unit)));
        Assert.Equal("𠮷野家 ab!", Script.Fold("𠮷野家　ＡＢ！"));
    }

    [Fact]
    public void AFoldedTextComesBackAsTheSameInstance()
    {
        var key = Script.Fold("廣東 R&D");
        Assert.Same(key, Script.Fold(key));
    }
}
