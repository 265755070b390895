using Assistant.Host.Conversations;

namespace Assistant.Host.DirectLine;

/// <summary>The call that forgets a user, for the operator.</summary>
internal sealed class UserEndpoint(Gate gate, IConversations conversations)
{
    /// <summary>
    /// <c>DELETE /users/{id}</c>: nothing of the user is kept from then on, on whatever channel the id is known. 204 also where nothing was;
    /// for whoever may make tokens.
    /// </summary>
    public async Task<Answer> EraseAsync(HttpContext http)
    {
        if (gate.Issuer(http) is Caller.Refused refused)
            return refused.Answer;
        await conversations.EraseAsync((string)http.Request.RouteValues["id"]!);
        return Answer.Nothing;
    }
}
