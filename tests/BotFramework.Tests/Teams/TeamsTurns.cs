using BotFramework.Tests.Doubles;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BotFramework.Tests.Teams;

public class TeamsTurns
{
    [Theory]
    [InlineData("task/fetch", """{"data":{"about":"f-1"},"context":{"theme":"dark"}}""", 200, """{"task":{"value":{"title":"Why f-1?","height":"medium","card":{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}},"type":"continue"}}""")]
    [InlineData("task/submit", """{"data":{}}""", 200, """{"task":{"value":"Thanks","type":"message"}}""")]
    [InlineData("composeExtension/fetchTask", """{"commandId":"check","messagePayload":{"body":{"contentType":"html","content":"<p>7.512</p>"}}}""", 200, """{"task":{"value":"check <p>7.512</p>","type":"message"}}""")]
    [InlineData("composeExtension/submitAction", """{"commandId":"check","data":{}}""", 501, "")]
    [InlineData("composeExtension/query", """{"parameters":[{"name":"q","value":"R&D"}]}""", 200, """{"composeExtension":{"attachmentLayout":"list","type":"result","attachments":[{"preview":{"contentType":"p"},"contentType":"c","content":"R&D"}]}}""")]
    [InlineData("fileConsent/invoke", """{"action":"maybe"}""", 400, "\"maybe is not a supported Action.\"")]
    [InlineData("task/fetch", "5", 400, "")]
    [InlineData("task/fetch", "null", 400, "")]
    [InlineData("task/fetch", """{"context":"dark"}""", 400, "")]
    [InlineData("composeExtension/unknown", "{}", 501, "")]
    public async Task AnInvokeIsAnsweredByItsMethod(string name, string value, int status, string body)
    {
        await using var bot = await BotHost.StartAsync(new TeamsBot(), TimeProvider.System);
        using var response = await bot.PostAsync(
            $$"""{"type":"invoke","name":"{{name}}","value":{{value}},"channelId":"msteams","serviceUrl":"http://127.0.0.1:9/"}""");
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(body, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void AResultWithoutAPreviewIsItsOwn()
    {
        var card = new Attachment("c", "https://example.org/", "content", "name", "thumbnail");
        var preview = card.ToMessagingExtensionAttachment().Preview;
        Assert.Equal(("c", "content", "name"), (preview.ContentType, preview.Content, preview.Name));
        Assert.Same(card, new Attachment("d").ToMessagingExtensionAttachment(card).Preview);
    }

    [Theory]
    [InlineData("messageUpdate", "editMessage", "edited")]
    [InlineData("messageUpdate", "undeleteMessage", "restored")]
    [InlineData("messageDelete", "softDeleteMessage", "deleted")]
    [InlineData("conversationUpdate", "channelRenamed", "channel News of team Policy renamed")]
    [InlineData("conversationUpdate", "teamRenamed", "team Policy renamed")]
    public async Task WhatHappensToAMessageOrATeamReachesItsMethod(string type, string happened, string seen)
    {
        var handler = new TeamsBot();
        await using var bot = await BotHost.StartAsync(handler, TimeProvider.System);
        using var response = await bot.PostAsync($$$"""
            {"type":"{{{type}}}","channelId":"msteams","serviceUrl":"http://127.0.0.1:9/",
             "channelData":{"eventType":"{{{happened}}}","team":{"id":"19:team","name":"Policy"},"channel":{"id":"19:news","name":"News"} }}
            """);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(seen, handler.Seen);
    }

    [Fact]
    public async Task AMemberWhoIsAddedIsAskedForAndTheBotItselfIsNot()
    {
        var handler = new TeamsBot();
        await using var channel = await FakeChannel.StartAsync();
        channel.Answer = (http, _) => http.Response.WriteAsync("""{"id":"29:new","name":"Ann","userPrincipalName":"ann@example.com","tenantId":"t"}""");
        await using var bot = await BotHost.StartAsync(handler, TimeProvider.System);
        using var response = await bot.PostAsync($$$"""
            {"type":"conversationUpdate","channelId":"msteams","serviceUrl":"{{{channel.Url}}}","conversation":{"id":"19:chat@thread.v2"},
             "recipient":{"id":"28:bot"},"membersAdded":[{"id":"28:bot"},{"id":"29:new"}]}
            """);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("28:bot ;29:new ann@example.com", handler.Seen);
        Assert.Equal("/v3/conversations/19%3Achat%40thread.v2/members/29%3Anew", Assert.Single(channel.Calls).Path);
    }

    [Fact]
    public async Task TeamsIsAskedForMembersTeamsAndChannels()
    {
        var answers = new List<string>();
        await using var channel = await FakeChannel.StartAsync();
        channel.Answer = (http, call) => http.Response.WriteAsync(call.Path switch
        {
            "/v3/teams/19%3Ateam" => """{"id":"19:team","name":"Policy","memberCount":3}""",
            "/v3/teams/19%3Ateam/conversations" => """{"conversations":[{"id":"19:news","name":"News"}]}""",
            _ => """{"continuationToken":"more","members":[{"id":"29:a","userPrincipalName":"a@example.com"}]}""",
        });
        await using var bot = await BotHost.StartAsync(async (turn, token) =>
        {
            answers.Add($"{(await TeamsInfo.GetTeamDetailsAsync(turn, cancellationToken: token)).MemberCount}");
            answers.Add((await TeamsInfo.GetTeamChannelsAsync(turn, cancellationToken: token))[0].Name);
            var page = await TeamsInfo.GetPagedMembersAsync(turn, 5, "next", token);
            answers.Add($"{page.Members[0].UserPrincipalName} {page.ContinuationToken}");
        });
        using var response = await bot.PostAsync($$$"""
            {"type":"message","channelId":"msteams","serviceUrl":"{{{channel.Url}}}","conversation":{"id":"c"},"channelData":{"team":{"id":"19:team"} } }
            """);
        Assert.Equal(["3", "News", "a@example.com more"], answers);
        Assert.Equal("/v3/conversations/19%3Ateam/pagedmembers?pageSize=5&continuationToken=next", channel.Calls.Last().Path);
    }

    [Fact]
    public async Task AThreadIsStartedInAChannel()
    {
        Tuple<ConversationReference, string>? started = null;
        await using var channel = await FakeChannel.StartAsync();
        channel.Answer = (http, _) => http.Response.WriteAsync("""{"id":"19:news;messageid=5","activityId":"5"}""");
        await using var bot = await BotHost.StartAsync(async (turn, token) => started = await TeamsInfo
            .SendMessageToTeamsChannelAsync(turn, MessageFactory.Text("news"), "19:news", (string?)null, token));
        using var response = await bot.PostAsync(Some.Message(channel.Url));
        var call = Assert.Single(channel.Calls);
        Assert.Equal("/v3/conversations", call.Path);
        Assert.Equal("19:news", call.Json.GetProperty("channelData").GetProperty("channel").GetProperty("id").GetString());
        Assert.Equal("19:news;messageid=5", started!.Item1.Conversation.Id);
        Assert.Equal("5", started.Item2);
    }

    private sealed class TeamsBot : TeamsActivityHandler
    {
        public string? Seen { get; private set; }

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
            ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken)
        {
            var about = ((System.Text.Json.JsonElement)taskModuleRequest.Data).GetProperty("about");
            var card = new Attachment("application/vnd.microsoft.card.adaptive", content: new { type = "AdaptiveCard" });
            return Task.FromResult(new TaskModuleResponse(
                new TaskModuleContinueResponse(new TaskModuleTaskInfo($"Why {about}?", "medium", card: card))));
        }

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
            ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
            Task.FromResult(new TaskModuleResponse(new TaskModuleMessageResponse("Thanks")));

        protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
            ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
            Task.FromResult(new MessagingExtensionActionResponse(
                new TaskModuleMessageResponse($"{action.CommandId} {action.MessagePayload.Body.Content}")));

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
            ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken)
        {
            var found = new Attachment("c", content: query.Parameters[0].Value).ToMessagingExtensionAttachment(new Attachment("p"));
            return Task.FromResult(new MessagingExtensionResponse(new MessagingExtensionResult("list", "result", [found])));
        }

        protected override Task OnTeamsMessageEditAsync(
            ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => See("edited");

        protected override Task OnTeamsMessageUndeleteAsync(
            ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => See("restored");

        protected override Task OnTeamsMessageSoftDeleteAsync(
            ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => See("deleted");

        protected override Task OnTeamsChannelRenamedAsync(
            ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => See($"channel {channelInfo.Name} of team {teamInfo.Name} renamed");

        protected override Task OnTeamsTeamRenamedAsync(
            TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => See($"team {teamInfo.Name} renamed");

        protected override Task OnTeamsMembersAddedAsync(
            IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo,
            ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            See(string.Join(";", teamsMembersAdded.Select(member => $"{member.Id} {member.UserPrincipalName}")));

        private Task See(string what)
        {
            Seen = what;
            return Task.CompletedTask;
        }
    }
}
