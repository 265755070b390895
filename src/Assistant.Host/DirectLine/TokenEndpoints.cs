using System.Text.Json.Nodes;
using Assistant.Host.Operations;

namespace Assistant.Host.DirectLine;

/// <summary>Calls that hand out tokens.</summary>
internal sealed class TokenEndpoints(Gate gate, Tokens tokens, Origins origins, DirectLineOptions options, AzureDirectLine azure)
{
    /// <summary><c>POST /v3/directline/tokens/generate</c>: a token for a new conversation, for whoever may make tokens.</summary>
    public async Task<Answer> GenerateAsync(HttpContext http)
    {
        if (gate.Issuer(http) is Caller.Refused refused)
            return refused.Answer;
        return await RequestBody.ReadAsync(http.Request, http.RequestAborted) switch
        {
            RequestBody.Unreadable unreadable => unreadable.Answer,
            RequestBody.Readable body => Generate(body.Json),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary><c>POST /v3/directline/tokens/refresh</c>: a living token for another with a full life.</summary>
    public Task<Answer> RefreshAsync(HttpContext http) => Task.FromResult(gate.Client(http) switch
    {
        Caller.Client client => Token(client.Claims.Conversation, client.Claims.User, client.Claims.Origin),
        Caller.Refused refused => refused.Answer,
        _ => Answer.Bad("A secret cannot be refreshed."),
    });

    /// <summary>
    /// <c>POST /chat/token</c>: a token for the chat page, so that no page needs the secret. A page that shows its last token,
    /// even an expired one, stays in its conversation.
    /// </summary>
    public Task<Answer> ForPageAsync(HttpContext http)
    {
        if (!origins.Allow(http.Request))
            return Task.FromResult(Answer.ForeignOrigin);
        if (azure.IsUsed)
            return azure.TokenAsync(Gate.Bearer(http.Request), Origins.Of(http.Request), http.RequestAborted);
        if (options.Secret.Length == 0 && !Loopback.IsLocal(http))
            return Task.FromResult(Answer.Unauthorized);
        return Task.FromResult(Held(http.Request) is { } claims
            ? Token(claims.Conversation, claims.User, claims.Origin)
            : Token(Tokens.NewName(), Accounts.NewUser(), Origins.Of(http.Request)));
    }

    private Claims? Held(HttpRequest request) => Gate.Bearer(request) is { } token
        ? tokens.Read(token, Claims.Chat) switch
        {
            TokenReading.Good good when Origins.MayUse(good.Claims, request) => good.Claims,
            TokenReading.Expired expired when Origins.MayUse(expired.Claims, request) && tokens.MayResume(expired.Claims) => expired.Claims,
            _ => null,
        }
        : null;

    private Answer Generate(JsonObject body)
    {
        if (body.Object("user") is not { } user)
            return Token(Tokens.NewName(), Accounts.NewUser(), origin: null);
        return user["id"] is null ? Token(Tokens.NewName(), Accounts.NewUser(), origin: null)
            : user.Text("id") is { Length: > 0 and <= Accounts.Longest } id ? Token(Tokens.NewName(), id, origin: null)
            : Answer.Bad($"user.id must be a text of 1 to {Accounts.Longest} characters.");
    }

    private Answer Token(string conversation, string user, string? origin) => Answer.Of(
        StatusCodes.Status200OK,
        new TokenAnswer(conversation, tokens.Issue(conversation, user, origin), tokens.LifeSeconds),
        DirectLineJson.Default.TokenAnswer);
}
