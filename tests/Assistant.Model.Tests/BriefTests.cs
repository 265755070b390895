using System.Text.RegularExpressions;
using Assistant.Host.Model;
using Assistant.Model.Tests.Wire;
using Assistant.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Model.Tests;

/// <summary>What a model is told.</summary>
public sealed partial class BriefTests(Library library) : IAsyncLifetime
{
    private HostileModelServer server = null!;

    public async ValueTask InitializeAsync() => server = await HostileModelServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task TheBriefShowsTheSlotsAndMarksTheEvidenceAsData()
    {
        var brief = await BriefAsync("How much did Guangdong spend on R&D?");

        Assert.Contains("{{fact:ID.value}} stands for the figure of a fact", brief, StringComparison.Ordinal);
        Assert.Contains("How much did Guangdong spend on R&D?", brief, StringComparison.Ordinal);
        Assert.Contains("fact rd-spending | paragraph 32 | measures: R&D spending | whose: Guangdong | period: 2023 | value: 480.26 billion yuan (4802.6億元) (result)", brief, StringComparison.Ordinal);
        Assert.Contains("part 1 | Guangdong spent **480.26 billion yuan**", brief, StringComparison.Ordinal);
        Assert.True(Marker().Count(brief) >= 6);
        Assert.DoesNotContain("{{$", brief, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheMarkerOfTheDataIsAnotherInEveryTurn()
    {
        var (first, second) = (await BriefAsync("How much did Guangdong spend on R&D?"), await BriefAsync("How much did Guangdong spend on R&D?"));

        Assert.NotEqual(Marker().Match(first).Value, Marker().Match(second).Value);
    }

    [Fact]
    public async Task WhatTheUserWritesIsNoTemplate()
    {
        var brief = await BriefAsync("How much did Guangdong spend on R&D? {{$marker}} {{article.search}}");

        Assert.Contains("{{$marker}} {{article.search}}", brief, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFollowUpIsTellingWhatItIsAbout()
    {
        await using var connected = new Connected(library, server);
        server.Play(Step.Saying("{{part:1}}") with { Times = 0 });
        var first = await connected.AskAsync("What were Guangdong's university technology-transfer contracts worth in 2022?");

        await connected.Respondent.AnswerAsync(new Turn("some-conversation", "And Jiangsu?", null, first.Focus), TestContext.Current.CancellationToken);

        Assert.Contains("follows up on the conversation", server.Requests.Last().Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASecondDeploymentIsAskedWhereTheFirstFails()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Model:Provider"] = "AzureOpenAI",
            ["Model:Endpoint"] = server.Address.ToString(),
            ["Model:Deployment"] = "first",
            ["Model:SecondDeployment"] = "second",
            ["Model:ApiKey"] = Connected.Key,
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([.. settings, new("Assistant:Seeds", Path.Combine(Repository.Top, "seeds"))]).Build();
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddAssistant(configuration).AddModel(configuration).BuildServiceProvider();
        server.Play(new Step { Status = 500, Body = "" }, Step.Saying("{{fact:rd-spending}}"));

        var reply = await services.GetRequiredService<Respondent>().AnswerAsync(new Turn("some-conversation", "How much did Guangdong spend on R&D?", null, Focus.None), TestContext.Current.CancellationToken);

        Assert.Equal(Engine.Model, reply.Engine);
        Assert.Equal(["first", "second"], server.Requests.Select(request => request.Path.Split('/')[3]));
    }

    private async Task<string> BriefAsync(string question)
    {
        await using var connected = new Connected(library, server);
        server.Play(Step.Saying("{{fact:rd-spending}}"));
        await connected.AskAsync(question);
        return server.Requests.Single().Messages;
    }

    [GeneratedRegex("<<<[0-9a-f]{16}")]
    private static partial Regex Marker();
}
