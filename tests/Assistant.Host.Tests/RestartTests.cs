using System.Text;
using Assistant.Host.Conversations;

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
    public async Task ASecondHostOnTheSameFolderRefusesToStart()
    {
        await using var first = RunningHost.StartOn(folder);

        var fault = FailingStart.With("--urls=http://127.0.0.1:0", $"--Conversations:Folder={folder}", "--Logging:LogLevel:Default=None");

        Assert.Equal(
            $"The folder {folder} cannot be opened for this host alone; another host may be using it. Stop that one or set Conversations:Folder.",
            fault.Message);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>What a host leaves behind that is killed between its acknowledgement and the answer.</summary>
    private async Task<string> LeaveUnansweredAsync(string conversation, string text)
    {
        await using var store = new ConversationStore(folder);
        var id = $"{conversation}|0000077";
        var activity = Encoding.UTF8.GetBytes(
            $$"""{"type":"message","id":"{{id}}","text":"{{text}}","channelId":"directline","from":{"id":"dl_user"},"recipient":{"id":"assistant"},"conversation":{"id":"{{conversation}}"} }""");
        await store.CommitAsync(new Commit(conversation)
        {
            Shown = [new LogEntry(store.Load(conversation)!.LastSequence + 1, 77, 0, activity)],
            Received = new InboxEntry(conversation, 77, activity),
        });
        return id;
    }
}
