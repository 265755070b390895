using System.Globalization;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Headers = System.Collections.Generic.Dictionary<string, System.Collections.Generic.List<string>>;

namespace Microsoft.Bot.Connector;

/// <summary>The conversations of a channel, over HTTP. What was perhaps received is not sent again.</summary>
public class Conversations(ConnectorClient client) : IConversations
{
    public ConnectorClient Client { get; } = client;

    public Task<HttpOperationResponse<ConversationsResult>> GetConversationsWithHttpMessagesAsync(
        string continuationToken = default, Headers customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        var query = new Query().Add("continuationToken", continuationToken);
        return Get<ConversationsResult>($"v3/conversations{query}", customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters, Headers customHeaders = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return Post<ConversationResourceResponse>("v3/conversations", parameters, null, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId, Activity activity, Headers customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var path = $"v3/conversations/{Id(conversationId)}/activities";
        return Post<ResourceResponse>(path, activity, conversationId, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> SendConversationHistoryWithHttpMessagesAsync(
        string conversationId, Transcript transcript, Headers customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        var path = $"v3/conversations/{Id(conversationId)}/activities/history";
        return Post<ResourceResponse>(path, transcript, conversationId, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Activity activity, Headers customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var path = $"v3/conversations/{Id(conversationId)}/activities/{Id(activityId)}";
        return Post<ResourceResponse>(path, activity, conversationId, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Activity activity, Headers customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var path = $"v3/conversations/{Id(conversationId)}/activities/{Id(activityId)}";
        var call = new ConnectorCall(HttpMethod.Put, path, activity, conversationId, customHeaders, Repeatable: true);
        return Client.Calls.SendAsync<ResourceResponse>(Client.BaseUri, call, cancellationToken);
    }

    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Headers customHeaders = null,
        CancellationToken cancellationToken = default) => await Delete(
            $"v3/conversations/{Id(conversationId)}/activities/{Id(activityId)}", customHeaders, cancellationToken);

    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(
        string conversationId, Headers customHeaders = null, CancellationToken cancellationToken = default) =>
        GetMembers($"v3/conversations/{Id(conversationId)}/members", customHeaders, cancellationToken);

    public Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(
        string conversationId, int? pageSize = default, string continuationToken = default,
        Headers customHeaders = null, CancellationToken cancellationToken = default)
    {
        var query = new Query()
            .Add("pageSize", pageSize?.ToString(CultureInfo.InvariantCulture))
            .Add("continuationToken", continuationToken);
        var path = $"v3/conversations/{Id(conversationId)}/pagedmembers{query}";
        return Get<PagedMembersResult>(path, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ChannelAccount>> GetConversationMemberWithHttpMessagesAsync(
        string userId, string conversationId, Headers customHeaders = null,
        CancellationToken cancellationToken = default) => Get<ChannelAccount>(
            $"v3/conversations/{Id(conversationId)}/members/{Id(userId)}", customHeaders, cancellationToken);

    public async Task<HttpOperationResponse> DeleteConversationMemberWithHttpMessagesAsync(
        string conversationId, string memberId, Headers customHeaders = null,
        CancellationToken cancellationToken = default) => await Delete(
            $"v3/conversations/{Id(conversationId)}/members/{Id(memberId)}", customHeaders, cancellationToken);

    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetActivityMembersWithHttpMessagesAsync(
        string conversationId, string activityId, Headers customHeaders = null,
        CancellationToken cancellationToken = default) => GetMembers(
            $"v3/conversations/{Id(conversationId)}/activities/{Id(activityId)}/members", customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> UploadAttachmentWithHttpMessagesAsync(
        string conversationId, AttachmentData attachmentUpload, Headers customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attachmentUpload);
        var path = $"v3/conversations/{Id(conversationId)}/attachments";
        return Post<ResourceResponse>(path, attachmentUpload, conversationId, customHeaders, cancellationToken);
    }

    private static string Id(string id) => ConnectorCall.Id(id);

    private Task<HttpOperationResponse<T>> Post<T>(
        string path, object body, string conversationId, Headers headers, CancellationToken cancellationToken) =>
        Client.Calls.SendAsync<T>(
            Client.BaseUri, new ConnectorCall(HttpMethod.Post, path, body, conversationId, headers), cancellationToken);

    private Task<HttpOperationResponse<T>> Get<T>(string path, Headers headers, CancellationToken cancellationToken) =>
        Client.Calls.SendAsync<T>(
            Client.BaseUri, new ConnectorCall(HttpMethod.Get, path, null, null, headers, true), cancellationToken);

    private Task<HttpOperationResponse<object>> Delete(
        string path, Headers headers, CancellationToken cancellationToken) => Client.Calls.SendAsync<object>(
            Client.BaseUri, new ConnectorCall(HttpMethod.Delete, path, null, null, headers, true), cancellationToken);

    private async Task<HttpOperationResponse<IList<ChannelAccount>>> GetMembers(
        string path, Headers headers, CancellationToken cancellationToken)
    {
        var response = await Get<List<ChannelAccount>>(path, headers, cancellationToken);
        return new() { Request = response.Request, Response = response.Response, Body = response.Body };
    }

    private sealed class Query
    {
        private string _text = string.Empty;

        public Query Add(string name, string value)
        {
            if (value is not null)
                _text += $"{(_text.Length == 0 ? '?' : '&')}{name}={Uri.EscapeDataString(value)}";
            return this;
        }

        public override string ToString() => _text;
    }
}
