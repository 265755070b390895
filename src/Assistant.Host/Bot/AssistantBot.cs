using Assistant.Host.Cards;
using Assistant.Host.Conversations;
using Assistant.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Assistant.Host.Bot;

/// <summary>
/// The assistant as a bot. It answers messages (in groups and channels those that mention it), introduces itself once where nothing else
/// does, and takes feedback.
/// </summary>
internal sealed partial class AssistantBot(Respondent respondent, ReplyActivities replies, ActivityGuard guard, Explanations explanations, ClaimChecks checks, FeedbackBox feedback)
    : TeamsActivityHandler
{
    /// <summary>Longest message that is read, in characters.</summary>
    public const int LongestText = 4000;

    protected override Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        AnswerAsync(turnContext, turnContext.Activity, cancellationToken);

    /// <summary>An edited question is a question again.</summary>
    protected override Task OnTeamsMessageEditAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        AnswerAsync(turnContext, turnContext.Activity, cancellationToken);

    /// <summary>
    /// Channels tell of the bot and of the user in one update or in two; the first is greeted. In Teams a personal chat opens with the
    /// app's prompt starters instead, and a group is greeted when the bot itself is added.
    /// </summary>
    protected override async Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (activity.MembersRemoved is { } left && left.Any(member => member.Id == activity.Recipient?.Id))
            Forget(turnContext);
        if (activity.MembersAdded is not { Count: > 0 } added)
            return;
        if (activity.ChannelId != Channels.Msteams)
            await GreetAsync(turnContext, cancellationToken);
        else if (added.Any(member => member.Id == activity.Recipient?.Id))
            await IntroduceAsync(turnContext, cancellationToken);
    }

    /// <summary>Teams tells of the installation beside the new member; whichever comes first introduces the bot.</summary>
    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.ChannelId == Channels.Msteams ? IntroduceAsync(turnContext, cancellationToken) : Task.CompletedTask;

    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        Forget(turnContext);
        return Task.CompletedTask;
    }

    /// <summary>A reaction to an answer is feedback on it.</summary>
    protected override Task OnReactionsAddedAsync(
        IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
        feedback.KeepAsync(turnContext.Activity, [.. messageReactions.Select(reaction => reaction.Type)]);

    private async Task AnswerAsync(ITurnContext turnContext, IMessageActivity message, CancellationToken cancellationToken)
    {
        if (Chat.IsGroup(message) && !message.MentionsRecipient())
            return;
        if (string.IsNullOrWhiteSpace(message.Text) && explanations.Find(message.Value) is { } card)
        {
            await turnContext.SendActivityAsync(ReplyActivities.Alone(card, summary: null), cancellationToken);
            return;
        }

        var text = message.RemoveRecipientMention()?.Trim() ?? "";
        var reply = Apology(message, text) ?? await RespondAsync(turnContext, text, cancellationToken);
        await SendAsync(turnContext, reply, cancellationToken);
    }

    private async Task<Reply> RespondAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var turn = turnContext.TurnState.Get<TurnMemory>();
        var question = new Turn(activity.Conversation?.Id ?? "", text, activity.Locale, turn.Memory.Focus);
        var reply = await respondent.AnswerAsync(question, turnContext.TurnState.Get<LiveReply>(), cancellationToken);
        turn.Memory = turn.Memory with { Focus = reply.Focus };
        turn.Unanswered = reply.Outcome == Assistant.Turns.Outcome.Refused ? text : null;
        return reply;
    }

    private async Task GreetAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (IsFirst(turnContext))
            await SendAsync(turnContext, respondent.Greet(turnContext.Activity.Locale), cancellationToken);
    }

    private async Task IntroduceAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (!Chat.IsGroup(turnContext.Activity) || !IsFirst(turnContext))
            return;
        var greeting = respondent.Greet(turnContext.Activity.Locale);
        await turnContext.SendActivityAsync(ReplyActivities.Alone(IntroductionCard.Draw(greeting), greeting.Text), cancellationToken);
    }

    /// <summary>Whether the bot has not yet spoken of itself here; from now on it has.</summary>
    private static bool IsFirst(ITurnContext turnContext)
    {
        var turn = turnContext.TurnState.Get<TurnMemory>();
        if (turn.Memory.Greeted)
            return false;
        turn.Memory = turn.Memory with { Greeted = true };
        return true;
    }

    /// <summary>Where the bot was taken away it remembers nothing.</summary>
    private static void Forget(ITurnContext turnContext) => turnContext.TurnState.Get<TurnMemory>().Memory = Memory.None;

    /// <summary>The answer to a message that holds no question which could be read; otherwise null.</summary>
    private Reply? Apology(IMessageActivity message, string text)
    {
        var phrases = Phrases.In(message.Locale);
        var excuse = text.Length > LongestText ? phrases.TooLong(text.Length, LongestText)
            : text.Length > 0 ? null
            : HasFiles(message) ? phrases.NoFiles
            : phrases.NoText;
        return excuse is null ? null : respondent.Greet(message.Locale) with { Text = excuse };
    }

    /// <summary>Teams sends every text a second time as an attachment of HTML.</summary>
    private static bool HasFiles(IMessageActivity message) =>
        message.Attachments?.Any(attachment => attachment.ContentType != "text/html") is true;

    private async Task SendAsync(ITurnContext turnContext, Reply reply, CancellationToken cancellationToken)
    {
        var activities = replies.Write(reply, turnContext.Activity);
        if (reply.Engine == Engine.Model)
            guard.Demand(reply, activities);
        if (turnContext.TurnState.Get<LiveReply>() is not { } live || await live.EndAsync(activities[0], cancellationToken))
            await turnContext.SendActivitiesAsync(activities, cancellationToken);
    }
}
