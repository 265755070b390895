using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What may differ between bots in the same cloud.</summary>
internal sealed record AuthenticationOptions
{
    /// <summary>What a bot asks of its callers beyond the protocol.</summary>
    public AuthenticationConfiguration Requirements { get; init; } = new();

    /// <summary>
    /// Hosts (<c>name</c>, <c>*.domain</c>) or whole origins that service URLs may name besides the cloud's.
    /// </summary>
    public IReadOnlyList<string> AllowedServiceUrls { get; init; } = [];

    /// <summary>Whether tokens that Entra issued to this bot itself are taken, as the emulator sends them.</summary>
    public bool AllowEmulatorTokens { get; init; }

    /// <summary>Whether the login service must be a well-known one.</summary>
    public bool ValidateAuthority { get; init; } = true;

    /// <summary>Makes every outbound call instead of the guarded clients, when the bot's maker brings one.</summary>
    public HttpClient Http { get; init; }

    /// <summary>Gets what happens to keys and tokens, never a token itself.</summary>
    public ILogger Logger { get; init; }

    /// <summary>The clock of tokens and retries.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
