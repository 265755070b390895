using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Assistant.Benchmarks.Answers;
using Assistant.Benchmarks.Measuring;

namespace Assistant.Benchmarks.Web;

/// <summary>Many chats with one host, or spread over several, each with its socket open.</summary>
internal sealed class WebLoad : IDisposable
{
    private const int OpeningAtOnce = 32;

    private readonly IReadOnlyList<HttpClient> hosts;
    private readonly IReadOnlyList<byte[]> messages;
    private readonly List<WebConversation> conversations = [];

    public WebLoad(IReadOnlyList<Uri> addresses, IEnumerable<Question> questions)
    {
        hosts = [.. addresses.Select(address => new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, MaxConnectionsPerServer = 256 }) { BaseAddress = address })];
        messages = [.. questions.Select(question => JsonSerializer.SerializeToUtf8Bytes(new { type = "message", text = question.Turns[0], locale = question.Locale }))];
    }

    /// <summary>Measures with the golden questions and a folder of its own, and prints the gates; the exit code.</summary>
    public static async Task<int> RunAsync(TextWriter output, Func<List<Question>, string, Task<IReadOnlyList<Gate>>> measure)
    {
        using var library = new Library();
        var data = Directory.CreateTempSubdirectory("assistant-benchmark-").FullName;
        try
        {
            return await Gate.CheckAsync(output, await measure([.. TimedQuestions.Golden(library.Facts)], data));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>Opens more chats.</summary>
    public async Task OpenAsync(int count) =>
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = OpeningAtOnce }, async (number, _) =>
        {
            var opened = await WebConversation.OpenAsync(hosts[number % hosts.Count]);
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
        var lost = 0;
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
                try
                {
                    if (await conversation.AskAsync(message) is { } answered)
                        times.Add(answered - due);
                    else
                        Interlocked.Increment(ref refused);
                }
                catch (TimeoutException)
                {
                    Interlocked.Increment(ref lost);
                }
            }));
        }

        await Task.WhenAll(asked);
        return new Offered(new Times(times), refused, lost, Stopwatch.GetElapsedTime(start));
    }

    public void Dispose()
    {
        conversations.ForEach(conversation => conversation.Dispose());
        foreach (var host in hosts)
            host.Dispose();
    }

    private byte[] Message(int number) => messages[number % messages.Count];
}

/// <summary>What came of questions that were offered at a rate.</summary>
/// <param name="Answered">Times from when they were due to their answers.</param>
/// <param name="Refused">How many were refused.</param>
/// <param name="Lost">How many were acknowledged and not answered.</param>
/// <param name="Took">Time from the first question to the last answer.</param>
internal sealed record Offered(Times Answered, int Refused, int Lost, TimeSpan Took)
{
    public double AnsweredPerSecond => Answered.Count / Took.TotalSeconds;
}
