using BotFramework.Tests.Doubles;

namespace BotFramework.Tests.Authentication;

public class RepeatedTokens
{
    [Fact]
    public async Task ATokenThatWasAcceptedIsRefusedWhenItHasExpired()
    {
        await using var host = await AuthenticatedHost.StartAsync();
        var request = host.Request();
        Assert.Equal(200, await host.StatusOfAsync(request));
        Assert.Equal(200, await host.StatusOfAsync(request));
        host.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(401, await host.StatusOfAsync(request));
    }

    [Fact]
    public async Task ATokenThatWasAcceptedIsRefusedForAnotherServiceUrlOrChannel()
    {
        await using var host = await AuthenticatedHost.StartAsync();
        var request = host.Request();
        Assert.Equal(200, await host.StatusOfAsync(request));
        request.ActivityServiceUrl = "https://smba.trafficmanager.net/elsewhere/";
        Assert.Equal(401, await host.StatusOfAsync(request));
        request.ActivityServiceUrl = TokenRequest.ServiceUrl;
        request.ChannelId = "skype";
        Assert.Equal(401, await host.StatusOfAsync(request));
    }

    [Fact]
    public async Task ATokenThatWasAcceptedLendsNothingToOneThatDiffersInItsSignatureOrItsClaims()
    {
        await using var host = await AuthenticatedHost.StartAsync();
        var request = host.Request();
        Assert.Equal(200, await host.StatusOfAsync(request));
        request.Finish = token => token[..^9] + (token[^9] == 'A' ? 'B' : 'A') + token[^8..];
        Assert.Equal(401, await host.StatusOfAsync(request));
        var genuine = host.Request().Write()!["Bearer ".Length..];
        request.Payload["exp"] = TokenRequest.At(TimeSpan.FromHours(9));
        request.Finish = token => $"{token[..token.LastIndexOf('.')]}{genuine[genuine.LastIndexOf('.')..]}";
        Assert.Equal(401, await host.StatusOfAsync(request));
    }

    [Fact]
    public async Task ATokenThatWasAcceptedIsRefusedWhenAnotherKeyBearsTheIdOfItsKey()
    {
        await using var host = await AuthenticatedHost.StartAsync();
        var request = host.Request();
        request.Payload["exp"] = TokenRequest.At(TimeSpan.FromHours(2));
        Assert.Equal(200, await host.StatusOfAsync(request));
        host.Issuer.Keys[0] = new FakeIssuer.Key(host.Issuer.Keys[0].Id, ["msteams"]);
        host.Clock.Advance(TimeSpan.FromMinutes(30));
        await Eventually.AreEqual(401, () => host.StatusOfAsync(request));
    }
}
