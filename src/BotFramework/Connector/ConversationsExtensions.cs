using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The calls of <see cref="IConversations"/>, with only their bodies.</summary>
public static class ConversationsExtensions
{
    public static Task<ConversationsResult> GetConversationsAsync(
        this IConversations operations, string continuationToken = default,
        CancellationToken cancellationToken = default) =>
        Body(operations.GetConversationsWithHttpMessagesAsync(continuationToken, null, cancellationToken));

    public static Task<ConversationResourceResponse> CreateConversationAsync(
        this IConversations operations, ConversationParameters parameters,
        CancellationToken cancellationToken = default) =>
        Body(operations.CreateConversationWithHttpMessagesAsync(parameters, null, cancellationToken));

    public static Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations, string conversationId, Activity activity,
        CancellationToken cancellationToken = default) =>
        Body(operations.SendToConversationWithHttpMessagesAsync(conversationId, activity, null, cancellationToken));

    public static Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.SendToConversationAsync(activity.Conversation.Id, activity, cancellationToken);

    public static Task<ResourceResponse> SendConversationHistoryAsync(
        this IConversations operations, string conversationId, Transcript transcript,
        CancellationToken cancellationToken = default) =>
        Body(operations.SendConversationHistoryWithHttpMessagesAsync(conversationId, transcript, null, cancellationToken));

    public static Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations, string conversationId, string activityId, Activity activity,
        CancellationToken cancellationToken = default) => Body(operations.UpdateActivityWithHttpMessagesAsync(
            conversationId, activityId, activity, null, cancellationToken));

    public static Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.UpdateActivityAsync(activity.Conversation.Id, activity.Id, activity, cancellationToken);

    public static Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations, string conversationId, string activityId, Activity activity,
        CancellationToken cancellationToken = default) => Body(operations.ReplyToActivityWithHttpMessagesAsync(
            conversationId, activityId, activity, null, cancellationToken));

    public static Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity.ReplyToId, "activity.ReplyToId");
        return operations.ReplyToActivityAsync(activity.Conversation.Id, activity.ReplyToId, activity, cancellationToken);
    }

    public static Task DeleteActivityAsync(
        this IConversations operations, string conversationId, string activityId,
        CancellationToken cancellationToken = default) =>
        operations.DeleteActivityWithHttpMessagesAsync(conversationId, activityId, null, cancellationToken);

    public static Task<IList<ChannelAccount>> GetConversationMembersAsync(
        this IConversations operations, string conversationId, CancellationToken cancellationToken = default) =>
        Body(operations.GetConversationMembersWithHttpMessagesAsync(conversationId, null, cancellationToken));

    public static Task<PagedMembersResult> GetConversationPagedMembersAsync(
        this IConversations operations, string conversationId, int? pageSize = default,
        string continuationToken = default, CancellationToken cancellationToken = default) =>
        Body(operations.GetConversationPagedMembersWithHttpMessagesAsync(
            conversationId, pageSize, continuationToken, null, cancellationToken));

    public static Task DeleteConversationMemberAsync(
        this IConversations operations, string conversationId, string memberId,
        CancellationToken cancellationToken = default) =>
        operations.DeleteConversationMemberWithHttpMessagesAsync(conversationId, memberId, null, cancellationToken);

    public static Task<IList<ChannelAccount>> GetActivityMembersAsync(
        this IConversations operations, string conversationId, string activityId,
        CancellationToken cancellationToken = default) => Body(operations.GetActivityMembersWithHttpMessagesAsync(
            conversationId, activityId, null, cancellationToken));

    public static Task<ResourceResponse> UploadAttachmentAsync(
        this IConversations operations, string conversationId, AttachmentData attachmentUpload,
        CancellationToken cancellationToken = default) => Body(operations.UploadAttachmentWithHttpMessagesAsync(
            conversationId, attachmentUpload, null, cancellationToken));

    /// <summary>One member of a conversation, on channels that know the call.</summary>
    public static Task<ChannelAccount> GetConversationMemberAsync(
        this Conversations operations, string userId, string conversationId,
        CancellationToken cancellationToken = default) => Body(operations.GetConversationMemberWithHttpMessagesAsync(
            userId, conversationId, null, cancellationToken));

    private static async Task<T> Body<T>(Task<HttpOperationResponse<T>> response) => (await response).Body;
}
