using System.Text.Json.Nodes;
using Assistant.Host.Conversations;

namespace Assistant.Host.DirectLine;

/// <summary>Calls that start a conversation and come back to it.</summary>
internal sealed class ConversationEndpoints(Gate gate, Tokens tokens, IConversations conversations)
{
    /// <summary><c>POST /v3/directline/conversations</c>: 201 for a new conversation, 200 for one that runs already.</summary>
    public async Task<Answer> StartAsync(HttpContext http)
    {
        var caller = gate.Client(http);
        if (caller is Caller.Refused refused)
            return refused.Answer;
        return await RequestBody.ReadAsync(http.Request, http.RequestAborted) switch
        {
            RequestBody.Unreadable unreadable => unreadable.Answer,
            RequestBody.Readable body => await StartAsync(http.Request, (caller as Caller.Client)?.Claims, body.Json),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary><c>GET /v3/directline/conversations/{id}</c>: a fresh stream that begins behind the caller's watermark.</summary>
    public async Task<Answer> ReconnectAsync(HttpContext http)
    {
        var id = http.Conversation();
        var caller = gate.Client(http, id);
        if (caller is Caller.Refused refused)
            return refused.Answer;
        if (await conversations.FindAsync(id) is not { } conversation)
            return Answer.NotFound;
        if (conversation.HasEnded)
            return Answer.Ended;
        return Watermark.Read(http.Request) is { } watermark
            ? Opened(http.Request, StatusCodes.Status200OK, conversation, watermark.Text, (caller as Caller.Client)?.Claims.Origin)
            : Watermark.Refused;
    }

    private async Task<Answer> StartAsync(HttpRequest request, Claims? claims, JsonObject body)
    {
        var id = claims?.Conversation ?? Tokens.NewName();
        var asked = body.Object("user")?.Text("id") is { Length: > 0 and <= Accounts.Longest } named ? named : null;
        var user = claims?.User ?? asked ?? Accounts.NewUser();
        var (conversation, started) = await conversations.OpenAsync(id, user, Arrival(id, user, body, request));
        if (conversation.HasEnded)
            return Answer.Ended;
        return Opened(request, started ? StatusCodes.Status201Created : StatusCodes.Status200OK, conversation, watermark: "", claims?.Origin);
    }

    /// <summary>What the bot is told: it and the user joined. It has no id, so the greeting answers no activity.</summary>
    private static JsonObject Arrival(string conversation, string user, JsonObject body, HttpRequest request)
    {
        var person = Accounts.User(user, body.Object("user")?.Text("name"));
        return new JsonObject
        {
            ["type"] = "conversationUpdate",
            ["channelId"] = Accounts.Channel,
            ["conversation"] = new JsonObject { ["id"] = conversation },
            ["from"] = person,
            ["recipient"] = Accounts.Bot(),
            ["membersAdded"] = new JsonArray(Accounts.Bot(), person.DeepClone()),
            ["locale"] = body.Text("locale") ?? BrowserLocale(request),
        };
    }

    private static string? BrowserLocale(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.MaxBy(language => language.Quality ?? 1)?.Value.Value;

    private Answer Opened(HttpRequest request, int status, IConversation conversation, string watermark, string? origin)
    {
        var scheme = request.IsHttps ? "wss" : "ws";
        var ticket = tokens.IssueTicket(conversation.Id, conversation.User, origin);
        var stream = $"{scheme}://{request.Host}{DirectLineServices.Path}/conversations/{conversation.Id}/stream?watermark={watermark}&t={ticket}";
        var token = tokens.Issue(conversation.Id, conversation.User, origin);
        return Answer.Of(
            status, new ConversationAnswer(conversation.Id, token, tokens.LifeSeconds, stream), DirectLineJson.Default.ConversationAnswer);
    }
}
