using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BotFramework.Tests.Authentication;
using BotFramework.Tests.Doubles;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

namespace BotFramework.Tests.Outbound;

public class TokensOfTheBot
{
    private const string Scope = "https://api.botframework.com";
    private const string LoginUrl = "https://login.microsoftonline.com/botframework.com";

    [Theory]
    [InlineData("MultiTenant", "/botframework.com/oauth2/v2.0/token")]
    [InlineData("", "/botframework.com/oauth2/v2.0/token")]
    [InlineData("SingleTenant", "/own-tenant/oauth2/v2.0/token")]
    [InlineData("singletenant", "/own-tenant/oauth2/v2.0/token")]
    public async Task ASecretIsSentToTheTenantOfTheAppType(string type, string path)
    {
        await using var login = await FakeLogin.StartAsync();
        var factory = new ConfigurationServiceClientCredentialFactory(Settings(type), login.Http);
        var credentials = await CredentialsOf(factory);
        Assert.StartsWith("login-", await credentials.GetTokenAsync(), StringComparison.Ordinal);
        var call = Assert.Single(login.Requests);
        var form = FakeLogin.FormOf(call);
        Assert.Equal("login.microsoftonline.com", call.Headers["x-original-host"]);
        Assert.Equal(path, call.Path.Split('?')[0]);
        Assert.Equal("client_credentials", form["grant_type"]);
        Assert.Equal(TokenRequest.AppId, form["client_id"]);
        Assert.Equal("the secret", form["client_secret"]);
        Assert.Contains("https://api.botframework.com/.default", form["scope"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATokenServesManyCallersUntilItNearlyEnds()
    {
        await using var login = await FakeLogin.StartAsync();
        var credentials = await CredentialsOf(new PasswordServiceClientCredentialFactory(
            TokenRequest.AppId, "the secret", login.Http, null));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => credentials.GetTokenAsync()));
        Assert.Single(login.Requests);
        await credentials.GetTokenAsync(forceRefresh: true);
        Assert.Equal(2, login.Requests.Count);
    }

    [Fact]
    public async Task CredentialsOfACertificateAreMadeOnceForEachAudience()
    {
        using var key = RSA.Create(2048);
        var named = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = named.CreateSelfSigned(TokenRequest.Now.AddYears(-1), TokenRequest.Now.AddYears(50));
        var factory = new CertificateServiceClientCredentialsFactory(certificate, TokenRequest.AppId);
        var first = await CredentialsOf(factory);
        Assert.Same(first, await CredentialsOf(factory));
        Assert.NotSame(first, await factory.CreateCredentialsAsync(
            TokenRequest.AppId, "another audience", LoginUrl, true, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ACertificateSignsAnAssertionInPlaceOfASecret()
    {
        await using var login = await FakeLogin.StartAsync();
        using var key = RSA.Create(2048);
        var named = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = named.CreateSelfSigned(TokenRequest.Now.AddYears(-1), TokenRequest.Now.AddYears(50));
        var factory = new CertificateServiceClientCredentialsFactory(
            certificate, TokenRequest.AppId, "own-tenant", login.Http, sendX5c: true);
        await (await CredentialsOf(factory)).GetTokenAsync();
        var form = FakeLogin.FormOf(Assert.Single(login.Requests));
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
        Assert.Equal(3, form["client_assertion"].Split('.').Length);
        Assert.False(form.ContainsKey("client_secret"));
    }

    [Fact]
    public async Task AManagedIdentityNeedsNoSecret()
    {
        await using var login = await FakeLogin.StartAsync();
        var settings = Settings("UserAssignedMSI");
        settings["MicrosoftAppPassword"] = null;
        var credentials = await CredentialsOf(new ConfigurationServiceClientCredentialFactory(settings, login.Http));
        Assert.StartsWith("identity-", await credentials.GetTokenAsync(), StringComparison.Ordinal);
        var call = login.Requests[^1];
        Assert.Contains($"client_id={TokenRequest.AppId}", call.Path, StringComparison.Ordinal);
        Assert.Contains($"resource={Scope}", Uri.UnescapeDataString(call.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFederatedIdentityIsTheAssertionOfTheApp()
    {
        await using var login = await FakeLogin.StartAsync();
        var factory = new FederatedServiceClientCredentialsFactory(
            TokenRequest.AppId, "identity-client", "own-tenant", login.Http);
        Assert.StartsWith("login-", await (await CredentialsOf(factory)).GetTokenAsync(), StringComparison.Ordinal);
        Assert.StartsWith("identity-", FakeLogin.FormOf(login.Requests[^1])["client_assertion"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SingleTenant", "MicrosoftAppId", "MicrosoftAppId is required for SingleTenant in configuration.")]
    [InlineData("SingleTenant", "MicrosoftAppTenantId", "MicrosoftAppTenantId is required for SingleTenant in configuration.")]
    [InlineData("SingleTenant", "MicrosoftAppPassword", "MicrosoftAppPassword is required for SingleTenant in configuration.")]
    [InlineData("UserAssignedMSI", "MicrosoftAppId", "MicrosoftAppId is required for MSI in configuration.")]
    [InlineData("UserAssignedMSI", "MicrosoftAppTenantId", "MicrosoftAppTenantId is required for MSI in configuration.")]
    [InlineData("UserAssignedMSI", "", "MicrosoftAppPassword must not be set for MSI in configuration.")]
    [InlineData("Something", "", "MicrosoftAppType must be MultiTenant, SingleTenant or UserAssignedMSI.")]
    public void SettingsThatDoNotFitTheAppTypeStopTheStart(string type, string missing, string message)
    {
        var settings = Settings(type);
        if (missing.Length > 0)
            settings[missing] = null;
        var thrown = Assert.Throws<ArgumentException>(() => new ConfigurationServiceClientCredentialFactory(settings));
        Assert.Equal(message, thrown.Message);
    }

    [Fact]
    public async Task ABotWithoutAnAppIdAddsNoToken()
    {
        var factory = new ConfigurationServiceClientCredentialFactory(new ConfigurationBuilder().Build());
        Assert.True(await factory.IsAuthenticationDisabledAsync(TestContext.Current.CancellationToken));
        using var request = new HttpRequestMessage();
        await MicrosoftAppCredentials.Empty.ProcessHttpRequestAsync(request, TestContext.Current.CancellationToken);
        Assert.Null(request.Headers.Authorization);
    }

    private static async Task<AppCredentials> CredentialsOf(ServiceClientCredentialsFactory factory) =>
        (AppCredentials)await factory.CreateCredentialsAsync(
            TokenRequest.AppId, Scope, LoginUrl, true, TestContext.Current.CancellationToken);

    private static IConfiguration Settings(string type)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection().Build();
        settings["MicrosoftAppType"] = type;
        settings["MicrosoftAppId"] = TokenRequest.AppId;
        settings["MicrosoftAppPassword"] = "the secret";
        settings["MicrosoftAppTenantId"] = "own-tenant";
        return settings;
    }
}
