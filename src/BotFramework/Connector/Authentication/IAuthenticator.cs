namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Gets the bot's own tokens.</summary>
public interface IAuthenticator
{
    Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false);
}

/// <summary>A token and when it ends.</summary>
public class AuthenticatorResult
{
    public string AccessToken { get; set; }

    public DateTimeOffset ExpiresOn { get; set; }
}
