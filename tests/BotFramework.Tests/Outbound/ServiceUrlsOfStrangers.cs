using BotFramework.Tests.Authentication;
using BotFramework.Tests.Doubles;
using Microsoft.Bot.Builder;
using Microsoft.Security.AntiSSRF;

namespace BotFramework.Tests.Outbound;

public class ServiceUrlsOfStrangers
{
    /// <summary>Sends in spite of the delivery mode, past the buffer of expected replies.</summary>
    private static readonly BotCallbackHandler Stubborn = async (turn, token) =>
    {
        try
        {
            await turn.Adapter.SendActivitiesAsync(turn, [turn.Activity.CreateReply("hi")], token);
        }
        catch (InvalidOperationException)
        {
            // Refused, as it should be.
        }
    };

    [Fact]
    public async Task GetNoTokenAndNoMessage()
    {
        await using var channel = await FakeChannel.StartAsync();
        var credentials = new CountedCredentials(TokenRequest.AppId, TimeProvider.System);
        await using var host = await AuthenticatedHost.StartAsync(BotHost.BotOf(Stubborn), credentials);
        var urls = HostileUrls.For(new Uri(channel.Url).Port).ToList();
        Assert.True(urls.Count >= 200);
        foreach (var url in urls)
        {
            foreach (var mode in new[] { "normal", "expectReplies" })
            {
                var status = await StatusOfAsync(host, url, mode);
                Assert.True(status is 400 or 401 or 403 || (status == 200 && mode == "expectReplies"), $"{status} for {url}");
            }
        }

        Assert.Equal(0, credentials.Issued);
        Assert.Empty(channel.Calls);
    }

    [Fact]
    public async Task GetNothingFromABotWithoutAnAppIdUnlessTheyAreOnThisMachine()
    {
        await using var bot = await BotHost.StartAsync(Stubborn);
        using var refused = await bot.PostAsync(Some.Message("https://evil.example/"));
        Assert.Equal(403, (int)refused.StatusCode);
    }

    [Fact]
    public async Task MayBeNamedByTheOperator()
    {
        await using var channel = await FakeChannel.StartAsync();
        var credentials = new CountedCredentials(TokenRequest.AppId, TimeProvider.System);
        await using var host = await AuthenticatedHost.StartAsync(
            BotHost.BotOf(Stubborn), credentials, ("AllowedServiceUrls:0", channel.Url));
        Assert.Equal(200, await StatusOfAsync(host, channel.Url + "/teams", "normal"));
        Assert.Equal("Bearer token-1", Assert.Single(channel.Calls).Headers["Authorization"]);
    }

    [Fact]
    public async Task AreNotConnectedToWhenTheirNameLeadsBackToThisMachine()
    {
        Exception? thrown = null;
        var credentials = new CountedCredentials(TokenRequest.AppId, TimeProvider.System);
        var bot = BotHost.BotOf((turn, token) => turn.SendActivityAsync("hi", cancellationToken: token));
        await using var host = await AuthenticatedHost.StartAsync(bot, credentials, ("AllowedServiceUrls:0", "localhost"));
        host.Bot.Adapter.OnTurnError = (_, exception) => Task.FromResult(thrown = exception);
        Assert.Equal(200, await StatusOfAsync(host, "https://localhost/", "normal"));
        Assert.IsType<AntiSSRFException>(thrown!.GetBaseException());
    }

    private static async Task<int> StatusOfAsync(AuthenticatedHost host, string url, string mode)
    {
        var request = host.Request();
        request.Payload["serviceurl"] = request.ActivityServiceUrl = url;
        using var response = await host.Bot.PostAsync(request.Body(mode), request.Write());
        return (int)response.StatusCode;
    }
}
