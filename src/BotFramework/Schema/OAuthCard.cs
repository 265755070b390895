using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A card that starts an OAuth sign-in.</summary>
public class OAuthCard
{
    public OAuthCard()
    {
    }

    public OAuthCard(
        string text = default, string connectionName = default, IList<CardAction> buttons = default)
    {
        Text = text;
        ConnectionName = connectionName;
        Buttons = buttons;
    }

    [JsonPropertyName("text")]
    public string Text { get; set; }

    [JsonPropertyName("connectionName")]
    public string ConnectionName { get; set; }

    [JsonPropertyName("tokenExchangeResource")]
    public TokenExchangeResource TokenExchangeResource { get; set; }

    [JsonPropertyName("tokenPostResource")]
    public TokenPostResource TokenPostResource { get; set; }

    [JsonPropertyName("buttons")]
    public IList<CardAction> Buttons { get; set; }

    public const string ContentType = "application/vnd.microsoft.card.oauth";
}
