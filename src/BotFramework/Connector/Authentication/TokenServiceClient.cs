using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The Bot Framework's token service over HTTP.</summary>
internal sealed class TokenServiceClient(CloudAuthentication authentication, string appId) : UserTokenClient
{
    public override Task<TokenResponse> GetUserTokenAsync(
        string userId, string connectionName, string channelId, string magicCode,
        CancellationToken cancellationToken) => Call<TokenResponse>(
            HttpMethod.Get, "api/usertoken/GetToken", null, cancellationToken,
            ("userId", userId), ("connectionName", connectionName), ("channelId", channelId), ("code", magicCode));

    public override Task<SignInResource> GetSignInResourceAsync(
        string connectionName, Activity activity, string finalRedirect, CancellationToken cancellationToken) =>
        Call<SignInResource>(
            HttpMethod.Get, "api/botsignin/GetSignInResource", null, cancellationToken,
            ("state", CreateTokenExchangeState(appId, connectionName, activity)), ("finalRedirect", finalRedirect));

    public override Task SignOutUserAsync(
        string userId, string connectionName, string channelId, CancellationToken cancellationToken) => Call<object>(
            HttpMethod.Delete, "api/usertoken/SignOut", null, cancellationToken,
            ("userId", userId), ("connectionName", connectionName), ("channelId", channelId));

    public override async Task<TokenStatus[]> GetTokenStatusAsync(
        string userId, string channelId, string includeFilter, CancellationToken cancellationToken)
    {
        var found = await Call<List<TokenStatus>>(
            HttpMethod.Get, "api/usertoken/GetTokenStatus", null, cancellationToken,
            ("userId", userId), ("channelId", channelId), ("include", includeFilter));
        return found is null ? [] : [.. found];
    }

    public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        string userId, string connectionName, string[] resourceUrls, string channelId,
        CancellationToken cancellationToken) => Call<Dictionary<string, TokenResponse>>(
            HttpMethod.Post, "api/usertoken/GetAadTokens",
            new Dictionary<string, string[]> { ["resourceUrls"] = resourceUrls }, cancellationToken,
            ("userId", userId), ("connectionName", connectionName), ("channelId", channelId));

    public override Task<TokenResponse> ExchangeTokenAsync(
        string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest,
        CancellationToken cancellationToken) => Call<TokenResponse>(
            HttpMethod.Post, "api/usertoken/exchange", exchangeRequest, cancellationToken,
            ("userId", userId), ("connectionName", connectionName), ("channelId", channelId));

    /// <summary>Default when the service answers 404: the user has no such token.</summary>
    private async Task<T> Call<T>(
        HttpMethod method, string path, object body, CancellationToken cancellationToken,
        params (string Name, string Value)[] query)
    {
        var pairs = query.Where(pair => pair.Value is not null)
            .Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}");
        var call = new ConnectorCall(method, $"{path}?{string.Join('&', pairs)}", body, null, null, body is null);
        var credentials = await authentication.CredentialsFor(appId, null, cancellationToken);
        var calls = new ConnectorCalls(authentication.TokenServiceHttp, credentials, authentication.Time);
        try
        {
            return (await calls.SendAsync<T>(authentication.TokenService, call, cancellationToken)).Body;
        }
        catch (ErrorResponseException e) when (e.Response.StatusCode == System.Net.HttpStatusCode.NotFound)
        {
            return default;
        }
    }
}
