using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistant.Browser;

/// <summary>The line below an answer, and the conversation as a file.</summary>
public sealed class FootTests(Stage stage)
{
    private const string Question = "What was Guangdong's R&D spending in 2023?";

    [Fact]
    public async Task ItSaysHowManyFiguresAreBoundAndWhoWordedThem()
    {
        await using var reader = await Reader.OpenAsync(stage.Browser, stage.Address, "en-US");
        await reader.AskAsync(Question);

        await Expect(reader.Foot).ToContainTextAsync("3 figures, each bound to the article · built-in engine");
        await reader.Foot.GetByRole(AriaRole.Button, new() { Name = "How this answer came about" }).ClickAsync();
        await Expect(reader.Foot.Locator(".receipt")).ToContainTextAsync("\"rd-spending\"");
    }

    [Fact]
    public async Task AnAnswerIsCopiedWithItsSources()
    {
        await using var reader = await Reader.OpenAsync(stage.Browser, stage.Address, "en-US", options => options.Permissions = ["clipboard-read", "clipboard-write"]);
        await reader.AskAsync(Question);

        await reader.Foot.GetByRole(AriaRole.Button, new() { Name = "Copy with sources" }).ClickAsync();

        await Expect(reader.Foot.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();
        var copied = await reader.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Matches(@"^Guangdong spent 480\.26 billion yuan [^*]*\[1\]\n\n\[1\] Paragraph 32: ", copied);
        Assert.DoesNotContain("cite:", copied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AConversationIsSavedAsMarkdownWithFootnotes()
    {
        await using var reader = await Reader.OpenAsync(stage.Browser, stage.Address, "en-US");
        await reader.AskAsync(Question);
        await reader.AskAsync("and its rank?");

        var download = await reader.Page.RunAndWaitForDownloadAsync(() => reader.Page.Locator("#export").ClickAsync());

        Assert.Equal("conversation.md", download.SuggestedFilename);
        var text = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.StartsWith("# Fact Assistant\n", text, StringComparison.Ordinal);
        Assert.Contains("## What was Guangdong's R&D spending in 2023?\n\nGuangdong spent **480.26 billion yuan**", text, StringComparison.Ordinal);
        Assert.Matches(@"\[\^1\]\n[\s\S]*\[\^2\]\n[\s\S]*\n\[\^1\]: Paragraph 32: [\s\S]*\n\[\^2\]: Paragraph 32: ", text);
    }

    [Fact]
    public async Task FeedbackIsKeptWithItsReasonAndWords()
    {
        await using var host = new HostProcess();
        await host.StartAsync();
        await using (var reader = await Reader.OpenAsync(stage.Browser, host.Address, "en-US"))
        {
            await reader.AskAsync(Question);
            await reader.Foot.GetByRole(AriaRole.Button, new() { Name = "Poor answer" }).ClickAsync();
            await reader.Foot.GetByLabel("Wrong source").CheckAsync();
            await reader.Foot.GetByLabel("Anything else").FillAsync("see page 3");
            await reader.KeepAsync("feedback");
            await reader.Foot.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
            await Expect(reader.Foot).ToContainTextAsync("Your feedback is kept.");
            await reader.AskAsync("and its rank?");
            Assert.Empty(reader.Errors);
        }

        await host.KillAsync();
        Assert.Equal("dislike|wrong-source|see page 3", Kept(host.Database));
    }

    private static string Kept(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT reaction || '|' || reasons || '|' || comment FROM feedback";
        return (string)command.ExecuteScalar()!;
    }
}
