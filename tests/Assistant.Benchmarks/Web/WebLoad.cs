using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Assistant.Benchmarks.Answers;
using Assistant.Benchmarks.Measuring;

namespace Assistant.Benchmarks.Web;

/// <summary>Many chats with one host, each with its socket open.</summary>
internal sealed class WebLoad : IDisposable
{
    private const int OpeningAtOnce = 32;

    private readonly HttpClient http;
    private readonly IReadOnlyList<byte[]> messages;
    private readonly List<WebConversation> conversations = [];

    public WebLoad(Uri host, IEnumerable<Question> questions)
    {
        http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, MaxConnectionsPerServer = 256 }) { BaseAddress = host };
        messages = [.. questions.Select(question => JsonSerializer.SerializeToUtf8Bytes(new { type = "message", text = question.Turns[0], locale = question.Locale }))];
    }

    /// <summary>Opens more chats.</summary>
    public async Task OpenAsync(int count) =>
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = OpeningAtOnce }, async (_, _) =>
        {
            var opened = await WebConversation.OpenAsync(http);
            lock (conversations)
                conversations.Add(opened);
        });

    /// <summary>The most turns a second: so many people each ask as soon as they are answered.</summary>
    public async Task<double> CeilingAsync(int people, TimeSpan duration)
    {
        var watch = Stopwatch.StartNew();
        var turns = await Task.WhenAll(conversations.Take(people).Select((conversation, at) => Task.Run(async () =>
        {
            var count = 0;
            for (; watch.Elapsed < duration; count++)
                await conversation.AskAsync(Message(at + count));
            return count;
        })));
        return turns.Sum() / watch.Elapsed.TotalSeconds;
    }

    /// <summary>
    /// So many questions a second, spread over the chats and asked whether or not the last are answered. Times run from the moment at which a
    /// question was due, so that a host which stalls is not spared.
    /// </summary>
    public async Task<Offered> OfferAsync(double perSecond, TimeSpan duration)
    {
        var times = new ConcurrentBag<long>();
        var refused = 0;
        var asked = new List<Task>();
        var start = Stopwatch.GetTimestamp();
        for (var number = 0; number < perSecond * duration.TotalSeconds; number++)
        {
            var due = start + (long)(number / perSecond * Stopwatch.Frequency);
            while (Stopwatch.GetTimestamp() < due)
                await Task.Delay(1);
            var (conversation, message) = (conversations[number % conversations.Count], Message(number));
            asked.Add(Task.Run(async () =>
            {
                if (await conversation.AskAsync(message) is { } answered)
                    times.Add(answered - due);
                else
                    Interlocked.Increment(ref refused);
            }));
        }

        await Task.WhenAll(asked);
        return new Offered(new Times(times), refused, Stopwatch.GetElapsedTime(start));
    }

    public void Dispose()
    {
        conversations.ForEach(conversation => conversation.Dispose());
        http.Dispose();
    }

    private byte[] Message(int number) => messages[number % messages.Count];
}

/// <summary>What came of questions that were offered at a rate.</summary>
/// <param name="Answered">Times from when they were due to their answers.</param>
/// <param name="Refused">How many were refused.</param>
/// <param name="Took">Time from the first question to the last answer.</param>
internal sealed record Offered(Times Answered, int Refused, TimeSpan Took)
{
    public double AnsweredPerSecond => Answered.Count / Took.TotalSeconds;
}
