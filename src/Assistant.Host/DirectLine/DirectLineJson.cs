using System.Text.Json.Serialization;

namespace Assistant.Host.DirectLine;

/// <summary>A token and what it opens.</summary>
internal sealed record TokenAnswer(
    [property: JsonPropertyName("conversationId")] string ConversationId,
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn)
{
    /// <summary>Where the token is good, for a page; null on this host.</summary>
    [JsonPropertyName("domain")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Domain { get; init; }
}

/// <summary>A conversation that a client may stream.</summary>
internal sealed record ConversationAnswer(
    [property: JsonPropertyName("conversationId")] string ConversationId,
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("streamUrl")] string StreamUrl);

/// <summary>Id of an activity that was taken in.</summary>
internal sealed record IdAnswer([property: JsonPropertyName("id")] string Id);

/// <summary>Why a call was refused.</summary>
internal sealed record ErrorAnswer([property: JsonPropertyName("error")] ErrorDetail Error);

/// <summary>A code for programs and a sentence for people.</summary>
internal sealed record ErrorDetail(
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("message")] string Message);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AzureTokenRequest))]
[JsonSerializable(typeof(Claims))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(IdAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
