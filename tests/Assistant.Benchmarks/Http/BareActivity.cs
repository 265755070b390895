using System.Text.Json.Serialization;

namespace Assistant.Benchmarks.Http;

/// <summary>The little that a bare endpoint reads and writes of an activity.</summary>
internal sealed record BareActivity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public BareAccount? From { get; init; }

    public BareAccount? Recipient { get; init; }

    public BareAccount? Conversation { get; init; }

    public string? ReplyToId { get; init; }

    public string? Text { get; init; }

    public string? InputHint { get; init; }

    public string? DeliveryMode { get; init; }

    public BareActivity Reply() => new()
    {
        Type = "message",
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        From = Recipient,
        Recipient = From,
        Conversation = Conversation,
        ReplyToId = Id,
        Text = $"Echo: {Text}",
        InputHint = "acceptingInput",
    };
}

/// <summary>Who or where, by id.</summary>
internal sealed record BareAccount(string Id, string? Name);

/// <summary>What a bare endpoint answers where replies are expected.</summary>
internal sealed record BareReplies(IReadOnlyList<BareActivity> Activities);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BareActivity))]
[JsonSerializable(typeof(BareReplies))]
internal sealed partial class BareJson : JsonSerializerContext;
