using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tokens by client credentials: a secret, a certificate or an assertion.</summary>
internal sealed class ConfidentialAuthenticator : IAuthenticator
{
    private readonly IConfidentialClientApplication _app;
    private readonly string[] _scopes;
    private readonly bool _sendX5C;

    public ConfidentialAuthenticator(
        ConfidentialClientApplicationBuilder builder, AppCredentials credentials, HttpClient http, bool sendX5C = false)
    {
        builder = builder.WithAuthority(new Uri(credentials.OAuthEndpoint), credentials.ValidateAuthority);
        if (http is not null)
            builder = builder.WithHttpClientFactory(new OneHttpClient(http));

        _app = builder.Build();
        _scopes = [ScopeOf(credentials.OAuthScope)];
        _sendX5C = sendX5C;
    }

    public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
    {
        var result = await _app.AcquireTokenForClient(_scopes)
            .WithForceRefresh(forceRefresh)
            .WithSendX5C(_sendX5C)
            .ExecuteAsync();
        return new AuthenticatorResult { AccessToken = result.AccessToken, ExpiresOn = result.ExpiresOn };
    }

    private static string ScopeOf(string resource) =>
        resource.EndsWith("/.default", StringComparison.Ordinal) ? resource : $"{resource.TrimEnd('/')}/.default";
}
