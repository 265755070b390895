using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace BotFramework.Tests.Doubles;

/// <summary>Hands out tokens token-1, token-2 … and counts them, in place of a login service.</summary>
internal sealed class CountedCredentials(string appId, TimeProvider time) : ServiceClientCredentialsFactory
{
    private int _issued;

    public int Issued => _issued;

    public TimeSpan LifeOfAToken { get; set; } = TimeSpan.FromHours(1);

    public override Task<bool> IsValidAppIdAsync(string asked, CancellationToken cancellationToken) =>
        Task.FromResult(asked == appId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(false);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string asked, string audience, string loginEndpoint, bool validateAuthority,
        CancellationToken cancellationToken) =>
        Task.FromResult<ServiceClientCredentials>(new Credentials(this) { MicrosoftAppId = asked });

    private AuthenticatorResult Issue() => new()
    {
        AccessToken = $"token-{Interlocked.Increment(ref _issued)}",
        ExpiresOn = time.GetUtcNow() + LifeOfAToken,
    };

    private sealed class Credentials(CountedCredentials counted) : AppCredentials
    {
        protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(new Authenticator(counted));
    }

    private sealed class Authenticator(CountedCredentials counted) : IAuthenticator
    {
        public Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false) => Task.FromResult(counted.Issue());
    }
}
