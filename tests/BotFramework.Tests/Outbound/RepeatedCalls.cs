using System.Globalization;
using BotFramework.Tests.Authentication;
using BotFramework.Tests.Doubles;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;

namespace BotFramework.Tests.Outbound;

public class RepeatedCalls
{
    private readonly FakeTimeProvider _clock = new(TokenRequest.Now);
    private Exception? _thrown;

    [Theory]
    [InlineData(429, "2", 2)]
    [InlineData(429, "0", 0)]
    [InlineData(429, null, 0.4)]
    [InlineData(429, "soon", 0.4)]
    [InlineData(429, "-5", 0)]
    [InlineData(429, "Sat, 01 Mar 2025 12:00:20 GMT", 19)]
    [InlineData(429, "Sat, 01 Mar 2025 11:00:00 GMT", 0)]
    [InlineData(412, null, 0.4)]
    public async Task AMessageThatWasNotTakenIsSentAgainWhenTheChannelAsksForIt(int status, string? after, double seconds)
    {
        var times = new List<DateTimeOffset>();
        var calls = await SendAsync(async (http, call) =>
        {
            times.Add(_clock.GetUtcNow());
            if (call.Number > 1)
            {
                await Accept(http, call);
                return;
            }

            http.Response.StatusCode = status;
            if (after is not null)
                http.Response.Headers.RetryAfter = after;
        });
        Assert.Null(_thrown);
        Assert.Equal(2, calls.Count);
        Assert.Equal(calls[0].Body, calls[1].Body);
        Assert.InRange((times[1] - times[0]).TotalSeconds, seconds, seconds + 3);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(408)]
    [InlineData(413)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task AMessageThatWasRefusedOrMayHaveArrivedIsNotSentAgain(int status)
    {
        var calls = await SendAsync(Status(status));
        Assert.Single(calls);
        Assert.Equal(status, (int)Assert.IsType<ErrorResponseException>(_thrown).Response.StatusCode);
    }

    [Fact]
    public async Task AMessageIsNotSentAgainAfterItsConnectionBroke()
    {
        var calls = await SendAsync((http, _) =>
        {
            http.Abort();
            return Task.CompletedTask;
        });
        Assert.Single(calls);
        Assert.IsType<HttpRequestException>(_thrown);
    }

    [Fact]
    public async Task AChannelThatIsAlwaysBusyIsAskedFourTimes()
    {
        var calls = await SendAsync(Status(429));
        Assert.Equal(4, calls.Count);
        Assert.Equal(429, (int)Assert.IsType<ErrorResponseException>(_thrown).Response.StatusCode);
    }

    [Fact]
    public async Task AChannelThatWantsAnHourIsNotWaitedFor()
    {
        var calls = await SendAsync((http, _) =>
        {
            http.Response.StatusCode = 429;
            http.Response.Headers.RetryAfter = "3600";
            return Task.CompletedTask;
        });
        Assert.Single(calls);
    }

    [Theory]
    [InlineData("PUT", 503)]
    [InlineData("PUT", 0)]
    [InlineData("DELETE", 502)]
    [InlineData("DELETE", 0)]
    public async Task AnEditOrADeletionIsRepeatedUntilItIsDone(string method, int status)
    {
        var calls = await SendAsync(
            async (http, call) =>
            {
                if (call.Number > 2)
                    await Accept(http, call);
                else if (status == 0)
                    http.Abort();
                else
                    http.Response.StatusCode = status;
            },
            (turn, token) => method == "PUT"
                ? turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "m/1", Text = "edited" }, token)
                : turn.DeleteActivityAsync("m/1", token));
        Assert.Null(_thrown);
        Assert.True(calls.Count >= 3);
        Assert.All(calls, call => Assert.Equal(method, call.Method));
        Assert.All(calls, call => Assert.EndsWith("/activities/m%2F1", call.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ARedirectIsNotFollowed()
    {
        await using var other = await FakeChannel.StartAsync();
        var calls = await SendAsync((http, _) =>
        {
            http.Response.StatusCode = 307;
            http.Response.Headers.Location = other.Url;
            return Task.CompletedTask;
        });
        Assert.Single(calls);
        Assert.Empty(other.Calls);
        Assert.Equal(307, (int)Assert.IsType<ErrorResponseException>(_thrown).Response.StatusCode);
    }

    [Theory]
    [InlineData("""{"error":{"code":"BotDisabledByAdmin","message":"no"}}""", "BotDisabledByAdmin")]
    [InlineData("""{"code":"BadArgument","message":"no"}""", "BadArgument")]
    public async Task WhatTheChannelSaysIsInTheException(string body, string code)
    {
        await SendAsync((http, _) =>
        {
            http.Response.StatusCode = 403;
            return http.Response.WriteAsync(body);
        });
        Assert.Equal(code, Assert.IsType<ErrorResponseException>(_thrown).Body.Error.Code);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(201, "{}")]
    [InlineData(202, "accepted")]
    [InlineData(204, "")]
    public async Task AMessageIsSentEvenWhenTheChannelGivesItNoId(int status, string body)
    {
        string? id = null;
        await SendAsync(
            (http, _) =>
            {
                http.Response.StatusCode = status;
                return body.Length == 0 ? Task.CompletedTask : http.Response.WriteAsync(body);
            },
            async (turn, token) => id = (await turn.SendActivityAsync("hi", cancellationToken: token)).Id ?? string.Empty);
        Assert.Null(_thrown);
        Assert.Equal(string.Empty, id);
    }

    [Fact]
    public async Task AChannelThatStartsAMomentLaterStillGetsTheMessage()
    {
        int port;
        await using (var probe = await FakeChannel.StartAsync())
            port = new Uri(probe.Url).Port;

        await using var bot = await StartBotAsync(DefaultTurn);
        var posted = bot.PostAsync(Some.Message($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}"));
        await Task.Delay(100, TestContext.Current.CancellationToken);
        await using var channel = await FakeChannel.StartAsync(port);
        await FinishAsync(posted);
        Assert.Null(_thrown);
        Assert.Single(channel.Calls);
    }

    [Fact]
    public async Task ATokenThatTheChannelRefusesIsRenewedOnce()
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Answer = (http, call) => call.Headers["Authorization"] == "Bearer token-1"
            ? Status(401)(http, call)
            : Accept(http, call);
        var credentials = new CountedCredentials(TokenRequest.AppId, _clock);
        await using var host = await AuthenticatedHost.StartAsync(
            BotHost.BotOf(DefaultTurn), credentials, ("AllowedServiceUrls:0", channel.Url));
        var request = host.Request();
        request.Payload["serviceurl"] = request.ActivityServiceUrl = channel.Url;
        using var first = await host.Bot.PostAsync(request.Body("normal"), request.Write());
        using var second = await host.Bot.PostAsync(request.Body("normal"), request.Write());
        Assert.Equal(
            ["Bearer token-1", "Bearer token-2", "Bearer token-2"],
            channel.Calls.Select(call => call.Headers["Authorization"]));
    }

    private static Task DefaultTurn(ITurnContext turn, CancellationToken token) =>
        turn.SendActivityAsync("hi", cancellationToken: token);

    private static Task Accept(HttpContext http, FakeChannel.Call _) => http.Response.WriteAsync("""{"id":"sent"}""");

    private static Func<HttpContext, FakeChannel.Call, Task> Status(int status) => (http, _) =>
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    private async Task<List<FakeChannel.Call>> SendAsync(
        Func<HttpContext, FakeChannel.Call, Task> answer, BotCallbackHandler? onTurn = null)
    {
        await using var channel = await FakeChannel.StartAsync();
        channel.Answer = answer;
        await using var bot = await StartBotAsync(onTurn ?? DefaultTurn);
        await FinishAsync(bot.PostAsync(Some.Message(channel.Url)));
        return [.. channel.Calls];
    }

    private async Task<BotHost> StartBotAsync(BotCallbackHandler onTurn)
    {
        var bot = await BotHost.StartAsync(BotHost.BotOf(onTurn), _clock);
        bot.Adapter.OnTurnError = (_, exception) => Task.FromResult(_thrown = exception);
        return bot;
    }

    /// <summary>Moves the clock on, a second at a time, until the turn is over.</summary>
    private async Task FinishAsync(Task<HttpResponseMessage> posted)
    {
        while (!posted.IsCompleted)
        {
            await Task.WhenAny(posted, Task.Delay(30, TestContext.Current.CancellationToken));
            _clock.Advance(TimeSpan.FromSeconds(0.5));
        }

        (await posted).Dispose();
    }
}
