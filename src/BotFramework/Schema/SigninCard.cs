using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A card with a sign-in button.</summary>
public class SigninCard
{
    public SigninCard()
    {
    }

    public SigninCard(string text = default, IList<CardAction> buttons = default)
    {
        Text = text;
        Buttons = buttons;
    }

    [JsonPropertyName("text")]
    public string Text { get; set; }

    [JsonPropertyName("buttons")]
    public IList<CardAction> Buttons { get; set; }

    public const string ContentType = "application/vnd.microsoft.card.signin";

    public static SigninCard Create(string text, string buttonLabel, string url) =>
        new(text, [new CardAction(ActionTypes.Signin, buttonLabel, value: url)]);
}
