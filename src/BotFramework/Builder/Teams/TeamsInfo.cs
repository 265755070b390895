using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Asks Teams about teams, channels and members, and starts threads in channels.</summary>
public static class TeamsInfo
{
    public static async Task<TeamDetails> GetTeamDetailsAsync(
        ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default) =>
        await AskAsync<TeamDetails>(turnContext, TeamPath(turnContext, teamId), cancellationToken);

    public static async Task<IList<ChannelInfo>> GetTeamChannelsAsync(
        ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default)
    {
        var path = $"{TeamPath(turnContext, teamId)}/conversations";
        return (await AskAsync<ConversationList>(turnContext, path, cancellationToken))?.Conversations;
    }

    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(
        ITurnContext turnContext, string teamId = null, string continuationToken = default, int? pageSize = default,
        CancellationToken cancellationToken = default) =>
        PageAsync(turnContext, TeamOf(turnContext, teamId), pageSize, continuationToken, cancellationToken);

    /// <summary>Of the team when the turn is in one, else of the chat.</summary>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext, int? pageSize = default, string continuationToken = default,
        CancellationToken cancellationToken = default) =>
        PageAsync(turnContext, PlaceOf(turnContext), pageSize, continuationToken, cancellationToken);

    public static Task<TeamsChannelAccount> GetTeamMemberAsync(
        ITurnContext turnContext, string userId, string teamId = null, CancellationToken cancellationToken = default) =>
        MemberAsync(turnContext, TeamOf(turnContext, teamId), userId, cancellationToken);

    /// <summary>Of the team when the turn is in one, else of the chat.</summary>
    public static Task<TeamsChannelAccount> GetMemberAsync(
        ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        MemberAsync(turnContext, PlaceOf(turnContext), userId, cancellationToken);

    public static Task<Tuple<ConversationReference, string>> SendMessageToTeamsChannelAsync(
        ITurnContext turnContext, IActivity activity, string teamsChannelId, MicrosoftAppCredentials credentials,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        var appId = credentials.MicrosoftAppId;
        return SendMessageToTeamsChannelAsync(turnContext, activity, teamsChannelId, appId, cancellationToken);
    }

    /// <summary>Starts a thread; gives the reference to it and the id of its first message.</summary>
    public static async Task<Tuple<ConversationReference, string>> SendMessageToTeamsChannelAsync(
        ITurnContext turnContext, IActivity activity, string teamsChannelId, string botAppId,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (string.IsNullOrEmpty(teamsChannelId))
            throw new ArgumentNullException(nameof(teamsChannelId));

        ConversationReference reference = null;
        var id = string.Empty;
        var parameters = new ConversationParameters
        {
            IsGroup = true,
            ChannelData = new TeamsChannelData { Channel = new ChannelInfo { Id = teamsChannelId } },
            Activity = (Activity)activity,
        };
        await turnContext.Adapter.CreateConversationAsync(
            botAppId, Channels.Msteams, turnContext.Activity.ServiceUrl, null, parameters, Remember, cancellationToken);
        return Tuple.Create(reference, id);

        Task Remember(ITurnContext created, CancellationToken token)
        {
            reference = created.Activity.GetConversationReference();
            id = created.Activity.Id;
            return Task.CompletedTask;
        }
    }

    private static string TeamOf(ITurnContext turnContext, string teamId)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return teamId ?? turnContext.Activity.TeamsGetTeamInfo()?.Id
            ?? throw new InvalidOperationException("This method is only valid within the scope of MS Teams Team.");
    }

    private static string TeamPath(ITurnContext turnContext, string teamId) =>
        $"v3/teams/{Uri.EscapeDataString(TeamOf(turnContext, teamId))}";

    private static string PlaceOf(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.TeamsGetTeamInfo()?.Id ?? turnContext.Activity.Conversation?.Id
            ?? throw new InvalidOperationException("The GetMembers operation needs a valid conversation Id.");
    }

    private static async Task<TeamsChannelAccount> MemberAsync(
        ITurnContext turnContext, string place, string userId, CancellationToken cancellationToken)
    {
        if (userId is null)
            throw new InvalidOperationException("The GetMembers operation needs a valid user Id.");

        var conversations = (Conversations)ConnectorOf(turnContext).Conversations;
        var member = await conversations.GetConversationMemberAsync(userId, place, cancellationToken);
        return ProtocolJson.Convert<TeamsChannelAccount>(member);
    }

    private static async Task<TeamsPagedMembersResult> PageAsync(
        ITurnContext turnContext, string place, int? pageSize, string continuationToken,
        CancellationToken cancellationToken)
    {
        var page = await ConnectorOf(turnContext).Conversations
            .GetConversationPagedMembersAsync(place, pageSize, continuationToken, cancellationToken);
        return new TeamsPagedMembersResult(page.ContinuationToken, page.Members);
    }

    private static async Task<T> AskAsync<T>(ITurnContext turnContext, string path, CancellationToken cancellationToken)
    {
        var connector = (ConnectorClient)ConnectorOf(turnContext);
        var call = new ConnectorCall(HttpMethod.Get, path, null, null, null, Repeatable: true);
        return (await connector.Calls.SendAsync<T>(connector.BaseUri, call, cancellationToken)).Body;
    }

    private static IConnectorClient ConnectorOf(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>()
        ?? throw new InvalidOperationException("This method requires a connector client.");
}
