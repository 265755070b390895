using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Assistant.Host.Tests.Teams;

namespace Assistant.Host.Tests;

/// <summary>Messages that are delivered many times, side by side and in any order.</summary>
public sealed class DuplicateTests
{
    private const int Clients = 200;
    private const int MessagesOfAClient = 50;
    private const int MessagesOfTheChannel = 500;
    private const int MostDeliveries = 10;
    private const int Lanes = 4;
    private const int SideBySide = 64;
    private const int Seed = 20251230;
    private static readonly string[] Questions = ["What was Guangdong's R&D spending in 2023?", "and its rank?", "hello", "江蘇呢?"];

    [Fact]
    public async Task TenThousandMessagesOfTheWebAreTenThousandTurnsInOrder()
    {
        await using var host = RunningHost.Start(("DirectLine:MessagesPerMinute", "6000"));
        await Parallel.ForAsync(0, Clients, new ParallelOptions { MaxDegreeOfParallelism = SideBySide }, async (number, _) =>
        {
            var client = await ChatClient.StartedAsync(host, $"dl_user{number}");
            var ids = new ConcurrentDictionary<int, string>();
            await Parallel.ForEachAsync(Deliveries(MessagesOfAClient, Seed + number), new ParallelOptions { MaxDegreeOfParallelism = Lanes }, async (message, _) =>
            {
                var id = await client.DeliverAsync(Questions[message % Questions.Length], message);
                Assert.Equal(id, ids.GetOrAdd(message, id));
            });
            var last = ids.Values.Max(StringComparer.Ordinal)!;
            await client.ReplyToAsync(last);
            var log = (await client.ReadAsync()).Activities;
            var asked = log.Where(activity => (string?)activity["from"]!["role"] == "user").Select(activity => (string)activity["id"]!).ToList();
            Assert.Equal(ids.Values.Order(StringComparer.Ordinal), asked);
            Assert.Equal(asked, log.Select(activity => (string?)activity["replyToId"]).OfType<string>());
        });
    }

    [Fact]
    public async Task MessagesOfAChannelAreAnsweredOnce()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var host = RunningHost.Start();
        var messages = Enumerable.Range(0, MessagesOfTheChannel).Select(_ => SomeTeams.Message(channel.ServiceUrl, "hello").ToJsonString()).ToList();
        await Parallel.ForEachAsync(Deliveries(messages.Count, Seed), new ParallelOptions { MaxDegreeOfParallelism = SideBySide }, async (message, _) =>
            Assert.Equal(HttpStatusCode.OK, (await ChatClient.CallAsync(host.Http, HttpMethod.Post, "api/messages", null, JsonNode.Parse(messages[message]))).Status));

        var answered = new HashSet<string>();
        foreach (var message in messages)
            Assert.True(answered.Add((string)(await channel.NextAsync()).Activity["replyToId"]!));
        Assert.True(channel.HasNoMore());
    }

    /// <summary>The numbers of so many messages, each one to ten times, in any order.</summary>
    private static List<int> Deliveries(int messages, int seed)
    {
        var random = new Random(seed);
        var deliveries = Enumerable.Range(0, messages).SelectMany(message => Enumerable.Repeat(message, random.Next(1, MostDeliveries + 1))).ToArray();
        random.Shuffle(deliveries);
        return [.. deliveries];
    }
}
