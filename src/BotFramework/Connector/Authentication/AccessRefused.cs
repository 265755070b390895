namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A request that is answered with a status and no more; the reason is for the log only.</summary>
internal sealed class AccessRefused(int status, string reason) : UnauthorizedAccessException(reason)
{
    public int Status { get; } = status;
}
