using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Clients for service URLs that the bot talks to; for others, clients that refuse every call.</summary>
internal sealed class CloudConnectorFactory(CloudAuthentication authentication, string appId) : ConnectorFactory
{
    public override async Task<IConnectorClient> CreateAsync(
        string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        var anonymous = string.IsNullOrEmpty(appId);
        var http = authentication.ClientFor(serviceUrl, anonymous, out var uri);
        if (http is null)
            return new ConnectorClient(new Uri("https://refused.invalid"), null, OutboundHttp.Closed, authentication.Time);

        ServiceClientCredentials credentials = anonymous
            ? null
            : await authentication.CredentialsFor(appId, audience, cancellationToken);
        return new ConnectorClient(uri, credentials, http, authentication.Time);
    }
}
