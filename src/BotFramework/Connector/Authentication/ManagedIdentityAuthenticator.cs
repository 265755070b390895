using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tokens of a user-assigned managed identity for one resource.</summary>
internal sealed class ManagedIdentityAuthenticator : IAuthenticator
{
    private readonly IManagedIdentityApplication _identity;
    private readonly string _resource;

    public ManagedIdentityAuthenticator(string clientId, string resource, HttpClient http)
    {
        var builder = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(clientId));
        if (http is not null)
            builder = builder.WithHttpClientFactory(new OneHttpClient(http));

        _identity = builder.Build();
        _resource = resource;
    }

    public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
    {
        var result = await _identity.AcquireTokenForManagedIdentity(_resource)
            .WithForceRefresh(forceRefresh)
            .ExecuteAsync();
        return new AuthenticatorResult { AccessToken = result.AccessToken, ExpiresOn = result.ExpiresOn };
    }
}
