using System.IO.Compression;
using System.Text.Json.Nodes;
using Assistant.Host.TeamsApp;

namespace Assistant.Host.Tests;

public sealed class TeamsPackageTests : IDisposable
{
    private const string AppId = "4b1e0a57-1c5f-4f0e-9d6e-6a3f0c2b7d11";
    private const string Usage =
        "Usage: teams-package --app-id GUID --domain NAME --out FILE.zip [--version 1.0.0] [--developer NAME] [--privacy URL] [--terms URL]";

    private readonly string folder = SomeFolder.New();

    private string Out => Path.Combine(folder, "assistant.zip");

    [Fact]
    public async Task ThePackageHoldsAManifestTwoIconsAndThreeLanguages()
    {
        var files = await PackAsync();

        Assert.Equal(["color.png", "en.json", "manifest.json", "outline.png", "zh-CN.json", "zh-TW.json"], files.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task TheManifestKeepsTheRulesOfItsSchema()
    {
        var manifest = Json((await PackAsync())["manifest.json"]);

        Assert.Empty(ManifestRules.Faults(manifest));
        Assert.Equal((AppId, AppId), ((string)manifest["id"]!, (string)manifest["bots"]![0]!["botId"]!));
        Assert.Equal("bot.example.org", (string)manifest["validDomains"]![0]!);
    }

    [Fact]
    public async Task ABrokenManifestBreaksTheRules()
    {
        var manifest = Json((await PackAsync())["manifest.json"]);
        manifest["name"]!["short"] = new string('n', 31);
        manifest["bots"]![0]!["scopes"]![0] = "groupchat";
        manifest["bots"]!.AsArray().Add(new JsonObject());
        manifest["developer"]!.AsObject().Remove("privacyUrl");
        manifest["colour"] = "teal";

        Assert.Equal(
            [
                $"name.short is \"{new string('n', 31)}\"", "bots[0].scopes[0] is \"groupchat\"", "colour is not known",
                "bots has 2 items", "developer.privacyUrl is missing",
            ],
            ManifestRules.Faults(manifest));
    }

    [Theory]
    [InlineData("en", "Check against the article")]
    [InlineData("zh-TW", "與文章核對")]
    [InlineData("zh-CN", "与文章核对")]
    public async Task EveryTextThatAUserSeesIsThereInEachLanguage(string tag, string check)
    {
        var files = await PackAsync();
        var manifest = Json(files["manifest.json"]);
        var named = manifest["localizationInfo"]!["additionalLanguages"]!.AsArray()
            .Select(language => ((string)language!["languageTag"]!, (string)language["file"]!))
            .Append(((string)manifest["localizationInfo"]!["defaultLanguageTag"]!, (string)manifest["localizationInfo"]!["defaultLanguageFile"]!));
        var language = Json(files[tag + ".json"]);

        Assert.Contains((tag, tag + ".json"), named);
        Assert.Empty(ManifestRules.Faults(language, manifest));
        Assert.Equal(check, (string)language["composeExtensions[0].commands[0].title"]!);
    }

    [Fact]
    public async Task PromptStartersAreQuestionsThatTheAssistantOpensWith()
    {
        var files = await PackAsync();
        var commands = Json(files["manifest.json"])["bots"]![0]!["commandLists"]!.AsArray();

        Assert.Equal(["personal", "groupChat", "team"], commands.Select(list => (string)list!["scopes"]![0]!));
        Assert.All(commands, list => Assert.Equal(3, list!["commands"]!.AsArray().Count));
        Assert.Contains("Guangdong", (string)commands[0]!["commands"]![0]!["prompt"]!, StringComparison.Ordinal);
        Assert.Contains("廣東", (string)Json(files["zh-TW.json"])["bots[0].commandLists[2].commands[0].prompt"]!, StringComparison.Ordinal);
        Assert.Contains("广东", (string)Json(files["zh-CN.json"])["bots[0].commandLists[2].commands[0].prompt"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheMessageActionIsOfferedOnMessages()
    {
        var action = Json((await PackAsync())["manifest.json"])["composeExtensions"]![0]!["commands"]![0]!;

        Assert.Equal(("checkAgainstArticle", "action"), ((string)action["id"]!, (string)action["type"]!));
        Assert.Equal(["message"], action["context"]!.AsArray().Select(context => (string)context!));
        Assert.True((bool)action["fetchTask"]!);
    }

    [Fact]
    public void TheColouredIconFillsItsSquareAndTheOutlineIsWhiteOnNothing()
    {
        var colour = SomePicture.Read(AppIcons.Colour());
        var outline = SomePicture.Read(AppIcons.Outline());

        Assert.Equal((192, 32), (colour.Side, outline.Side));
        Assert.All(colour.Pixels, pixel => Assert.Equal(255, pixel.A));
        Assert.Equal((0x0B, 0x6E, 0x6E, 255), colour.Pixels[0]);
        Assert.Contains((255, 255, 255, 255), colour.Pixels);
        Assert.All(outline.Pixels, pixel => Assert.Equal((255, 255, 255), (pixel.R, pixel.G, pixel.B)));
        Assert.Equal(0, outline.Pixels[0].A);
        Assert.InRange(outline.Pixels.Count(pixel => pixel.A == 255), 150, 500);
    }

    [Fact]
    public async Task TheSameRequestGivesTheSameBytes()
    {
        await PackAsync();
        var first = await File.ReadAllBytesAsync(Out, TestContext.Current.CancellationToken);
        await PackAsync();

        Assert.Equal(first, await File.ReadAllBytesAsync(Out, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task WhatIsWrittenAndWhatIsLeftToDoIsSaid()
    {
        var (code, output, _) = await RunAsync("--app-id", AppId, "--domain", "bot.example.org", "--out", Out);

        Assert.Equal(0, code);
        Assert.Equal(
            [
                $"{Out} is written. The bot's messaging endpoint is https://bot.example.org/api/messages.",
                "Privacy or terms of use point to https://bot.example.org/; --privacy and --terms name pages of your own.",
            ],
            output);
    }

    [Fact]
    public async Task EveryFaultOfTheCommandLineIsToldAtOnce()
    {
        var (code, _, error) = await RunAsync(
            "--app-id", "banana", "--domain", "https://bot.example.org", "--out", Path.Combine(folder, "nowhere", "a.zip"),
            "--version=1.0", "--developer", new string('d', 33), "--privacy", "http://example.org/", "--colour", "--terms");

        Assert.Equal(2, code);
        Assert.Equal(
            [
                "\"--colour\" is not known here.",
                "--domain is \"https://bot.example.org\": give the name of the host that the bot is reached at, such as bot.example.org.",
                "--app-id is \"banana\": give the id of the bot's app registration, a GUID.",
                $"--out is \"{Path.Combine(folder, "nowhere", "a.zip")}\": give the file to write, such as assistant.zip, in a folder that exists.",
                "--version is \"1.0\": give three numbers, such as 1.0.1.",
                $"--developer is \"{new string('d', 33)}\": give a name of 1 to 32 characters.",
                "--privacy is \"http://example.org/\": give an address that starts with https://.",
                "--terms is \"\": give an address that starts with https://.",
                Usage,
            ],
            error);
        Assert.False(File.Exists(Out));
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("192.0.2.7")]
    [InlineData("bot.example.org:443")]
    [InlineData("bot..example.org")]
    [InlineData("-bot.example.org")]
    [InlineData("bot.example.org\n")]
    public async Task AHostThatTeamsCannotReachIsNoDomain(string domain)
    {
        var (code, _, error) = await RunAsync("--app-id", AppId, "--domain", domain, "--out", Out);

        Assert.Equal(2, code);
        Assert.StartsWith("--domain is ", error[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutArgumentsTheCommandSaysWhatItNeeds()
    {
        var (code, _, error) = await RunAsync();

        Assert.Equal(2, code);
        Assert.Equal(
            [
                "--domain is missing: give the name of the host that the bot is reached at, such as bot.example.org.",
                "--app-id is missing: give the id of the bot's app registration, a GUID.",
                "--out is missing: give the file to write, such as assistant.zip, in a folder that exists.",
                Usage,
            ],
            error);
    }

    [Fact]
    public async Task AFileThatCannotBeWrittenIsSaid()
    {
        Directory.CreateDirectory(Out);

        var (code, _, error) = await RunAsync("--app-id", AppId, "--domain", "bot.example.org", "--out", Out);

        Assert.Equal(1, code);
        Assert.StartsWith($"{Out} cannot be written: ", error[0], StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<Dictionary<string, byte[]>> PackAsync()
    {
        var (code, _, error) = await RunAsync("--app-id", AppId.ToUpperInvariant(), "--domain", "bot.example.org", "--out", Out);
        Assert.Equal((0, ""), (code, string.Join('\n', error)));
        using var zip = await ZipFile.OpenReadAsync(Out, TestContext.Current.CancellationToken);
        var files = new Dictionary<string, byte[]>();
        foreach (var entry in zip.Entries)
        {
            await using var stream = await entry.OpenAsync(TestContext.Current.CancellationToken);
            using var content = new MemoryStream();
            await stream.CopyToAsync(content, TestContext.Current.CancellationToken);
            files.Add(entry.FullName, content.ToArray());
        }

        return files;
    }

    private static JsonObject Json(byte[] file) => JsonNode.Parse(file)!.AsObject();

    private static async Task<(int Code, string[] Output, string[] Error)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await TeamsPackageCommand.RunAsync(["teams-package", .. args], output, error, TestContext.Current.CancellationToken);
        return (code, Lines(output), Lines(error));
    }

    private static string[] Lines(StringWriter text) => text.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
