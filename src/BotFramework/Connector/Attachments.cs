using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The files of a channel, over HTTP.</summary>
public class Attachments(ConnectorClient client) : IAttachments
{
    public ConnectorClient Client { get; } = client;

    public Task<HttpOperationResponse<AttachmentInfo>> GetAttachmentInfoWithHttpMessagesAsync(
        string attachmentId, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default) =>
        Client.Calls.SendAsync<AttachmentInfo>(
            Client.BaseUri, Get($"v3/attachments/{ConnectorCall.Id(attachmentId)}", customHeaders), cancellationToken);

    public Task<HttpOperationResponse<Stream>> GetAttachmentWithHttpMessagesAsync(
        string attachmentId, string viewId, Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        var path = $"v3/attachments/{ConnectorCall.Id(attachmentId)}/views/{ConnectorCall.Id(viewId)}";
        return Client.Calls.SendAsync<Stream>(Client.BaseUri, Get(path, customHeaders), cancellationToken);
    }

    private static ConnectorCall Get(string path, Dictionary<string, List<string>> headers) =>
        new(HttpMethod.Get, path, null, null, headers, Repeatable: true);
}
