namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What a bot asks of its callers beyond the protocol.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Endorsements that a channel's signing key must have besides that of the channel.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    /// <summary>Decides which other bots may call; without one none may.</summary>
    public virtual ClaimsValidator ClaimsValidator { get; set; }

    /// <summary>Issuers of emulator and bot tokens besides the well-known ones.</summary>
    public IEnumerable<string> ValidTokenIssuers { get; set; }
}
