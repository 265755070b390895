using System.Net;
using System.Text;
using Assistant.Host.Conversations;
using Assistant.Host.Conversations.Sqlite;
using Assistant.Host.Tests.Teams;

namespace Assistant.Host.Tests;

/// <summary>What operators do with what is kept.</summary>
public sealed class ConversationsCommandTests : IDisposable
{
    private const string Refused = "What was Guangdong's average temperature in 2023?";

    private readonly string folder = SomeFolder.New();
    private readonly string other = SomeFolder.New();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    [Fact]
    public async Task AConversationGoesOnInTheStoreThatItWasCopiedTo()
    {
        ChatClient client;
        IReadOnlyList<string> before;
        await using (var first = RunningHost.StartOn(folder))
        {
            client = await ChatClient.StartedAsync(first);
            await client.AskAsync("What was Guangdong's R&D spending in 2023?");
            before = Lines(await client.ReadAsync());
        }

        var file = Path.Combine(other, "copy.jsonl");
        Assert.Equal(0, await RunAsync(folder, "export", file));
        File.Copy(Path.Combine(folder, "token.key"), Path.Combine(other, "token.key"));
        Assert.Equal(0, await RunAsync(other, "import", file));

        await using var second = RunningHost.StartOn(other);
        client = client.On(second);
        Assert.Equal(before, Lines(await client.ReadAsync()));
        Assert.Contains("first", (string)(await client.AskAsync("and its rank?"))["text"]!, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("{\"table\":\"log\",\"row\":{\"colour\":1}}", "Line 2 is no row of a conversation store; nothing was imported. The table log has no column colour.")]
    [InlineData("{\"table\":\"sqlite_schema\",\"row\":{}}", "Line 2 is no row of a conversation store; nothing was imported. There is no table sqlite_schema.")]
    public async Task AFileWithALineThatIsNoRowIsRefusedWholly(string line, string expected)
    {
        var file = Path.Combine(other, "copy.jsonl");
        await File.WriteAllLinesAsync(file, ["{\"table\":\"conversation\",\"row\":{\"id\":\"a\",\"user\":\"dl_user\"}}", line], TestContext.Current.CancellationToken);

        Assert.Equal(1, await RunAsync(folder, "import", file));

        Assert.Equal(expected + Environment.NewLine, error.ToString());
        await using var store = new SqliteStore(folder);
        Assert.Null(await store.LoadAsync("a"));
    }

    [Fact]
    public async Task AFullStoreTakesNothingIn()
    {
        await using (var store = new SqliteStore(folder))
            await store.CommitAsync(new Commit("a") { StartedBy = "dl_user", Version = "1" });
        var file = Path.Combine(other, "copy.jsonl");
        await RunAsync(folder, "export", file);

        Assert.Equal(1, await RunAsync(folder, "import", file));

        Assert.Equal("The conversation store is not empty; set Conversations:Folder to a new folder and import into that." + Environment.NewLine, error.ToString());
    }

    [Fact]
    public async Task AQuestionThatWasRefusedIsListed()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using (var host = RunningHost.StartOn(folder))
        {
            var client = await ChatClient.StartedAsync(host);
            await client.AskAsync(Refused);
            await client.AskAsync("What was Guangdong's R&D spending in 2023?");
            await ChatClient.CallAsync(host.Http, HttpMethod.Post, "api/messages", null, SomeTeams.Message(channel.ServiceUrl, "廣東2023年的出口額是多少?"));
        }

        Assert.Equal(0, await RunAsync(folder, "unanswered"));

        var lines = output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal([Refused, "廣東2023年的出口額是多少?"], lines.Select(line => line[18..]));
    }

    [Fact]
    public async Task OfAUserWhoWasErasedNothingIsInAnyFile()
    {
        const string Secret = "zanzibar-quokka";
        await using var channel = await FakeChannel.StartAsync();
        await using (var host = RunningHost.StartOn(folder))
        {
            var client = await ChatClient.StartedAsync(host, "dl_erased");
            var neighbour = await ChatClient.StartedAsync(host, "dl_neighbour");
            await client.AskAsync($"What about the {Secret} of Guangdong?");
            await neighbour.AskAsync("hello");
            var message = SomeTeams.Message(channel.ServiceUrl, $"What about the {Secret} of Guangdong?");
            await ChatClient.CallAsync(host.Http, HttpMethod.Post, "api/messages", null, message);
            Assert.True(IsInAFile(Secret));

            using var erased = await host.Http.DeleteAsync(new Uri("users/dl_erased", UriKind.Relative), TestContext.Current.CancellationToken);
            using var erasedInTeams = await host.Http.DeleteAsync(new Uri($"users/{(string)message["from"]!["id"]!}", UriKind.Relative), TestContext.Current.CancellationToken);

            Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (erased.StatusCode, erasedInTeams.StatusCode));
            Assert.False(IsInAFile(Secret));
            Assert.False(IsInAFile("dl_erased"));
            Assert.False(IsInAFile((string)message["from"]!["id"]!));
            Assert.Equal(HttpStatusCode.NotFound, (await client.ReadAsync()).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await client.SayAsync("hello")).Status);
            Assert.Equal(3, (await neighbour.ReadAsync()).Activities.Count);
        }

        Assert.False(IsInAFile(Secret));
    }

    [Fact]
    public async Task OnlyTheOperatorErases()
    {
        await using var host = RunningHost.Start(("DirectLine:Secret", "some-secret-of-the-operator"));

        foreach (var (token, expected) in new[] { (null, HttpStatusCode.Unauthorized), ("a-guess", HttpStatusCode.Unauthorized), ("some-secret-of-the-operator", HttpStatusCode.NoContent) })
            Assert.Equal(expected, (await ChatClient.CallAsync(host.Http, HttpMethod.Delete, "users/dl_user", token)).Status);
    }

    [Fact]
    public async Task WhileAHostRunsOnTheFolderTheCommandSaysSo()
    {
        await using var host = RunningHost.StartOn(folder);

        Assert.Equal(1, await RunAsync(folder, "unanswered"));

        Assert.StartsWith($"The folder {folder} cannot be opened for this host alone", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACommandThatIsNoneIsExplained()
    {
        Assert.Equal(2, await RunAsync(folder, "exprot"));
        Assert.StartsWith("Usage: conversations export FILE", error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        Directory.Delete(other, recursive: true);
        output.Dispose();
        error.Dispose();
    }

    private Task<int> RunAsync(string data, params string[] arguments) =>
        ConversationsCommand.RunAsync(["conversations", .. arguments, $"--Conversations:Folder={data}"], output, error);

    private static List<string> Lines(ChatResponse page) => [.. page.Activities.Select(activity => activity.ToJsonString())];

    private bool IsInAFile(string text) => Directory.GetFiles(folder, "conversations.db*").Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    });
}
