using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace Assistant.Host.Tests;

/// <summary>A client's end of a conversation's stream.</summary>
internal sealed class StreamClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ClientWebSocket socket = new();
    private readonly CancellationTokenSource patience = new(Patience);

    public string Watermark { get; private set; } = "";

    public static async Task<StreamClient> OpenAsync(string url)
    {
        var client = new StreamClient();
        await client.socket.ConnectAsync(new Uri(url), client.patience.Token);
        return client;
    }

    public Task SendEmptyAsync() => socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, true, patience.Token).AsTask();

    /// <summary>Reads on until an activity answers the one with <paramref name="id"/>; returns all that was read.</summary>
    public async Task<IReadOnlyList<JsonObject>> ReadUntilReplyToAsync(string id)
    {
        var read = new List<JsonObject>();
        while (read.All(activity => (string?)activity["replyToId"] != id))
            read.AddRange(await ReadAsync());
        return read;
    }

    /// <summary>Reads until the host says good-bye; returns the reason's code.</summary>
    public async Task<WebSocketCloseStatus?> ReadToEndAsync()
    {
        while (await FrameAsync() is not null)
        {
        }

        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
        return socket.CloseStatus;
    }

    public void Dispose()
    {
        socket.Dispose();
        patience.Dispose();
    }

    private async Task<IReadOnlyList<JsonObject>> ReadAsync()
    {
        var frame = JsonNode.Parse(await FrameAsync() ?? throw new InvalidOperationException("The stream ended."))!;
        Watermark = (string)frame["watermark"]!;
        return [.. frame["activities"]!.AsArray().Select(activity => activity!.AsObject())];
    }

    private async Task<byte[]?> FrameAsync()
    {
        using var bytes = new MemoryStream();
        var piece = new byte[4096];
        while (true)
        {
            var received = await socket.ReceiveAsync(piece.AsMemory(), patience.Token);
            if (received.MessageType == WebSocketMessageType.Close)
                return null;
            bytes.Write(piece, 0, received.Count);
            if (received.EndOfMessage)
                return bytes.ToArray();
        }
    }
}
