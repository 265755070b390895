using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Assistant.Benchmarks.Web;

/// <summary>One person's chat: posts over HTTP, and reads over its WebSocket when the answers come.</summary>
internal sealed class WebConversation : IDisposable
{
    private const string Base = "v3/directline/conversations";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient http;
    private readonly ClientWebSocket socket;
    private readonly AuthenticationHeaderValue authorization;
    private readonly Uri activities;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> answers = new(StringComparer.Ordinal);

    private WebConversation(HttpClient http, string id, string token, ClientWebSocket socket)
    {
        (this.http, this.socket) = (http, socket);
        authorization = new AuthenticationHeaderValue("Bearer", token);
        activities = new Uri($"{Base}/{id}/activities", UriKind.Relative);
    }

    public static async Task<WebConversation> OpenAsync(HttpClient http)
    {
        var (_, generated) = await SendAsync(http, new Uri("v3/directline/tokens/generate", UriKind.Relative), null, null);
        var authorization = new AuthenticationHeaderValue("Bearer", generated.GetProperty("token").GetString());
        var (_, started) = await SendAsync(http, new Uri(Base, UriKind.Relative), authorization, null);
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(started.GetProperty("streamUrl").GetString()!), CancellationToken.None);
        var conversation = new WebConversation(http, started.GetProperty("conversationId").GetString()!, started.GetProperty("token").GetString()!, socket);
        _ = conversation.ListenAsync();
        return conversation;
    }

    /// <summary>Asks and waits for the answer; the tick at which it came, or null where the host took no more.</summary>
    /// <exception cref="TimeoutException">The question was acknowledged and no answer came.</exception>
    public async Task<long?> AskAsync(byte[] message)
    {
        var (status, posted) = await SendAsync(http, activities, authorization, message);
        if (status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)
            return null;
        return await Answer(posted.GetProperty("id").GetString()!).Task.WaitAsync(Patience);
    }

    public void Dispose() => socket.Dispose();

    private TaskCompletionSource<long> Answer(string id) => answers.GetOrAdd(id, _ => new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task ListenAsync()
    {
        var buffer = new byte[1 << 16];
        var length = 0;
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None) is var received && received.MessageType != WebSocketMessageType.Close)
            {
                length += received.Count;
                if (length == buffer.Length)
                    Array.Resize(ref buffer, buffer.Length * 2);
                if (!received.EndOfMessage)
                    continue;
                Hear(buffer.AsSpan(0, length));
                length = 0;
            }
        }
        catch (Exception fault) when (fault is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The measurement is over.
        }
    }

    private void Hear(ReadOnlySpan<byte> frame)
    {
        var now = Stopwatch.GetTimestamp();
        var mark = "\"replyToId\":\""u8;
        for (var at = frame.IndexOf(mark); at >= 0; at = frame.IndexOf(mark))
        {
            frame = frame[(at + mark.Length)..];
            Answer(Encoding.UTF8.GetString(frame[..frame.IndexOf((byte)'"')])).TrySetResult(now);
        }
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(HttpClient http, Uri address, AuthenticationHeaderValue? authorization, byte[]? message)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = message is null ? null : new ByteArrayContent(message) };
        request.Headers.Authorization = authorization;
        request.Content?.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        return (response.StatusCode, JsonElement.Parse(body));
    }
}
