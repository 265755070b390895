using System.Net;
using System.Text.RegularExpressions;

namespace Assistant.Host.Tests;

public partial class ChatPageTests
{
    [Fact]
    public async Task ThePageIsServedAtTheRootUnderAStrictPolicy()
    {
        await using var host = RunningHost.Start();

        using var page = await GetAsync(host, "");

        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
        Assert.Equal("no-cache", page.Headers.CacheControl?.ToString());
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains($"connect-src 'self' ws://{host.Address.Authority};", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self' http://localhost:* http://127.0.0.1:*;", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task AFileWithAHashIsCompressedAsTheBrowserTakesItAndKeptForGood(string accepted, string? encoding)
    {
        await using var host = RunningHost.Start();
        using var page = await GetAsync(host, "");
        var script = Script().Match(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Groups[1].Value;

        using var file = await GetAsync(host, script, accepted);

        Assert.Equal(encoding, file.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("text/javascript", file.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", file.Headers.CacheControl?.ToString());
        Assert.Equal("Accept-Encoding", Assert.Single(file.Headers.Vary));
    }

    [Fact]
    public async Task AnAllowedOriginMayShowTheChatInAFrame()
    {
        await using var host = RunningHost.Start(("DirectLine:AllowedOrigins:0", "https://www.example.org"));

        using var page = await GetAsync(host, "");

        Assert.Contains(
            "frame-ancestors 'self' https://www.example.org;", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatDoesNotExistIsNotFound()
    {
        await using var host = RunningHost.Start();

        using var missing = await GetAsync(host, "../appsettings.json");

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    private static async Task<HttpResponseMessage> GetAsync(RunningHost host, string path, string accepted = "identity")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd(accepted);
        return await host.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("src=\"(assets/page-[^\"]+\\.js)\"")]
    private static partial Regex Script();
}
