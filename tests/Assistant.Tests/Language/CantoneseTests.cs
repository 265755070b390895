using Assistant.Language;
using Xunit;

namespace Assistant.Tests.Language;

public sealed class CantoneseTests
{
    [Theory]
    [InlineData("廣東有幾多家高新技術企業?", "广东有多少家高新技术企业?")]
    [InlineData("點解成果轉化率咁低", "为什么成果转化率咁低")]
    [InlineData("邊個省嘅研發投入最多", "哪个省的研发投入最多")]
    [InlineData("邊個係廳長", "谁是厅长")]
    [InlineData("係唔係第一", "是不是第一")]
    [InlineData("佢哋有冇講過", "他们有没有说过")]
    public void CantoneseIsRewordedInWrittenChinese(string cantonese, string written) =>
        Assert.Equal(written, Cantonese.Map(Script.Fold(cantonese)));

    [Theory]
    [InlineData("廣東與周邊個別地區的關係")]
    [InlineData("建設現代化產業體系")]
    [InlineData("系統與系列緊密結合")]
    [InlineData("往返香港的演講")]
    public void WordsThatHoldTheSameCharactersStay(string text)
    {
        var key = Script.Fold(text);
        Assert.Same(key, Cantonese.Map(key));
    }
}
