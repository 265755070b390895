using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The channel behind a service URL.</summary>
public interface IConnectorClient : IDisposable
{
    Uri BaseUri { get; set; }

    ServiceClientCredentials Credentials { get; }

    IAttachments Attachments { get; }

    IConversations Conversations { get; }
}
