using Assistant.Host.Cards;
using Assistant.Model.Tests.Wire;
using Assistant.Turns;
using Microsoft.Bot.Schema;

namespace Assistant.Model.Tests;

/// <summary>What is made of a model's reply leaves only where every figure in it, wherever it stands, is the reply's own.</summary>
public sealed class ActivityGuardTests(Library library) : IAsyncLifetime
{
    private const string Stray = "9,999 billion yuan";
    private HostileModelServer server = null!;

    public async ValueTask InitializeAsync() => server = await HostileModelServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("directline", false)]
    [InlineData("directline", true)]
    [InlineData("msteams", false)]
    [InlineData("msteams", true)]
    public async Task WhatIsMadeOfAReplyMayLeave(string channel, bool chinese)
    {
        foreach (var question in library.Facts.Golden.Select(golden => chinese ? golden.Chinese[0] : golden.English[0]))
        {
            var (reply, activities) = await WriteAsync(channel, question);
            var fault = Record.Exception(() => Guard().Demand(reply, activities));
            Assert.True(fault is null, $"{question}: {fault?.Message}");
        }
    }

    [Theory]
    [InlineData("text")]
    [InlineData("speak")]
    [InlineData("summary")]
    [InlineData("a suggestion")]
    [InlineData("a citation")]
    [InlineData("a card's text")]
    [InlineData("a card's fallback")]
    [InlineData("a bar's label")]
    [InlineData("a bar")]
    [InlineData("digits that hide")]
    public async Task AFigureOfNoFactKeepsItFromLeaving(string place)
    {
        var (reply, activities) = await WriteAsync("msteams", "How does Guangdong's tech transfer compare with Beijing's?");
        Guard().Demand(reply, activities);
        Spoil(activities, place);
        Assert.Throws<InvalidOperationException>(() => Guard().Demand(reply, activities));
    }

    private static void Spoil(Activity[] activities, string place)
    {
        switch (place)
        {
            case "text":
                activities[0].Text += " " + Stray;
                break;
            case "digits that hide":
                activities[0].Text += " 9**,9**&#57;9 billion yuan";
                break;
            case "speak":
                activities[0].Speak = Stray;
                break;
            case "summary":
                activities[1].Summary = Stray;
                break;
            case "a suggestion":
                activities[^1].SuggestedActions.Actions[0].Title = $"Is it {Stray}?";
                break;
            case "a citation":
                ActivityJson.Object(activities[0].Entities[0].Properties["citation"]![0]!["appearance"])!["abstract"] = Stray;
                break;
            default:
                SpoilCard(activities[1], place);
                break;
        }
    }

    private static void SpoilCard(Activity activity, string place)
    {
        var card = ActivityJson.Object(activity.Attachments[0].Content)!;
        var chart = card["body"]![1]!;
        switch (place)
        {
            case "a card's text":
                card["body"]![0]!["text"] = Stray;
                break;
            case "a card's fallback":
                chart["fallback"]!["facts"]![0]!["value"] = Stray;
                break;
            case "a bar's label":
                chart["data"]![0]!["x"] = Stray;
                break;
            default:
                chart["data"]![0]!["y"] = 9999;
                break;
        }

        activity.Attachments[0].Content = ActivityJson.Content(card);
    }

    private ActivityGuard Guard() => new(library.Get<ReplyGuard>());

    private async Task<(Reply Reply, Activity[] Activities)> WriteAsync(string channel, string question)
    {
        await using var connected = new Connected(library, server, limits: new ModelLimits { TurnsPerHour = int.MaxValue, TokensPerDay = long.MaxValue });
        server.Play(FaithfulModel.Answer);
        var reply = await connected.AskAsync(question);
        var incoming = new Activity { ChannelId = channel, Conversation = new ConversationAccount { ConversationType = "personal", Id = "some-conversation" } };
        return (reply, new ReplyActivities(new ReplyCards(library.Get<Explainer>()), new SourceLinks("")).Write(reply, incoming));
    }
}
