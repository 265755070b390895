using BotFramework.Tests.Doubles;

namespace BotFramework.Tests.Authentication;

public class SigningKeyMetadata
{
    [Fact]
    public async Task ItIsFetchedOnceForManyTokens()
    {
        await using var host = await AuthenticatedHost.StartAsync();
        var statuses = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => host.StatusOfAsync(host.Request())));
        Assert.All(statuses, status => Assert.Equal(200, status));
        Assert.Equal(1, host.Issuer.MetadataRequests);
    }

    [Fact]
    public async Task AFloodOfUnknownKeysFetchesItAtMostOnceInFiveMinutes()
    {
        await using var host = await AuthenticatedHost.StartAsync();
        Assert.Equal(200, await host.StatusOfAsync(host.Request()));
        for (var minute = 0; minute < 10; minute++)
        {
            for (var i = 0; i < 20; i++)
                Assert.Equal(401, await host.StatusOfAsync(Unknown(host, $"key-{minute}-{i}")));
            host.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(2, host.Issuer.MetadataRequests);
    }

    [Fact]
    public async Task ANewKeyIsFoundFiveMinutesAfterTheLastFetch()
    {
        await using var host = await AuthenticatedHost.StartAsync();
        Assert.Equal(200, await host.StatusOfAsync(host.Request()));
        var added = new FakeIssuer.Key("key-new", ["msteams"]);
        host.Issuer.Keys.Add(added);
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        var request = host.Request();
        request.Key = added;
        request.Header["kid"] = added.Id;
        Assert.Equal(200, await host.StatusOfAsync(request));
    }

    [Fact]
    public async Task WhenItCannotBeHadAtTheStartNobodyIsRecognisedUntilItCan()
    {
        await using var host = await AuthenticatedHost.StartAsync();
        host.Issuer.IsDown = true;
        using var response = await host.PostAsync(host.Request());
        Assert.Equal(503, (int)response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        host.Issuer.IsDown = false;
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, await host.StatusOfAsync(host.Request()));
    }

    [Theory]
    [InlineData(1, 200)]
    [InlineData(23, 200)]
    [InlineData(24, 200)]
    [InlineData(25, 503)]
    public async Task KnownKeysCarryThroughAnOutageOfADay(int hours, int status)
    {
        await using var host = await AuthenticatedHost.StartAsync();
        Assert.Equal(200, await host.StatusOfAsync(host.Request()));
        host.Issuer.IsDown = true;
        host.Clock.Advance(TimeSpan.FromHours(hours));
        var request = host.Request();
        request.Payload["exp"] = TokenRequest.At(TimeSpan.FromHours(hours + 1));
        Assert.Equal(status, await host.StatusOfAsync(request));
    }

    [Fact]
    public async Task AKeyThatWasWithdrawnIsRefusedAfterTheNextFetch()
    {
        await using var host = await AuthenticatedHost.StartAsync();
        var request = host.Request();
        request.Payload["exp"] = TokenRequest.At(TimeSpan.FromHours(2));
        Assert.Equal(200, await host.StatusOfAsync(request));
        host.Issuer.Keys.RemoveAt(0);
        host.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(200, await host.StatusOfAsync(request));
        await Eventually.AreEqual(401, () => host.StatusOfAsync(request));
    }

    private static TokenRequest Unknown(AuthenticatedHost host, string keyId)
    {
        var request = host.Request();
        request.Header["kid"] = keyId;
        request.Payload["exp"] = TokenRequest.At(TimeSpan.FromHours(1));
        return request;
    }
}
