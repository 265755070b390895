using System.Net.WebSockets;
using Assistant.Host.Conversations;

namespace Assistant.Host.DirectLine;

/// <summary>
/// <c>GET …/stream?watermark=&amp;t=</c>: a WebSocket on which every line of the log behind the watermark is sent, then each new
/// one as it is committed, and between them what passes without being kept. What the client sends is read away: Web Chat sends an empty frame every 20 seconds.
/// </summary>
internal sealed class StreamEndpoint(StreamTickets tickets, Origins origins, IConversations conversations, IHostApplicationLifetime lifetime)
{
    private const int PageSize = 100;

    public async Task RunAsync(HttpContext http)
    {
        var conversation = await conversations.FindAsync(http.Conversation());
        if (await RefusalAsync(http, conversation) is { } refusal)
        {
            await refusal.WriteAsync(http.Response, http.RequestAborted);
            return;
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        var reading = ReadAwayAsync(socket, ending);
        await SendAsync(socket, conversation!, Watermark.Read(http.Request)!.After, ending.Token);
        await CloseAsync(socket, reading);
    }

    private async ValueTask<Answer?> RefusalAsync(HttpContext http, IConversation? conversation)
    {
        if (!origins.Allow(http.Request))
            return Answer.ForeignOrigin;
        if (!http.WebSockets.IsWebSocketRequest)
            return Answer.Bad("This address is for WebSockets.");
        if (Watermark.Read(http.Request) is null)
            return Watermark.Refused;
        if (!await tickets.TakeAsync(http.Request.Query["t"].ToString(), http.Conversation(), http.Request))
            return Answer.Forbidden;
        return conversation switch
        {
            null => Answer.NotFound,
            { HasEnded: true } => Answer.Ended,
            _ => null,
        };
    }

    private static async Task SendAsync(WebSocket socket, IConversation conversation, long after, CancellationToken ending)
    {
        using var watch = conversation.Watch();
        try
        {
            while (!ending.IsCancellationRequested && !watch.IsOver)
            {
                var news = watch.News();
                var lines = await conversation.ReadAsync(after, PageSize);
                if (lines.Count > 0)
                {
                    await socket.SendAsync(ActivityPage.Write(lines, after), WebSocketMessageType.Text, endOfMessage: true, ending);
                    after = lines[^1].Sequence;
                }
                else if (!watch.Passing.TryRead(out var activity))
                {
                    await Task.WhenAny(news, watch.Passing.WaitToReadAsync(ending).AsTask()).Unwrap();
                }
                else if (activity.After == after)
                {
                    await socket.SendAsync(ActivityPage.Write(activity), WebSocketMessageType.Text, endOfMessage: true, ending);
                }
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or WebSocketException or StoreFaultException)
        {
            // The client left, the host stops or its store is away; the client comes back with its watermark.
        }
    }

    private static async Task ReadAwayAsync(WebSocket socket, CancellationTokenSource ending)
    {
        var buffer = new byte[1024];
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                var received = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (received.MessageType == WebSocketMessageType.Close)
                    break;
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or WebSocketException)
        {
            // Cut off without a farewell.
        }

        await ending.CancelAsync();
    }

    /// <summary>Says good-bye when the host ends the stream, or answers the client's.</summary>
    private static async Task CloseAsync(WebSocket socket, Task reading)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, "come back", patience.Token);
            await reading.WaitAsync(patience.Token);
        }
        catch (Exception fault) when (fault is OperationCanceledException or WebSocketException)
        {
            socket.Abort();
        }
    }
}
