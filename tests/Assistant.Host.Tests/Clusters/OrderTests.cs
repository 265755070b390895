using System.Net;
using Assistant.Host.Tests.Teams;

namespace Assistant.Host.Tests.Clusters;

/// <summary>Conversations whose messages come to three hosts at once.</summary>
[Collection(ClusterCollection.Name)]
public sealed class OrderTests : IAsyncLifetime
{
    private const int Hosts = 3;
    private const int Conversations = 200;
    private const int Messages = 40;
    private const int SideBySide = 16;
    private const int MostDeliveries = 6;
    private const int LongestTurnMilliseconds = 10;
    private const int Seed = 20251230;

    private readonly List<RunningHost> hosts = [];
    private readonly Random random = new(Seed);
    private RedisProcess redis = null!;

    public async ValueTask InitializeAsync()
    {
        redis = await RedisProcess.StartedAsync();
        for (var i = 0; i < Hosts; i++)
            hosts.Add(RunningHost.StartSlow(Delay, [.. SomeCluster.Settings(redis).Select(one => (one.Key.Replace("__", ":", StringComparison.Ordinal), one.Value))]));
    }

    [Fact]
    public Task QuickMessagesAreAnsweredOneAfterTheOtherInTheOrderOfTheirAcknowledgements() =>
        Parallel.ForAsync(0, Conversations, new ParallelOptions { MaxDegreeOfParallelism = SideBySide }, async (number, _) =>
        {
            var client = await ChatClient.StartedAsync(hosts[number % Hosts], $"dl_user{number}");
            using var stream = await StreamClient.OpenAsync((await client.On(hosts[(number + 1) % Hosts]).StartAsync()).Text("streamUrl"));
            var ids = new List<string>();
            for (var message = 0; message < Messages; message++)
                ids.Add(await client.On(hosts[(number + message) % Hosts]).DeliverAsync("hello", message));

            var seen = await stream.ReadUntilReplyToAsync(ids[^1]);

            Assert.Equal(ids, seen.Where(activity => (string?)activity["from"]!["role"] == "user").Select(activity => (string)activity["id"]!));
            Assert.Equal(ids, seen.Select(activity => (string?)activity["replyToId"]).OfType<string>());
            var log = (await client.ReadAsync()).Activities.Select(activity => (string)activity["id"]!).ToList();
            Assert.Equal(log, seen.Select(activity => (string)activity["id"]!));
        });

    [Fact]
    public async Task AMessageThatComesToSeveralHostsIsTakenInOnce()
    {
        var client = await ChatClient.StartedAsync(hosts[0]);
        for (var message = 0; message < Messages; message++)
        {
            var ids = await Task.WhenAll(Enumerable.Range(0, MostDeliveries).Select(i => client.On(hosts[i % Hosts]).DeliverAsync("hello", message)));
            Assert.Single(ids.Distinct());
            await client.ReplyToAsync(ids[0]);
        }

        var log = (await client.ReadAsync()).Activities;
        Assert.Equal(Messages, log.Count(activity => (string?)activity["from"]!["role"] == "user"));
        Assert.Equal(Messages, log.Count(activity => activity["replyToId"] is not null));
    }

    [Fact]
    public async Task AMessageOfAChannelThatComesToSeveralHostsIsAnsweredOnce()
    {
        await using var channel = await FakeChannel.StartAsync();
        for (var number = 0; number < Messages; number++)
        {
            var message = SomeTeams.Message(channel.ServiceUrl, "hello");
            var statuses = await Task.WhenAll(Enumerable.Range(0, MostDeliveries).Select(async i =>
                (await ChatClient.CallAsync(hosts[i % Hosts].Http, HttpMethod.Post, "api/messages", null, message.DeepClone())).Status));
            Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
            Assert.Equal((string?)message["id"], (string?)(await channel.NextAsync()).Activity["replyToId"]);
        }

        await ChatClient.CallAsync(hosts[0].Http, HttpMethod.Post, "api/messages", null, SomeTeams.Message(channel.ServiceUrl, "thanks"));
        Assert.Contains("welcome", (string)(await channel.NextAsync()).Activity["text"]!, StringComparison.Ordinal);
        Assert.True(channel.HasNoMore());
    }

    [Fact]
    public async Task WhatOneHostRemembersOfAChannelsConversationEveryHostKnows()
    {
        await using var channel = await FakeChannel.StartAsync();
        var message = SomeTeams.Message(channel.ServiceUrl, "What was Guangdong's R&D spending in 2023?");
        await ChatClient.CallAsync(hosts[0].Http, HttpMethod.Post, "api/messages", null, message);
        while (!channel.HasNoMore())
        {
        }

        var next = SomeTeams.Message(channel.ServiceUrl, "and its rank?");
        next["conversation"] = message["conversation"]!.DeepClone();

        await ChatClient.CallAsync(hosts[1].Http, HttpMethod.Post, "api/messages", null, next);

        Assert.Contains("first", (string)(await channel.NextAsync()).Activity["text"]!, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task ATicketOpensOneStreamOnWhicheverHost()
    {
        var client = await ChatClient.StartedAsync(hosts[0]);
        var url = (await client.StartAsync()).Text("streamUrl");
        using var first = await StreamClient.OpenAsync(url);

        var again = url.Replace(hosts[0].Address.Authority, hosts[1].Address.Authority, StringComparison.Ordinal);
        var fault = await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => StreamClient.OpenAsync(again));
        Assert.Contains("403", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AUserWhoIsErasedOnOneHostIsGoneOnAll()
    {
        var client = await ChatClient.StartedAsync(hosts[0], "dl_erased");
        await client.AskAsync("hello");
        using var stream = await StreamClient.OpenAsync((await client.On(hosts[1]).StartAsync()).Text("streamUrl"));

        using var erased = await hosts[2].Http.DeleteAsync(new Uri("users/dl_erased", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
        await stream.ReadToEndAsync();
        Assert.All(await Task.WhenAll(hosts.Select(host => client.On(host).SayAsync("hello"))), answer => Assert.Equal(HttpStatusCode.NotFound, answer.Status));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
            await host.DisposeAsync();
        await redis.DisposeAsync();
    }

    private TimeSpan Delay()
    {
        lock (random)
            return TimeSpan.FromMilliseconds(random.Next(LongestTurnMilliseconds));
    }
}
