using System.Net;
using System.Text.Json.Nodes;

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

    [Fact]
    public async Task TheChatPageGetsTheParagraphAsData()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "facts/rd-spending?lang=en");
        request.Headers.Accept.ParseAdd("application/json");

        using var answered = await shared.Host.Http.SendAsync(request, TestContext.Current.CancellationToken);

        var paragraph = JsonNode.Parse(await answered.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(32, (int)paragraph["number"]!);
        Assert.Contains("rd-spending", paragraph["facts"]!.AsArray().Select(fact => (string)fact!["id"]!));
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
