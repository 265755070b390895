using System.Text.Json;
using BotFramework.Tests.Doubles;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;

namespace BotFramework.Tests.State;

public class StateOfTurns
{
    private readonly CountedStorage _storage = new();

    [Fact]
    public async Task APropertyIsThereInTheNextTurn()
    {
        var state = new ConversationState(_storage);
        var visits = state.CreateProperty<Visits>("visits");
        var texts = await TurnsAsync(3, async (turn, token) =>
        {
            var seen = await visits.GetAsync(turn, () => new Visits(), token);
            seen.Count++;
            await state.SaveChangesAsync(turn, cancellationToken: token);
            await turn.SendActivityAsync($"visit {seen.Count}", cancellationToken: token);
        });
        Assert.Equal(["visit 1", "visit 2", "visit 3"], texts);
        Assert.Equal(["msteams/conversations/a:conversation;messageid=1"], _storage.Keys.Distinct());
    }

    [Fact]
    public async Task AStateThatDidNotChangeIsNotWritten()
    {
        var state = new UserState(_storage);
        var name = state.CreateProperty<string>("name");
        await TurnsAsync(3, async (turn, token) =>
        {
            if (await name.GetAsync(turn, cancellationToken: token) is null)
                await name.SetAsync(turn, "Ann", token);
            await state.SaveChangesAsync(turn, cancellationToken: token);
        });
        Assert.Equal("msteams/users/29:user", Assert.Single(_storage.Keys));
    }

    [Fact]
    public async Task APropertyCanBeDeletedAndAStateCleared()
    {
        var state = new PrivateConversationState(_storage);
        var (number, text) = (state.CreateProperty<int>("number"), state.CreateProperty<string>("text"));
        var step = 0;
        var texts = await TurnsAsync(4, async (turn, token) =>
        {
            await turn.SendActivityAsync(
                $"{await number.GetAsync(turn, () => 7, token)} {await text.GetAsync(turn, () => "new", token)}",
                cancellationToken: token);
            switch (step++)
            {
                case 0:
                    await number.SetAsync(turn, 8, token);
                    await text.SetAsync(turn, "old", token);
                    break;
                case 1:
                    await number.DeleteAsync(turn, token);
                    break;
                case 2:
                    await state.ClearStateAsync(turn, token);
                    break;
            }

            await state.SaveChangesAsync(turn, cancellationToken: token);
        });
        Assert.Equal(["7 new", "8 old", "7 old", "7 new"], texts);
    }

    [Fact]
    public async Task AnItemThatSomeoneElseWroteIsNotOverwritten()
    {
        var token = TestContext.Current.CancellationToken;
        var storage = new MemoryStorage();
        await storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Item { Text = "first" } }, token);
        var one = (Item)(await storage.ReadAsync(["a", "b"], token))["a"];
        var two = (Item)(await storage.ReadAsync(["a"], token))["a"];
        one.Text = "second";
        await storage.WriteAsync(new Dictionary<string, object> { ["a"] = one }, token);
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => storage.WriteAsync(new Dictionary<string, object> { ["a"] = two }, token));
        two.ETag = "*";
        await storage.WriteAsync(new Dictionary<string, object> { ["a"] = two }, token);
        await storage.DeleteAsync(["a"], token);
        Assert.Empty(await storage.ReadAsync(["a"], token));
    }

    private static async Task<List<string>> TurnsAsync(int turns, BotCallbackHandler onTurn)
    {
        var texts = new List<string>();
        await using var bot = await BotHost.StartAsync(onTurn);
        for (var i = 0; i < turns; i++)
        {
            using var response = await bot.PostAsync(Some.Message(deliveryMode: "expectReplies"));
            var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            texts.AddRange(ProtocolJson.Deserialize<JsonElement>(body).GetProperty("activities").EnumerateArray()
                .Select(reply => reply.GetProperty("text").GetString()!));
        }

        return texts;
    }

    private sealed class Visits
    {
        public int Count { get; set; }
    }

    private sealed class Item : IStoreItem
    {
        public string? Text { get; set; }

        public string? ETag { get; set; }
    }

    /// <summary>Memory that remembers under which keys it was written.</summary>
    private sealed class CountedStorage : IStorage
    {
        private readonly MemoryStorage _inner = new();

        public List<string> Keys { get; } = [];

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            _inner.ReadAsync(keys, cancellationToken);

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Keys.AddRange(changes.Keys);
            return _inner.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) =>
            _inner.DeleteAsync(keys, cancellationToken);
    }
}
