using System.Diagnostics;
using System.Net;
using System.Text;
using Assistant.Benchmarks.Measuring;

namespace Assistant.Benchmarks.Http;

/// <summary>Puts messages to a server over connections that are kept alive, each as soon as the last is answered.</summary>
internal sealed class Load : IDisposable
{
    private const int Connections = 16;

    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, MaxConnectionsPerServer = Connections });
    private readonly Uri address;
    private readonly IReadOnlyList<byte[]> messages;
    private readonly string? authorization;
    private int next = -1;

    public Load(Uri server, IReadOnlyList<byte[]> messages, string? authorization)
    {
        address = new Uri(server, "api/messages");
        this.messages = messages;
        this.authorization = authorization;
    }

    /// <summary>Times of the requests that were answered within <paramref name="duration"/>.</summary>
    public async Task<Times> RunAsync(TimeSpan duration)
    {
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => KeepAskingAsync(watch, duration))));
        return new Times(times.SelectMany(ticks => ticks));
    }

    /// <summary>The body of the answer to the next message; anything but 200 is a fault.</summary>
    public async Task<string> AskAsync()
    {
        var message = messages[(int)((uint)Interlocked.Increment(ref next) % messages.Count)];
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(message) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await http.SendAsync(request, CancellationToken.None);
        var body = await response.Content.ReadAsByteArrayAsync();
        return response.StatusCode == HttpStatusCode.OK
            ? Encoding.UTF8.GetString(body)
            : throw new InvalidOperationException($"{address} answers {(int)response.StatusCode}.");
    }

    public void Dispose() => http.Dispose();

    private async Task<List<long>> KeepAskingAsync(Stopwatch watch, TimeSpan duration)
    {
        var ticks = new List<long>(1 << 16);
        while (watch.Elapsed < duration)
        {
            var start = Stopwatch.GetTimestamp();
            await AskAsync();
            ticks.Add(Stopwatch.GetTimestamp() - start);
        }

        return ticks;
    }
}
