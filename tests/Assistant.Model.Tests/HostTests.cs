using Assistant.Host.Tests;
using Assistant.Model.Tests.Wire;

namespace Assistant.Model.Tests;

/// <summary>The whole host with a model behind it: users keep asking while its endpoint works, lies, hangs and dies.</summary>
public sealed class HostTests : IAsyncLifetime
{
    private HostileModelServer server = null!;
    private RunningHost host = null!;

    public async ValueTask InitializeAsync()
    {
        server = await HostileModelServer.StartAsync();
        host = RunningHost.Start(
            ("Model:Provider", "AzureOpenAI"), ("Model:Endpoint", server.Address.ToString()), ("Model:Deployment", "some-deployment"), ("Model:ApiKey", Connected.Key), ("Model:DeadlineSeconds", "1"));
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task OnlyAModelsWordsAreLabelledAsMadeByAnAi()
    {
        server.Play(Step.Saying("In 2023, Guangdong's R&D spending was {{fact:rd-spending.value}}."), new Step { Status = 500, Times = 0, Body = "" });
        var client = await ChatClient.StartedAsync(host);

        var worded = (await client.AskAsync("How much did Guangdong spend on R&D?")).ToJsonString();
        var embedded = (await client.AskAsync("How many unicorns are in the GBA?")).ToJsonString();

        Assert.Contains("spending was **480.26 billion yuan**", worded, StringComparison.Ordinal);
        Assert.Contains("AIGeneratedContent", worded, StringComparison.Ordinal);
        Assert.Contains("**70**", embedded, StringComparison.Ordinal);
        Assert.DoesNotContain("AIGeneratedContent", embedded, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("body", 200)]
    [InlineData("head", 200)]
    [InlineData("", 500)]
    public async Task WhateverTheModelsEndpointDoesEveryQuestionGetsOneRightAnswer(string hold, int status)
    {
        server.Play(Step.Saying("Guangdong has 999 unicorns.") with { Hold = hold, Status = status, Times = 0 });

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async number =>
            (await (await ChatClient.StartedAsync(host, $"dl_user-{number}")).AskAsync("How many unicorns are in the GBA?")).ToJsonString()));

        Assert.All(answers, answer => Assert.Contains("**70**", answer, StringComparison.Ordinal));
        Assert.All(answers, answer => Assert.DoesNotContain("999 unicorns", answer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnEndpointThatKeepsFailingIsLeftAloneForAWhile()
    {
        server.Play(new Step { Status = 500, Times = 0, Body = "" });
        var client = await ChatClient.StartedAsync(host);

        for (var turn = 0; turn < 14; turn++)
            await client.AskAsync("How many unicorns are in the GBA?");

        Assert.InRange(server.Requests.Count, 1, 12);
    }
}
