using System.Net;

namespace Assistant.Host.Tests;

public class FactPageTests(SharedHost shared)
{
    [Theory]
    [InlineData("?lang=en", "Paragraph 32", "<strong>480.26 billion yuan</strong>")]
    [InlineData("?lang=zh-HK", "第32段", "<strong>4802.6億元</strong>")]
    [InlineData("?lang=zh-CN", "第32段", "<strong>4802.6亿元</strong>")]
    public async Task AFactHasAPageWithItsParagraphInTheReadersLanguage(string language, string paragraph, string figure)
    {
        var page = WebUtility.HtmlDecode(await shared.Host.Http.GetStringAsync("facts/rd-spending" + language, TestContext.Current.CancellationToken));

        Assert.Contains(paragraph, page, StringComparison.Ordinal);
        Assert.Contains(figure, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("facts/no-such-fact")]
    [InlineData("facts/%3Cscript%3E")]
    public async Task AnUnknownFactHasNone(string path)
    {
        using var answered = await shared.Host.Http.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answered.StatusCode);
    }
}
