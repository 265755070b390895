using System.Text.Json.Nodes;
using Assistant.Host.Cards;
using Assistant.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Assistant.Host.Bot;

/// <summary>The message action "check against the article": a verdict on each claim of a message, for the one who asks or for all.</summary>
internal sealed class ClaimChecks(Respondent respondent)
{
    /// <summary>Id of the command in the app's manifest.</summary>
    public const string Command = "checkAgainstArticle";

    private const string TextField = "text";
    private const int LongestText = 10_000;

    public static bool IsAsked(MessagingExtensionAction action) => action.CommandId == Command;

    /// <summary>A dialog with the verdicts that only the asker sees, and a button that posts them.</summary>
    public async Task<MessagingExtensionActionResponse> OpenAsync(
        MessagingExtensionAction action, Activity activity, CancellationToken cancellationToken)
    {
        var text = TextOf(action);
        var reply = await CheckAsync(text, action, activity, cancellationToken);
        var phrases = CardPhrases.In(reply.Tongue);
        var card = CheckCard.Draw(reply, WhyAction.Of(reply).Button(), new CardButton.Submit(phrases.Post, new JsonObject { [TextField] = text }));
        return new MessagingExtensionActionResponse { Task = new TaskModuleContinueResponse(Explanations.Info(card, phrases.Checked)) };
    }

    /// <summary>The verdicts as a card in the asker's message box.</summary>
    public async Task<MessagingExtensionActionResponse> PostAsync(
        MessagingExtensionAction action, Activity activity, CancellationToken cancellationToken)
    {
        var reply = await CheckAsync(TextOf(action), action, activity, cancellationToken);
        var card = CheckCard.Draw(reply, WhyAction.Of(reply).Button()).ToAttachment();
        var preview = new HeroCard { Title = CardPhrases.In(reply.Tongue).Checked }.ToAttachment();
        var attachment = new MessagingExtensionAttachment { ContentType = card.ContentType, Content = card.Content, Preview = preview };
        return new MessagingExtensionActionResponse
        {
            ComposeExtension = new MessagingExtensionResult { Type = "result", AttachmentLayout = "list", Attachments = [attachment] },
        };
    }

    private Task<Reply> CheckAsync(string text, MessagingExtensionAction action, Activity activity, CancellationToken cancellationToken)
    {
        var turn = new Turn(activity.Conversation?.Id ?? "", text, action.MessagePayload?.Locale ?? activity.Locale, Focus.None);
        return respondent.CheckAsync(turn, cancellationToken);
    }

    /// <summary>The message that the action was called on, or what the dialog kept of it.</summary>
    private static string TextOf(MessagingExtensionAction action)
    {
        var text = action.MessagePayload?.Body is { Content.Length: > 0 } body ? MessageText.Of(body) : Kept(action.Data);
        return text.Length <= LongestText ? text : text[..LongestText];
    }

    private static string Kept(object? data) => JsonText.Of(ActivityJson.Object(data)?[TextField]) ?? "";
}
