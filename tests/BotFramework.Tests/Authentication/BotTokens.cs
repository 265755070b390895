using System.Security.Claims;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace BotFramework.Tests.Authentication;

public class BotTokens(AuthenticatedHost.Shared shared) : IClassFixture<AuthenticatedHost.Shared>
{
    private const string OtherBot = "99999999-2222-3333-4444-555555555555";

    [Theory]
    [InlineData("1.0", "appid", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData("2.0", "azp", "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0")]
    [InlineData("2.0", "azp", "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0")]
    public async Task TheEmulatorMayCallWhenItIsAllowed(string version, string claim, string issuer)
    {
        await using var host = await AuthenticatedHost.StartAsync(("AllowEmulatorTokens", "true"));
        Assert.Equal(200, await host.StatusOfAsync(From(host, version, claim, issuer, TokenRequest.AppId)));
    }

    [Theory]
    [InlineData("ver", null)]
    [InlineData("ver", "3.0")]
    [InlineData("appid", null)]
    [InlineData("appid", OtherBot)]
    [InlineData("aud", "https://graph.microsoft.com")]
    [InlineData("iss", "https://sts.windows.net/00000000-0000-0000-0000-000000000000/")]
    public async Task AnEmulatorTokenMustBeOfThisBot(string claim, string? value)
    {
        await using var host = await AuthenticatedHost.StartAsync(("AllowEmulatorTokens", "true"));
        var request = From(
            host, "1.0", "appid", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", TokenRequest.AppId);
        request.Payload[claim] = value;
        if (value is null)
            request.Payload.Remove(claim);
        Assert.Equal(401, await host.StatusOfAsync(request));
    }

    [Fact]
    public async Task AnotherBotMayCallOnlyWhenAValidatorLetsIt()
    {
        var request = From(
            shared.Host, "2.0", "azp", "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0", OtherBot);
        Assert.Equal(401, await shared.Host.StatusOfAsync(request));

        var result = await Authenticate(request, new Allow(OtherBot));
        Assert.Equal($"urn:botframework:aadappid:{OtherBot}", result.CallerId);
        Assert.Equal(OtherBot, result.Audience);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Authenticate(request, new Allow("nobody")));
    }

    private static TokenRequest From(AuthenticatedHost host, string version, string claim, string issuer, string caller)
    {
        var request = host.Request();
        request.Payload["iss"] = issuer;
        request.Payload["ver"] = version;
        request.Payload[claim] = caller;
        request.Payload.Remove("serviceurl");
        return request;
    }

    private Task<AuthenticateRequestResult> Authenticate(TokenRequest request, ClaimsValidator validator)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection().Build();
        settings["MicrosoftAppId"] = TokenRequest.AppId;
        settings["ToBotFromEmulatorOpenIdMetadataUrl"] = shared.Host.Issuer.MetadataUrl;
        var authentication = new ConfigurationBotFrameworkAuthentication(
            settings,
            authConfiguration: new AuthenticationConfiguration { ClaimsValidator = validator },
            timeProvider: shared.Host.Clock);
        var activity = ProtocolJson.Deserialize<Activity>(request.Body());
        return authentication.AuthenticateRequestAsync(activity, request.Write(), TestContext.Current.CancellationToken);
    }

    private sealed class Allow(string appId) : ClaimsValidator
    {
        public override Task ValidateClaimsAsync(IList<Claim> claims) =>
            claims.Any(claim => claim.Type == "azp" && claim.Value == appId)
                ? Task.CompletedTask
                : throw new UnauthorizedAccessException("Not this bot.");
    }
}
