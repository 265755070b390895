using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Assistant.Host.Tests;

/// <summary>
/// A conversation whose client asks one question after the other. What is not acknowledged it asks again under the same key, as Web Chat does
/// when its user presses "try again".
/// </summary>
internal sealed class Talk(ChatClient client)
{
    private static readonly string[] Questions = ["What was Guangdong's R&D spending in 2023?", "and its rank?", "how does Guangdong's tech transfer compare with Beijing's", "hello", "江蘇呢?"];

    private readonly List<string> acknowledged = [];

    /// <summary>How many questions were refused with each status.</summary>
    public Dictionary<HttpStatusCode, int> Refused { get; } = [];

    /// <summary>How many questions were acknowledged.</summary>
    public int Acknowledged => Volatile.Read(ref count);

    private int count;

    /// <summary>So many talks, each of a user of its own.</summary>
    public static async Task<List<Talk>> StartedAsync(HttpClient http, int talks) =>
        [.. await Task.WhenAll(Enumerable.Range(0, talks).Select(async i => new Talk(await ChatClient.StartedAsync(http, $"dl_user{i}"))))];

    /// <summary>Waits until each of the talks has another acknowledgement; fails when one of them fails meanwhile, or when it takes too long.</summary>
    public static async Task AcknowledgesAsync(IReadOnlyList<Talk> talks, IReadOnlyList<Task> asking, TimeSpan atMost)
    {
        using var patience = new CancellationTokenSource(atMost);
        var before = talks.Select(talk => talk.Acknowledged).ToList();
        while (talks.Zip(before).Any(one => one.First.Acknowledged == one.Second))
            await (asking.FirstOrDefault(task => task.IsCompleted) ?? Task.Delay(10, patience.Token));
    }

    /// <summary>Asks until the host is gone, or it is told to stop.</summary>
    public async Task KeepAskingAsync(CancellationToken until)
    {
        try
        {
            while (!until.IsCancellationRequested)
                await AskAsync();
        }
        catch (HttpRequestException)
        {
            // Killed.
        }
    }

    /// <summary>Waits until what was acknowledged last, when it is called, is answered.</summary>
    public async Task AnsweredAsync(CancellationToken patience)
    {
        string last;
        lock (acknowledged)
            last = acknowledged[^1];
        for (var watermark = ""; ; await Task.Delay(50, patience))
        {
            var page = await client.ReadAsync(watermark);
            if (page.Status != HttpStatusCode.OK)
                continue;
            if (page.Activities.Any(activity => (string?)activity["replyToId"] == last))
                return;
            watermark = page.Text("watermark");
        }
    }

    /// <summary>
    /// Waits for the answer to the last question, then reads the conversation through: each question that was acknowledged stands once in it
    /// and in order, each has one answer, and the answers are in order.
    /// </summary>
    public async Task AssertWholeAsync()
    {
        if (acknowledged.Count > 0)
            await client.ReplyToAsync(acknowledged[^1]);
        var log = await ReadAllAsync();
        var ids = log.ConvertAll(activity => (string)activity["id"]!);
        Assert.Equal(ids.Distinct(), ids);
        var asked = log.Where(activity => (string?)activity["from"]!["role"] == "user").ToList();
        var answered = log.Select(activity => (string?)activity["replyToId"]).OfType<string>().ToList();
        Assert.Equal(Enumerable.Range(0, asked.Count), asked.Select(activity => int.Parse((string)activity["channelData"]!["clientActivityID"]!, CultureInfo.InvariantCulture)));
        Assert.InRange(asked.Count, acknowledged.Count, acknowledged.Count + 1);
        Assert.Equal(acknowledged, asked.Take(acknowledged.Count).Select(activity => (string)activity["id"]!));
        Assert.Equal(answered.Distinct(), answered);
        Assert.Equal(asked.Take(answered.Count).Select(activity => (string)activity["id"]!), answered);
        Assert.Empty(acknowledged.Except(answered));
    }

    private async Task AskAsync()
    {
        var answer = await client.SayAsync(Questions[count % Questions.Length], count);
        if (answer.Status == HttpStatusCode.OK)
        {
            lock (acknowledged)
                acknowledged.Add(answer.Text("id"));
            Interlocked.Increment(ref count);
        }
        else
        {
            Refused[answer.Status] = Refused.GetValueOrDefault(answer.Status) + 1;
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    private async Task<List<JsonObject>> ReadAllAsync()
    {
        var log = new List<JsonObject>();
        for (var watermark = ""; ;)
        {
            var page = await client.ReadAsync(watermark);
            if (page.Activities.Count == 0)
                return log;
            log.AddRange(page.Activities);
            watermark = page.Text("watermark");
        }
    }
}
