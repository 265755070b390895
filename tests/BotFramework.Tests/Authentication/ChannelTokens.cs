using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

namespace BotFramework.Tests.Authentication;

public class ChannelTokens(AuthenticatedHost.Shared shared) : IClassFixture<AuthenticatedHost.Shared>
{
    public static TheoryData<string> CaseNames => [.. TokenCases.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(CaseNames))]
    public async Task ATokenIsAcceptedOnlyAsItShouldBe(string name)
    {
        var host = shared.Host;
        var request = host.Request();
        var (_, status, change) = TokenCases.All.Single(one => one.Name == name);
        change(request);
        using var response = await host.PostAsync(request);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 200 ? """{"activities":[]}""" : "", body);
    }

    [Fact]
    public async Task TheClaimsOfTheTokenReachTheBot()
    {
        var seen = new ClaimsBot();
        await using var host = await AuthenticatedHost.StartAsync(seen);
        Assert.Equal(200, await host.StatusOfAsync(host.Request()));
        Assert.Equal(TokenRequest.AppId, seen.Identity!.FindFirst("aud")!.Value);
        Assert.Equal(TokenRequest.ServiceUrl, seen.Identity.FindFirst("serviceurl")!.Value);
        Assert.True(seen.Identity.IsAuthenticated);
        Assert.Equal("urn:botframework:azure", seen.CallerId);
    }

    [Fact]
    public async Task AServiceUrlOfAStrangerIsForbiddenEvenWithAGoodToken()
    {
        await using var host = await AuthenticatedHost.StartAsync();
        var request = host.Request();
        request.ActivityServiceUrl = "https://smba.trafficmanager.net.evil.example/";
        request.Payload["serviceurl"] = request.ActivityServiceUrl;
        using var response = await host.Bot.PostAsync(request.Body("normal"), request.Write());
        Assert.Equal(403, (int)response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ATokenForABotWithoutAnAppIdIsRefused()
    {
        await using var host = await AuthenticatedHost.StartAsync(("MicrosoftAppId", ""));
        Assert.Equal(401, await host.StatusOfAsync(host.Request()));
        Assert.Equal(0, host.Issuer.MetadataRequests);
    }

    [Theory]
    [InlineData("https://botframework.azure.us", "https://api.botframework.us", "https://europe.botframework.azure.us/")]
    [InlineData("https://botframework.azure.cn", "https://api.botframework.azure.cn", "https://asia.botframework.azure.cn/")]
    public async Task EachCloudHasItsOwnIssuerAndHosts(string channelService, string issuer, string serviceUrl)
    {
        await using var host = await AuthenticatedHost.StartAsync(("ChannelService", channelService));
        var request = host.Request();
        Assert.Equal(401, await host.StatusOfAsync(request));
        request.Payload["iss"] = issuer;
        request.Payload["serviceurl"] = request.ActivityServiceUrl = serviceUrl;
        using var response = await host.Bot.PostAsync(request.Body("normal"), request.Write());
        Assert.Equal(200, (int)response.StatusCode);
    }

    [Fact]
    public void AnUnknownCloudStopsTheStart()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection().Build();
        settings["ChannelService"] = "https://botframework.example";
        Assert.Throws<ArgumentException>(() => new ConfigurationBotFrameworkAuthentication(settings));
    }

    private sealed class ClaimsBot : IBot
    {
        public System.Security.Claims.ClaimsIdentity? Identity { get; private set; }

        public string? CallerId { get; private set; }

        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            Identity = turnContext.TurnState.Get<System.Security.Claims.ClaimsIdentity>(BotAdapter.BotIdentityKey);
            CallerId = turnContext.Activity.CallerId;
            Assert.NotNull(turnContext.TurnState.Get<ConnectorFactory>());
            return Task.CompletedTask;
        }
    }
}
