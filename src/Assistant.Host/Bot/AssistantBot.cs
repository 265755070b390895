using Assistant.Host.Cards;
using Assistant.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Assistant.Host.Bot;

/// <summary>The assistant as a bot: answers messages, introduces itself once, and leaves everything else alone.</summary>
internal sealed class AssistantBot(Respondent respondent) : ActivityHandler
{
    /// <summary>Longest message that is read, in characters.</summary>
    public const int LongestText = 4000;

    protected override async Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var message = turnContext.Activity;
        var text = message.RemoveRecipientMention()?.Trim() ?? "";
        var turn = turnContext.TurnState.Get<TurnMemory>();
        var locale = Locale(turnContext);
        if (Apology(message, text, locale) is { } apology)
        {
            await SendAsync(turnContext, apology, cancellationToken);
            return;
        }

        var question = new Turn(message.Conversation?.Id ?? "", text, locale, turn.Memory.Focus);
        var reply = await respondent.AnswerAsync(question, cancellationToken);
        turn.Memory = turn.Memory with { Focus = reply.Focus };
        await SendAsync(turnContext, reply, cancellationToken);
    }

    /// <summary>Channels tell of the bot and of the user in one update or in two; the first is greeted.</summary>
    protected override async Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var turn = turnContext.TurnState.Get<TurnMemory>();
        if (turn.Memory.Greeted || turnContext.Activity.MembersAdded is not { Count: > 0 })
            return;
        turn.Memory = turn.Memory with { Greeted = true };
        await SendAsync(turnContext, respondent.Greet(Locale(turnContext)), cancellationToken);
    }

    /// <summary>The answer to a message that holds no question which could be read; otherwise null.</summary>
    private Reply? Apology(IMessageActivity message, string text, string? locale)
    {
        var phrases = Phrases.In(locale);
        var excuse = text.Length > LongestText ? phrases.TooLong(text.Length, LongestText)
            : text.Length > 0 ? null
            : HasFiles(message) ? phrases.NoFiles
            : phrases.NoText;
        return excuse is null ? null : respondent.Greet(locale) with { Text = excuse };
    }

    /// <summary>Teams sends every text a second time as an attachment of HTML.</summary>
    private static bool HasFiles(IMessageActivity message) =>
        message.Attachments?.Any(attachment => attachment.ContentType != "text/html") is true;

    private static string? Locale(ITurnContext turnContext) => turnContext.Activity.Locale;

    private static Task<ResourceResponse> SendAsync(ITurnContext turnContext, Reply reply, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(ReplyActivity.Write(reply, turnContext.Activity.ChannelId), cancellationToken);
}
