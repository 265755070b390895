using System.Net;

namespace Assistant.Host.Tests;

public class DirectLineTokenTests
{
    private const string Secret = "a-secret-of-the-page's-server";

    [Fact]
    public async Task ATokenOpensItsOwnConversationAndNoOther()
    {
        await using var host = RunningHost.Start();
        var mine = await ChatClient.StartedAsync(host);
        var other = await ChatClient.StartedAsync(host);
        other.Token = mine.Token;

        foreach (var refused in new[] { await other.ReadAsync(), await other.SayAsync("hello"), await other.ReconnectAsync("") })
            Assert.Equal((HttpStatusCode.Forbidden, "Forbidden"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task AConversationThatDoesNotExistLooksLikeOneOfSomebodyElse()
    {
        await using var host = RunningHost.Start();
        var mine = await ChatClient.StartedAsync(host);

        var refused = await ChatClient.CallAsync(host.Http, HttpMethod.Get, "v3/directline/conversations/nobody/activities", mine.Token);

        Assert.Equal((HttpStatusCode.Forbidden, "Forbidden"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task AConversationThatNeverStartedIsNotFound()
    {
        await using var host = RunningHost.Start();
        var client = await ChatClient.NewAsync(host);

        foreach (var missing in new[] { await client.ReadAsync(), await client.SayAsync("hello"), await client.ReconnectAsync("") })
            Assert.Equal((HttpStatusCode.NotFound, "ConversationNotFound"), (missing.Status, missing.ErrorCode));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJjb252IjoiYSJ9.")]
    public async Task WithoutAGoodTokenNothingOpens(string? token)
    {
        await using var host = RunningHost.Start();
        var client = await ChatClient.StartedAsync(host);
        client.Token = token!;

        foreach (var refused in new[] { await client.StartAsync(), await client.ReadAsync(), await client.SayAsync("hello"), await client.RefreshAsync() })
            Assert.Equal((HttpStatusCode.Unauthorized, "Unauthorized"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task ATokenThatWasChangedAnywhereOpensNothing()
    {
        await using var host = RunningHost.Start();
        var client = await ChatClient.StartedAsync(host);
        var good = client.Token;

        for (var place = 0; place < good.Length; place += 7)
        {
            client.Token = good[..place] + (good[place] == 'A' ? 'B' : 'A') + good[(place + 1)..];
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.ReadAsync()).Status);
        }
    }

    [Fact]
    public async Task ARefreshedTokenOpensTheSameConversation()
    {
        await using var host = RunningHost.Start();
        var client = await ChatClient.StartedAsync(host);

        var refreshed = await client.RefreshAsync();
        client.Token = refreshed.Text("token");

        Assert.Equal((HttpStatusCode.OK, client.Id), (refreshed.Status, refreshed.Text("conversationId")));
        Assert.Equal(HttpStatusCode.OK, (await client.ReadAsync()).Status);
    }

    [Fact]
    public async Task AnExpiredTokenIsToldFromAWrongOneAndStillBringsThePageBack()
    {
        var clock = new SomeClock();
        await using var host = RunningHost.Start(clock);
        var client = await ChatClient.StartedAsync(host);

        clock.Skip(TimeSpan.FromMinutes(31));
        var refused = await client.ReadAsync();
        var refresh = await client.RefreshAsync();
        var back = await ChatClient.CallAsync(host.Http, HttpMethod.Post, "chat/token", client.Token);

        Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), (refused.Status, refused.ErrorCode));
        Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), (refresh.Status, refresh.ErrorCode));
        Assert.Equal(client.Id, back.Text("conversationId"));
    }

    [Fact]
    public async Task ATokenThatExpiredLongAgoBringsNobodyBack()
    {
        var clock = new SomeClock();
        await using var host = RunningHost.Start(clock);
        var client = await ChatClient.StartedAsync(host);

        clock.Skip(TimeSpan.FromDays(31));
        var other = await ChatClient.CallAsync(host.Http, HttpMethod.Post, "chat/token", client.Token);

        Assert.NotEqual(client.Id, other.Text("conversationId"));
    }

    [Fact]
    public async Task ATicketOfAStreamIsNoToken()
    {
        await using var host = RunningHost.Start();
        var client = await ChatClient.NewAsync(host);
        client.Token = (await client.StartAsync()).Text("streamUrl").Split("&t=")[1];

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.ReadAsync()).Status);
    }

    [Fact]
    public async Task ASecretIsDemandedWhereOneIsSet()
    {
        await using var host = RunningHost.Start(("DirectLine:Secret", Secret));

        var without = await GenerateAsync(host, null);
        var wrong = await GenerateAsync(host, "another-secret-altogether");
        var right = await GenerateAsync(host, Secret);

        Assert.Equal(
            (HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.OK), (without.Status, wrong.Status, right.Status));
    }

    [Fact]
    public async Task TheSecretDoesNotCountFromAPage()
    {
        await using var host = RunningHost.Start(("DirectLine:Secret", Secret));
        host.Http.DefaultRequestHeaders.Add("Origin", host.Address.GetLeftPart(UriPartial.Authority));

        Assert.Equal(HttpStatusCode.Unauthorized, (await GenerateAsync(host, Secret)).Status);
    }

    [Fact]
    public async Task ThePageGetsItsTokenFromTheHostAndKeepsItsConversation()
    {
        await using var host = RunningHost.Start(("DirectLine:Secret", Secret));

        var first = await ChatClient.CallAsync(host.Http, HttpMethod.Post, "chat/token", null);
        var again = await ChatClient.CallAsync(host.Http, HttpMethod.Post, "chat/token", first.Text("token"));
        var other = await ChatClient.CallAsync(host.Http, HttpMethod.Post, "chat/token", "garbage");

        Assert.Equal(first.Text("conversationId"), again.Text("conversationId"));
        Assert.NotEqual(first.Text("conversationId"), other.Text("conversationId"));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    public async Task PagesOfForeignOriginsMayNotCall(string origin)
    {
        await using var host = RunningHost.Start();
        host.Http.DefaultRequestHeaders.Add("Origin", origin);

        var refused = await GenerateAsync(host, null);

        Assert.Equal((HttpStatusCode.Forbidden, "OriginNotAllowed"), (refused.Status, refused.ErrorCode));
        Assert.Equal(HttpStatusCode.Forbidden, (await ChatClient.CallAsync(host.Http, HttpMethod.Post, "chat/token", null)).Status);
    }

    [Fact]
    public async Task PagesOfAnAllowedOriginMayCallAndReadTheAnswer()
    {
        await using var host = RunningHost.Start(("DirectLine:Secret", Secret), ("DirectLine:AllowedOrigins:0", "https://www.example.org"));
        using var asked = new HttpRequestMessage(HttpMethod.Options, "v3/directline/conversations");
        asked.Headers.Add("Origin", "https://www.example.org");
        asked.Headers.Add("Access-Control-Request-Method", "POST");
        asked.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent");

        using var allowed = await host.Http.SendAsync(asked, TestContext.Current.CancellationToken);

        Assert.Equal("https://www.example.org", Assert.Single(allowed.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    private static Task<ChatResponse> GenerateAsync(RunningHost host, string? secret) =>
        ChatClient.CallAsync(host.Http, HttpMethod.Post, "v3/directline/tokens/generate", secret);
}
