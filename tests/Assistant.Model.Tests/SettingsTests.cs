using Assistant.Host.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Assistant.Model.Tests;

public sealed class SettingsTests
{
    [Fact]
    public void WithoutAModelNothingIsMissing() => Assert.Empty(new ModelOptions().Faults());

    [Fact]
    public void EveryFaultOfAModelIsToldAtOnce() => Assert.Equal(
        [
            "Endpoint must be an https address, or http on this machine, without user or query.",
            "Deployment is missing for OpenAI.",
            "ApiKey is missing for OpenAI; a local server takes any.",
            "DeadlineSeconds is 30; it must be from 1 to 8.",
            "Concurrency is 0; it must be from 1 to 256.",
            "TurnsPerHour is 0; it must be from 1 to 10000.",
            "TokensPerDay is 1; it must be at least 1000.",
        ],
        new ModelOptions { Provider = "OpenAI", DeadlineSeconds = 30, Concurrency = 0, TurnsPerHour = 0, TokensPerDay = 1 }.Faults());

    [Theory]
    [InlineData("http://model.example.org")]
    [InlineData("https://user:password@model.example.org")]
    [InlineData("https://model.example.org/?key=1")]
    [InlineData("model.example.org")]
    [InlineData("file:///etc/passwd")]
    public void AnEndpointThatWouldGiveTheKeyAwayIsRefused(string endpoint) =>
        Assert.Single(new ModelOptions { Provider = "AzureOpenAI", Endpoint = endpoint, Deployment = "some-deployment" }.Faults());

    [Theory]
    [InlineData("AzureOpenAI", "https://some-name.openai.azure.com", "")]
    [InlineData("azureopenai", "https://some-name.openai.azure.com/", "some-key")]
    [InlineData("OpenAI", "http://localhost:11434/v1", "none")]
    [InlineData("OpenAI", "http://[::1]:8080/v1", "none")]
    public void AConnectionThatCanWorkHasNoFault(string provider, string endpoint, string key) =>
        Assert.Empty(new ModelOptions { Provider = provider, Endpoint = endpoint, Deployment = "some-deployment", ApiKey = key }.Faults());

    [Fact]
    public void AnUnknownProviderStopsTheStart()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Model:Provider", "Gemini")]).Build();
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddModel(configuration).BuildServiceProvider();

        var fault = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal("Model:Provider is \"Gemini\"; it must be one of None, AzureOpenAI, OpenAI.", fault.Message);
    }

    [Fact]
    public void PromptsThatAreMissingStopTheStartWithEveryName()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, "system.txt"), "Some words.");

        var fault = Assert.Throws<PromptException>(() => Prompts.Read(folder));

        Assert.Equal(
            $"The prompts in '{folder}' have 3 fault(s); mend them and start again:\n- answer.txt: the file is missing or empty\n- follow-up.txt: the file is missing or empty\n- repair.txt: the file is missing or empty",
            fault.Message);
    }
}
