using System.Text.Json.Nodes;
using Assistant.Host.Conversations;

namespace Assistant.Host.DirectLine;

/// <summary>Calls that post activities and read them.</summary>
internal sealed class ActivityEndpoints(Gate gate, IConversations conversations, Rates rates)
{
    /// <summary>Lines in one answer; a client with more to read comes again with the new watermark.</summary>
    public const int PageSize = 500;

    /// <summary>
    /// <c>POST …/activities</c>: answered as soon as the activity is stored and shown; the bot's turn runs behind it. Typing is
    /// taken and forgotten, since an echo of it would confuse Web Chat's order.
    /// </summary>
    public async Task<Answer> PostAsync(HttpContext http)
    {
        var id = http.Conversation();
        if (gate.Client(http, id) is Caller.Refused refused)
            return refused.Answer;
        if (await conversations.FindAsync(id) is not { } conversation)
            return Answer.NotFound;
        if (conversation.HasEnded)
            return Answer.Ended;
        if (rates.RefusalOf(conversation.Id, conversation.User) is { } tooOften)
            return tooOften;
        return await RequestBody.ReadAsync(http.Request, http.RequestAborted) switch
        {
            RequestBody.Unreadable unreadable => unreadable.Answer,
            RequestBody.Readable body => await ReceiveAsync(conversation, body.Json),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary><c>GET …/activities?watermark=</c>: everything behind the watermark.</summary>
    public async Task<Answer> GetAsync(HttpContext http)
    {
        var id = http.Conversation();
        if (gate.Client(http, id) is Caller.Refused refused)
            return refused.Answer;
        if (await conversations.FindAsync(id) is not { } conversation)
            return Answer.NotFound;
        if (conversation.HasEnded)
            return Answer.Ended;
        if (Watermark.Read(http.Request) is not { } watermark)
            return Watermark.Refused;
        var page = ActivityPage.Write(await conversation.ReadAsync(watermark.After, PageSize), watermark.After);
        return new Answer(StatusCodes.Status200OK, page);
    }

    /// <summary><c>POST …/upload</c>: files are refused; nothing of them is read.</summary>
    public Task<Answer> UploadAsync(HttpContext http) => Task.FromResult(
        gate.Client(http, http.Conversation()) is Caller.Refused refused
            ? refused.Answer
            : Answer.Error(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "Files cannot be read here; send text."));

    private static async Task<Answer> ReceiveAsync(IConversation conversation, JsonObject json)
    {
        if (IncomingActivity.Fault(json) is { } fault)
            return Answer.Bad(fault);
        if (json.Text("type") == "typing")
            return Taken(await conversation.NewIdAsync());
        if (json.Text("type") == "endOfConversation")
        {
            await conversation.EndAsync();
            return Taken(await conversation.NewIdAsync());
        }

        var id = await conversation.ReceiveAsync(IncomingActivity.Adopt(json, conversation.Id, conversation.User));
        return id is null ? Answer.Busy : Taken(id);
    }

    private static Answer Taken(string id) => Answer.Of(StatusCodes.Status200OK, new IdAnswer(id), DirectLineJson.Default.IdAnswer);
}
