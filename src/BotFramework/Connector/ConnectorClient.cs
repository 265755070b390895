using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Calls a channel over HTTP. It is light: one is made for each turn, and all share their connections.</summary>
public class ConnectorClient : ServiceClient<ConnectorClient>, IConnectorClient
{
    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials)
        : this(baseUri, credentials, OutboundHttp.Guarded, TimeProvider.System)
    {
    }

    /// <summary>Over <paramref name="httpClient"/>, or over the shared guarded client when there is none.</summary>
    public ConnectorClient(
        Uri baseUri, ServiceClientCredentials credentials, HttpClient httpClient, bool disposeHttpClient = false)
        : this(
            baseUri, credentials, httpClient ?? OutboundHttp.Guarded, TimeProvider.System,
            disposeHttpClient && httpClient is not null)
    {
    }

    internal ConnectorClient(
        Uri baseUri, ServiceClientCredentials credentials, HttpClient http, TimeProvider time, bool disposeHttp = false)
        : base(http, disposeHttp)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        BaseUri = baseUri;
        Credentials = credentials;
        Calls = new ConnectorCalls(http, credentials, time);
        Attachments = new Attachments(this);
        Conversations = new Conversations(this);
    }

    public Uri BaseUri { get; set; }

    public ServiceClientCredentials Credentials { get; }

    public virtual IAttachments Attachments { get; }

    public virtual IConversations Conversations { get; }

    internal ConnectorCalls Calls { get; }
}
