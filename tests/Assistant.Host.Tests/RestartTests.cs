using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Assistant.Host.Conversations;
using Assistant.Host.Conversations.Sqlite;
using Assistant.Host.Tests.Teams;

namespace Assistant.Host.Tests;

public sealed class RestartTests : IDisposable
{
    private readonly string folder = SomeFolder.New();

    [Fact]
    public async Task AConversationGoesOnWithARestartedHost()
    {
        ChatClient client;
        int before;
        await using (var first = RunningHost.StartOn(folder))
        {
            client = await ChatClient.StartedAsync(first);
            await client.AskAsync("one");
            before = (await client.ReadAsync()).Activities.Count;
        }

        await using var second = RunningHost.StartOn(folder);
        client = client.On(second);
        await client.AskAsync("two");

        var log = (await client.ReadAsync()).Activities;
        Assert.Equal(before + 2, log.Count);
        Assert.Equal(log.Count, log.Select(activity => (string)activity["id"]!).Distinct().Count());
    }

    [Fact]
    public async Task AMessageThatWasAcknowledgedBeforeACrashIsAnsweredAfterIt()
    {
        ChatClient client;
        await using (var first = RunningHost.StartOn(folder))
        {
            client = await ChatClient.StartedAsync(first);
            await client.GreetingAsync();
        }

        var id = await LeaveUnansweredAsync(client.Id, "hello");
        await using var second = RunningHost.StartOn(folder);

        var reply = await client.On(second).ReplyToAsync(id);
        Assert.NotEqual("", (string)reply["text"]!);
    }

    [Fact]
    public async Task WhatAChannelDeliversAgainAfterARestartIsAnsweredOnceAndAlike()
    {
        await using var channel = await FakeChannel.StartAsync();
        var message = SomeTeams.Message(channel.ServiceUrl, "hello");
        var invoke = SomeTeams.Invoke("adaptiveCard/action", new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "why", ["data"] = new JsonObject { ["verb"] = "why", ["facts"] = new JsonArray("rd-spending"), ["tongue"] = "English" } },
        });
        ChatResponse before;
        await using (var first = RunningHost.StartOn(folder))
        {
            await DeliverAsync(first, message);
            await channel.NextAsync();
            before = await DeliverAsync(first, invoke);
        }

        await using var second = RunningHost.StartOn(folder);
        await DeliverAsync(second, message);
        invoke["id"] = "another-id";
        var after = await DeliverAsync(second, invoke);
        await DeliverAsync(second, SomeTeams.Message(channel.ServiceUrl, "thanks"));

        Assert.Equal(before.Body.ToJsonString(), after.Body.ToJsonString());
        Assert.Contains("480.26", after.Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("welcome", (string)(await channel.NextAsync()).Activity["text"]!, StringComparison.Ordinal);
        Assert.True(channel.HasNoMore());
    }

    [Fact]
    public async Task AConversationThatEndedStaysEnded()
    {
        ChatClient client;
        await using (var first = RunningHost.StartOn(folder))
        {
            client = await ChatClient.StartedAsync(first);
            await client.AskAsync("hello");
            await client.PostAsync(new JsonObject { ["type"] = "endOfConversation" });
            await AssertEndedAsync(client);
        }

        await using var second = RunningHost.StartOn(folder);
        await AssertEndedAsync(client.On(second));
    }

    [Fact]
    public async Task ASecondHostOnTheSameFolderRefusesToStart()
    {
        await using var first = RunningHost.StartOn(folder);

        var fault = FailingStart.With("--urls=http://127.0.0.1:0", $"--Conversations:Folder={folder}", "--Logging:LogLevel:Default=None");

        Assert.Equal(
            $"The folder {folder} cannot be opened for this host alone; another host may be using it. Stop that one or set Conversations:Folder.",
            fault.Message);
    }

    private static Task<ChatResponse> DeliverAsync(RunningHost host, JsonObject activity) => ChatClient.CallAsync(host.Http, HttpMethod.Post, "api/messages", null, activity);

    /// <summary>Neither its token nor a new one for it opens it.</summary>
    private static async Task AssertEndedAsync(ChatClient client)
    {
        foreach (var answer in new[] { await client.SayAsync("again"), await client.ReadAsync(), await client.ReconnectAsync(""), await client.StartAsync() })
            Assert.Equal((HttpStatusCode.Forbidden, "ConversationEnded"), (answer.Status, answer.ErrorCode));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>What a host leaves behind that is killed between its acknowledgement and the answer.</summary>
    private async Task<string> LeaveUnansweredAsync(string conversation, string text)
    {
        await using var store = new SqliteStore(folder);
        var id = $"{conversation}|0000077";
        var activity = Encoding.UTF8.GetBytes(
            $$"""{"type":"message","id":"{{id}}","text":"{{text}}","channelId":"directline","from":{"id":"dl_user"},"recipient":{"id":"assistant"},"conversation":{"id":"{{conversation}}"} }""");
        await store.CommitAsync(new Commit(conversation)
        {
            Shown = [new LogEntry((await store.LoadAsync(conversation))!.LastSequence + 1, 77, 0, activity)],
            Received = new InboxEntry(conversation, 77, activity),
        });
        return id;
    }
}
