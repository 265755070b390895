using System.Text.Json.Serialization;

namespace Assistant.Host.DirectLine;

/// <summary>What a token says. Web Chat itself reads <c>user</c>.</summary>
internal sealed record Claims
{
    /// <summary>The conversation that the token opens, and no other.</summary>
    [JsonPropertyName("conv")]
    public required string Conversation { get; init; }

    /// <summary>Id of the user that every activity posted with the token comes from.</summary>
    [JsonPropertyName("user")]
    public required string User { get; init; }

    /// <summary>Origin of the page that it was given to, or null where no page asked for it.</summary>
    [JsonPropertyName("origin")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Origin { get; init; }

    /// <summary>What the token is good for: <see cref="Chat"/> or <see cref="Stream"/>.</summary>
    [JsonPropertyName("use")]
    public required string Use { get; init; }

    /// <summary>End of its life, in seconds since 1970.</summary>
    [JsonPropertyName("exp")]
    public required long Expires { get; init; }

    /// <summary>Name of the token itself.</summary>
    [JsonPropertyName("jti")]
    public required string Id { get; init; }

    /// <summary>Use of a token that a client holds.</summary>
    public const string Chat = "chat";

    /// <summary>Use of a ticket that opens one WebSocket.</summary>
    public const string Stream = "stream";
}

/// <summary>What came of reading a token.</summary>
internal abstract record TokenReading
{
    private TokenReading()
    {
    }

    /// <summary>Signed by this host and alive.</summary>
    public sealed record Good(Claims Claims) : TokenReading;

    /// <summary>Signed by this host; its life is over.</summary>
    public sealed record Expired(Claims Claims) : TokenReading;

    /// <summary>Not a token of this host.</summary>
    public sealed record Foreign : TokenReading;
}
