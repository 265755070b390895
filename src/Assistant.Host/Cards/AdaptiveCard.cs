using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Assistant.Host.Cards;

/// <summary>An Adaptive Card of version 1.5, the newest that Teams takes on every client.</summary>
internal sealed record AdaptiveCard(IReadOnlyList<CardElement> Body)
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public string Type { get; } = "AdaptiveCard";

    [JsonPropertyName("$schema")]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    public string Version { get; } = "1.5";

    /// <summary>Buttons under the body; null for none.</summary>
    public IReadOnlyList<CardButton>? Actions { get; init; }

    /// <summary>Read aloud in place of the card.</summary>
    public string? Speak { get; init; }

    public JsonObject ToJson() => JsonSerializer.SerializeToNode(this, CardJson.Default.AdaptiveCard)!.AsObject();

    /// <summary>The card as it travels with an activity or in the answer to an invoke.</summary>
    public Attachment ToAttachment() => new() { ContentType = ContentType, Content = ActivityJson.Content(ToJson()) };
}

/// <summary>How cards are written: nothing that is null or as the client takes it anyway.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AdaptiveCard))]
internal sealed partial class CardJson : JsonSerializerContext;
