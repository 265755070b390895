namespace Assistant.Host.DirectLine;

/// <summary>Lets every stream ticket in once: an address that leaked into a log opens nothing.</summary>
internal sealed class StreamTickets(Tokens tokens, IUsedTickets used)
{
    /// <summary>Whether <paramref name="ticket"/> opens <paramref name="conversation"/> for the sender, now and for the first time.</summary>
    public async ValueTask<bool> TakeAsync(string ticket, string conversation, HttpRequest request) =>
        tokens.Read(ticket, Claims.Stream) is TokenReading.Good { Claims: var claims }
        && claims.Conversation == conversation
        && Origins.MayUse(claims, request)
        && await used.AddAsync(claims.Id, claims.Expires);
}
