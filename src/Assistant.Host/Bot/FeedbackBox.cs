using System.Text.Json;
using System.Text.Json.Nodes;
using Assistant.Host.Cards;
using Assistant.Host.Conversations;
using Assistant.Language;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Assistant.Host.Bot;

/// <summary>What people think of answers: the form behind the thumbs, and where it is kept. Clients send it in several shapes; all are taken.</summary>
internal sealed class FeedbackBox(IConversationStore store, TimeProvider clock)
{
    private const int LongestReaction = 32;

    /// <summary>The form as a dialog, in the language of the client.</summary>
    public static TaskModuleResponse Form(Activity activity)
    {
        var tongue = TongueReader.Read("", activity.Locale, null);
        var reaction = JsonText.Of((ActivityJson.Object(activity.Value)?["actionValue"] as JsonObject)?["reaction"]);
        var card = FeedbackForm.Draw(tongue, isLiked: reaction == "like");
        return new TaskModuleResponse(new TaskModuleContinueResponse(Explanations.Info(card, CardPhrases.In(tongue).FeedbackTitle)));
    }

    /// <summary>Keeps a form that was sent; false where the invoke holds none.</summary>
    public async Task<bool> KeepAsync(Activity activity)
    {
        if (ActivityJson.Object(activity.Value) is not { } value || JsonText.Of(value["actionName"]) != "feedback" || value["actionValue"] is not JsonObject given)
            return false;
        if (JsonText.Of(given["reaction"]) is not { Length: > 0 and <= LongestReaction } reaction)
            return false;
        var form = Form(given["feedback"]);
        await KeepAsync(activity, activity.ReplyToId, reaction, Reasons(form), Comment(form));
        return true;
    }

    /// <summary>Keeps reactions to a message.</summary>
    public async Task KeepAsync(IMessageReactionActivity activity, IReadOnlyList<string?> reactions)
    {
        foreach (var reaction in reactions)
            if (reaction is { Length: > 0 and <= LongestReaction })
                await KeepAsync(activity, activity.ReplyToId, reaction, "", "");
    }

    private Task KeepAsync(IActivity activity, string? message, string reaction, string reasons, string comment)
    {
        var kept = new Feedback(message ?? "", activity.From?.Id ?? "", reaction, reasons, comment, clock.GetUtcNow());
        return store.CommitAsync(new Commit($"{activity.ChannelId}/{activity.Conversation?.Id}") { Feedback = kept });
    }

    /// <summary>The form's fields come as an object, as its JSON in a string, or as the comment alone.</summary>
    private static JsonObject Form(JsonNode? node)
    {
        if (node is JsonObject form)
            return form;
        var text = JsonText.Of(node) ?? "";
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? new JsonObject { [FeedbackForm.CommentField] = text };
        }
        catch (JsonException)
        {
            return new JsonObject { [FeedbackForm.CommentField] = text };
        }
    }

    private static string Reasons(JsonObject form)
    {
        var named = (JsonText.Of(form[FeedbackForm.ReasonField]) ?? "").Split(',', StringSplitOptions.TrimEntries);
        return string.Join(',', FeedbackForm.Reasons.Where(reason => named.Contains(reason)));
    }

    private static string Comment(JsonObject form)
    {
        var comment = JsonText.Of(form[FeedbackForm.CommentField]) ?? JsonText.Of(form["feedbackText"]) ?? "";
        return comment.Length <= FeedbackForm.LongestComment ? comment : comment[..FeedbackForm.LongestComment];
    }
}
