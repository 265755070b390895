using System.Text.Json.Nodes;
using Assistant.Language;

namespace Assistant.Host.Cards;

/// <summary>The form behind the thumbs of an answer.</summary>
internal static class FeedbackForm
{
    public const string ReasonField = "reason";
    public const string CommentField = "comment";

    /// <summary>Longest comment that is kept, in characters.</summary>
    public const int LongestComment = 2000;

    /// <summary>What can be wrong with an answer, as it is kept.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["wrong-figure", "wrong-source", "not-answered", "language"];

    /// <summary>Whoever liked the answer is not asked what is wrong with it.</summary>
    public static AdaptiveCard Draw(Tongue tongue, bool isLiked)
    {
        var phrases = CardPhrases.In(tongue);
        var comment = new CardElement.TextInput(CommentField, phrases.FeedbackComment, LongestComment);
        var choices = Reasons.Zip(phrases.Reasons, (value, title) => new CardChoice(title, value));
        return new AdaptiveCard(isLiked ? [comment] : [new CardElement.ChoiceInput(ReasonField, phrases.FeedbackReason, [.. choices]), comment])
        {
            Actions = [new CardButton.Submit(phrases.Send, new JsonObject())],
        };
    }
}
