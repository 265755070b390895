using System.Text.Json.Nodes;
using Assistant.Host.Bot;
using Assistant.Host.Cards;
using Assistant.Host.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Assistant.Host.DirectLine;

/// <summary>
/// Runs the bot on activities of the embedded endpoint. What the bot says in a turn is held until the turn ends and then
/// committed with the turn's end, so that a crash before it repeats the whole turn and shows nothing twice.
/// </summary>
internal sealed class DirectLineAdapter : BotAdapter
{
    private readonly IBot bot;

    public DirectLineAdapter(IBot bot, TurnFaults faults)
    {
        this.bot = bot;
        OnTurnError = faults.ApologiseAsync;
    }

    /// <summary>Carries out one turn of a conversation.</summary>
    public async Task RunAsync(Mailbox mailbox, InboxEntry entry, CancellationToken cancellationToken)
    {
        using var turnContext = new TurnContext(this, ActivityJson.Read(entry.Activity.Span));
        var memory = new TurnMemory(mailbox.Memory);
        var said = new Said(mailbox);
        turnContext.TurnState.Add(memory);
        turnContext.TurnState.Add(said);
        turnContext.TurnState.Add<LiveReply>(new WebLiveReply(mailbox));
        await RunPipelineAsync(turnContext, bot.OnTurnAsync, cancellationToken);
        await mailbox.AnswerAsync(entry, said.Activities, memory.Memory, memory.Unanswered);
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var said = turnContext.TurnState.Get<Said>();
        var responses = new List<ResourceResponse>(activities.Length);
        foreach (var activity in activities)
        {
            if (activity.Type == ActivityTypesEx.Delay)
                await Task.Delay(Convert.ToInt32(activity.Value, null), cancellationToken);
            responses.Add(new ResourceResponse(IsShown(activity) ? said.Add(ActivityJson.Write(activity)) : ""));
        }

        return [.. responses];
    }

    /// <summary>Shown again under its id; clients replace what they have.</summary>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        turnContext.TurnState.Get<Said>().Replace(activity.Id, ActivityJson.Write(activity));
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    /// <summary>Only what was said in the same turn can be taken back: a log that clients have read does not change.</summary>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        turnContext.TurnState.Get<Said>().Remove(reference.ActivityId);
        return Task.CompletedTask;
    }

    /// <summary>Signs that pass (typing) and those between bots and tools (traces) are no part of a conversation's log.</summary>
    private static bool IsShown(Activity activity) =>
        activity.Type is not (ActivityTypes.Typing or ActivityTypes.Trace or ActivityTypesEx.Delay or ActivityTypesEx.InvokeResponse);

    /// <summary>What the bot said in one turn, by the numbers it got.</summary>
    private sealed class Said(Mailbox mailbox)
    {
        private readonly List<(string Id, long Number, JsonObject Activity)> activities = [];

        public IReadOnlyList<(long Number, JsonObject Activity)> Activities => [.. activities.Select(one => (one.Number, one.Activity))];

        public string Add(JsonObject activity)
        {
            var (number, id) = mailbox.Reserve();
            activities.Add((id, number, ByBot(activity)));
            return id;
        }

        public void Replace(string id, JsonObject activity)
        {
            var place = activities.FindIndex(one => one.Id == id);
            if (place >= 0)
                activities[place] = (id, activities[place].Number, ByBot(activity));
            else if (mailbox.NumberOf(id) is { } number)
                activities.Add((id, number, ByBot(activity)));
        }

        public void Remove(string id) => activities.RemoveAll(one => one.Id == id);

        private static JsonObject ByBot(JsonObject activity)
        {
            activity["from"] = Accounts.Bot();
            activity.Remove("serviceUrl");
            return activity;
        }
    }
}
