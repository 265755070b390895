using BotFramework.Tests.Doubles;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Time.Testing;

namespace BotFramework.Tests.Authentication;

/// <summary>A bot with an app id, the issuer that it trusts, and a clock that a test can move.</summary>
public sealed class AuthenticatedHost : IAsyncDisposable
{
    private AuthenticatedHost(FakeIssuer issuer, BotHost bot, FakeTimeProvider clock) =>
        (Issuer, Bot, Clock) = (issuer, bot, clock);

    internal FakeIssuer Issuer { get; }

    internal BotHost Bot { get; }

    public FakeTimeProvider Clock { get; }

    internal static Task<AuthenticatedHost> StartAsync(params (string Name, string Value)[] settings) =>
        StartAsync(new ActivityHandler(), settings);

    internal static Task<AuthenticatedHost> StartAsync(IBot bot, params (string Name, string Value)[] settings) =>
        StartAsync(bot, null, settings);

    internal static async Task<AuthenticatedHost> StartAsync(
        IBot bot, ServiceClientCredentialsFactory? credentials, params (string Name, string Value)[] settings)
    {
        var issuer = await FakeIssuer.StartAsync();
        issuer.Keys.AddRange(TokenCases.OtherKeys);
        var clock = new FakeTimeProvider(TokenRequest.Now);
        var host = await BotHost.StartAsync(
            bot,
            clock,
            credentials,
            [
                ("MicrosoftAppId", TokenRequest.AppId),
                ("MicrosoftAppPassword", "a secret of the tests"),
                ("ToBotFromChannelOpenIdMetadataUrl", issuer.MetadataUrl),
                ("ToBotFromEmulatorOpenIdMetadataUrl", issuer.MetadataUrl),
                .. settings,
            ]);
        return new AuthenticatedHost(issuer, host, clock);
    }

    internal TokenRequest Request() => new() { Key = Issuer.Keys[0] };

    internal Task<HttpResponseMessage> PostAsync(TokenRequest request) => Bot.PostAsync(request.Body(), request.Write());

    internal async Task<int> StatusOfAsync(TokenRequest request)
    {
        using var response = await PostAsync(request);
        return (int)response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Issuer.DisposeAsync();
    }

    /// <summary>One host for the cases of a class that do not change it.</summary>
    public sealed class Shared : IAsyncLifetime
    {
        internal AuthenticatedHost Host { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Host = await StartAsync();

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
