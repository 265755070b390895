using System.Text.Json.Nodes;
using Assistant.Host.Conversations;

namespace Assistant.Host.DirectLine;

/// <summary>Calls that post activities and read them.</summary>
internal sealed class ActivityEndpoints(Gate gate, Mailboxes mailboxes, Rates rates)
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
        if (mailboxes.Find(id) is not { } mailbox)
            return Answer.NotFound;
        if (mailbox.HasEnded)
            return Answer.Ended;
        if (rates.RefusalOf(mailbox.Id, mailbox.User) is { } tooOften)
            return tooOften;
        return await RequestBody.ReadAsync(http.Request, http.RequestAborted) switch
        {
            RequestBody.Unreadable unreadable => unreadable.Answer,
            RequestBody.Readable body => await ReceiveAsync(mailbox, body.Json),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary><c>GET …/activities?watermark=</c>: everything behind the watermark.</summary>
    public Task<Answer> GetAsync(HttpContext http)
    {
        var id = http.Conversation();
        if (gate.Client(http, id) is Caller.Refused refused)
            return Task.FromResult(refused.Answer);
        if (mailboxes.Find(id) is not { } mailbox)
            return Task.FromResult(Answer.NotFound);
        if (mailbox.HasEnded)
            return Task.FromResult(Answer.Ended);
        if (Watermark.Read(http.Request) is not { } watermark)
            return Task.FromResult(Watermark.Refused);
        var page = ActivityPage.Write(mailbox.Read(watermark.After, PageSize), watermark.After);
        return Task.FromResult(new Answer(StatusCodes.Status200OK, page));
    }

    /// <summary><c>POST …/upload</c>: files are refused; nothing of them is read.</summary>
    public Task<Answer> UploadAsync(HttpContext http) => Task.FromResult(
        gate.Client(http, http.Conversation()) is Caller.Refused refused
            ? refused.Answer
            : Answer.Error(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "Files cannot be read here; send text."));

    private static async Task<Answer> ReceiveAsync(Mailbox mailbox, JsonObject json)
    {
        if (IncomingActivity.Fault(json) is { } fault)
            return Answer.Bad(fault);
        if (json.Text("type") == "typing")
            return Taken(mailbox.Reserve().Id);
        if (json.Text("type") == "endOfConversation")
        {
            await mailbox.EndAsync();
            return Taken(mailbox.Reserve().Id);
        }

        var id = await mailbox.ReceiveAsync(IncomingActivity.Adopt(json, mailbox.Id, mailbox.User));
        return id is null ? Answer.Busy : Taken(id);
    }

    private static Answer Taken(string id) => Answer.Of(StatusCodes.Status200OK, new IdAnswer(id), DirectLineJson.Default.IdAnswer);
}
