using BotFramework.Tests.Doubles;
using Microsoft.Bot.Builder;

namespace BotFramework.Tests.State;

public class Typing
{
    [Fact]
    public async Task OverlappingTurnsOfOneConversationEachShowThatTheBotIsWriting()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var bot = await BotHost.StartAsync(async (turn, token) =>
        {
            while (channel.Calls.Count(call => call.Body.Contains("\"typing\"", StringComparison.Ordinal)) < 6)
                await Task.Delay(5, token);
            await turn.SendActivityAsync("done", cancellationToken: token);
        });
        bot.Adapter.Use(new ShowTypingMiddleware(1, 5));
        var posted = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => bot.PostAsync(Some.Message(channel.Url))));
        Assert.All(posted, response => Assert.Equal(200, (int)response.StatusCode));
        Assert.Equal(4, channel.Calls.Count(call => call.Body.Contains("done", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task NothingIsShownWhenRepliesGoIntoTheResponseOrThereIsNoConversation()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var bot = await BotHost.StartAsync((_, token) => Task.Delay(50, token));
        bot.Adapter.Use(new ShowTypingMiddleware(0, 1));
        using var expected = await bot.PostAsync(Some.Message(channel.Url, deliveryMode: "expectReplies"));
        using var alone = await bot.PostAsync($$"""{"type":"message","serviceUrl":"{{channel.Url}}","text":"hi"}""");
        Assert.Equal(200, (int)expected.StatusCode);
        Assert.Equal(200, (int)alone.StatusCode);
        Assert.Empty(channel.Calls);
    }
}
