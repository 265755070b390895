using System.Net.Http.Headers;
using System.Text.Json;

namespace Assistant.Host.DirectLine;

/// <summary>
/// Exchanges the secret of an Azure Bot's Direct Line channel for tokens, so that the page talks to that channel and never sees the secret.
/// Protocol: Direct Line 3.0, <c>tokens/generate</c> and <c>tokens/refresh</c>.
/// </summary>
internal sealed partial class AzureDirectLine(HttpClient http, DirectLineOptions options, ILogger<AzureDirectLine> logger)
{
    /// <summary>Name of its client: no redirects, since a secret goes along.</summary>
    public const string Client = "AzureDirectLine";

    public bool IsUsed => options.AzureSecret.Length > 0;

    /// <summary>A token for a new conversation, or for the one of a living token.</summary>
    public async Task<Answer> TokenAsync(string? held, string? origin, CancellationToken cancellationToken)
    {
        if (held is not null && await CallAsync("tokens/refresh", held, "{}", cancellationToken) is { } refreshed)
            return refreshed;
        var person = JsonSerializer.Serialize(new AzureTokenRequest(new AzureUser(Accounts.NewUser()), origin is null ? null : [origin]), DirectLineJson.Default.AzureTokenRequest);
        return await CallAsync("tokens/generate", options.AzureSecret, person, cancellationToken)
            ?? Answer.Error(StatusCodes.Status502BadGateway, "BotError", "Azure Direct Line gives no token; see the host's log.");
    }

    private async Task<Answer?> CallAsync(string path, string bearer, string body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Base, path)) { Content = new StringContent(body, MediaTypeHeaderValue.Parse("application/json")) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode && JsonSerializer.Deserialize(await response.Content.ReadAsStringAsync(cancellationToken), DirectLineJson.Default.TokenAnswer) is { } token)
                return Answer.Of(StatusCodes.Status200OK, token with { Domain = Base.AbsoluteUri.TrimEnd('/') }, DirectLineJson.Default.TokenAnswer);
            Refused(logger, path, (int)response.StatusCode);
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            Failed(logger, fault, path);
        }

        return null;
    }

    /// <summary>Where the channel's calls go.</summary>
    private Uri Base => new(new Uri(options.AzureEndpoint), "v3/directline/");

    [LoggerMessage(Level = LogLevel.Warning, Message = "Azure Direct Line answers {Path} with {Status}")]
    private static partial void Refused(ILogger logger, string path, int status);

    [LoggerMessage(Level = LogLevel.Error, Message = "Azure Direct Line does not answer {Path}")]
    private static partial void Failed(ILogger logger, Exception fault, string path);
}

/// <summary>What a token is asked for with: its user, and the origins of the pages that may use it.</summary>
internal sealed record AzureTokenRequest(AzureUser User, IReadOnlyList<string>? TrustedOrigins);

/// <summary>A user by id.</summary>
internal sealed record AzureUser(string Id);
