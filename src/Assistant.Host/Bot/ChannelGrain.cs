using System.Text;
using System.Text.Json.Nodes;
using Assistant.Host.Cards;
using Assistant.Host.Conversations.Cluster;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Assistant.Host.Bot;

/// <summary>Answers what a channel sends to one of its conversations, one activity after the other, on one host of the cluster; its key is that of <see cref="ConversationKey"/>.</summary>
internal interface IChannelGrain : IGrainWithStringKey
{
    /// <summary>Carries out a turn; its outcome as <see cref="Outcome"/> writes it.</summary>
    /// <param name="authorization">How the channel showed who it is.</param>
    /// <param name="activity">The activity as JSON in UTF-8.</param>
    [ResponseTimeout("00:02:00")]
    Task<byte[]> AnswerAsync(string? authorization, byte[] activity);
}

/// <summary>Runs the turn as a host that is alone would.</summary>
internal sealed class ChannelGrain(ChannelAdapter adapter, IBot bot, IHostApplicationLifetime lifetime) : Grain, IChannelGrain
{
    public async Task<byte[]> AnswerAsync(string? authorization, byte[] activity) =>
        Outcome.Write(await adapter.AnswerAsync(authorization, ActivityJson.Read(activity), bot, lifetime.ApplicationStopping));
}

/// <summary>Takes in what channels send to any host of a cluster, and has it answered by the host that has the conversation.</summary>
internal sealed class ChannelForwarder(BotFrameworkAuthentication authentication, IGrainFactory grains, ILogger<CloudAdapter> logger) : IBotFrameworkHttpAdapter
{
    private readonly CloudAdapter entrance = new(authentication, logger);

    public Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default) =>
        entrance.ProcessAsync(httpRequest, httpResponse, new Elsewhere(grains, httpRequest.Headers.Authorization), cancellationToken);

    private sealed class Elsewhere(IGrainFactory grains, string? authorization) : IBot
    {
        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            var activity = turnContext.Activity;
            var grain = grains.GetGrain<IChannelGrain>(ConversationKey.Of(activity) ?? activity.ChannelId ?? "");
            var outcome = await ClusterFaults.GuardAsync(grain.AnswerAsync(authorization, ActivityJson.Bytes(activity)));
            if (Outcome.Read(outcome) is not { } response)
                return;
            if (activity.DeliveryMode != DeliveryModes.ExpectReplies)
                await turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = response }, cancellationToken);
            else if (ActivityJson.Object(response.Body)?["activities"] is JsonArray replies)
                await turnContext.SendActivitiesAsync([.. replies.Select(reply => ActivityJson.Read(Encoding.UTF8.GetBytes(reply!.ToJsonString())))], cancellationToken);
        }
    }
}
