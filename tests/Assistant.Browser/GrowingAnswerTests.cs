using static Microsoft.Playwright.Assertions;

namespace Assistant.Browser;

public sealed class GrowingAnswerTests(Stage stage)
{
    [Fact]
    public async Task AModelsAnswerGrowsBelowItsQuestionAndComesBackWhole()
    {
        await using var model = await SlowModel.StartAsync("In 2023, Guangdong's R&D spending was {{fact:rd-spending.value}}. ", "{{fact:rd-spending-rank}}");
        await using var host = new HostProcess(new() { ["Model__Provider"] = "AzureOpenAI", ["Model__Endpoint"] = model.Address, ["Model__Deployment"] = "some-deployment", ["Model__ApiKey"] = "some-key-0123456789" });
        await host.StartAsync();
        await using var reader = await Reader.OpenAsync(stage.Browser, host.Address, "en-US");

        await Expect(reader.Messages).Not.ToHaveCountAsync(0);
        await reader.QuestionBox.FillAsync("What was Guangdong's R&D spending in 2023 and where did it rank?");
        await reader.QuestionBox.PressAsync("Enter");
        await Expect(reader.Page.Locator(".webchat__typing-indicator")).ToBeVisibleAsync();
        await reader.KeepAsync("answer-begun");
        model.GoOn();
        await Expect(reader.Messages.Last).ToContainTextAsync("480.26 billion yuan");
        await Expect(reader.Messages.Last).Not.ToContainTextAsync("ranked");
        await reader.KeepAsync("answer-growing");
        model.GoOn();
        await Expect(reader.Messages.Last).ToContainTextAsync("ranked first");
        await Expect(reader.Messages).ToHaveCountAsync(2);
        Assert.True(await IsBelowAsync(reader));
        await reader.KeepAsync("answer-grown");

        await reader.Page.ReloadAsync();
        await Expect(reader.Messages.Last).ToContainTextAsync("ranked first");
        await Expect(reader.Messages).ToHaveCountAsync(2);
        Assert.True(await IsBelowAsync(reader));
        Assert.Empty(reader.Errors);
    }

    private static async Task<bool> IsBelowAsync(Reader reader) =>
        (await reader.Messages.Last.BoundingBoxAsync())!.Y > (await reader.Questions.Last.BoundingBoxAsync())!.Y;
}
