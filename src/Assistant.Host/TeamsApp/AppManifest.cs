using System.Text.Json.Nodes;
using Assistant.Host.Bot;

namespace Assistant.Host.TeamsApp;

/// <summary>
/// Writes the manifest and the files of its languages, after version 1.30 of the schema (the newest stable one). The prompt
/// starters are the questions that the assistant opens a conversation with, so that each of them has an answer.
/// </summary>
internal static class AppManifest
{
    public const string ColourIcon = "color.png";
    public const string OutlineIcon = "outline.png";

    private const string Schemas = "https://developer.microsoft.com/json-schemas/teams/v1.30/";

    private const int LongestTitle = 128;

    /// <summary>Each scope has a list of its own, though all hold the same.</summary>
    private static readonly string[] Scopes = ["personal", "groupChat", "team"];

    /// <param name="request">What the operator gave.</param>
    /// <param name="starters">Questions to start with, in English.</param>
    public static JsonObject Write(PackageRequest request, IReadOnlyList<string> starters) => new()
    {
        ["$schema"] = Schemas + "MicrosoftTeams.schema.json",
        ["manifestVersion"] = "1.30",
        ["version"] = request.Version,
        ["id"] = request.AppId,
        ["developer"] = new JsonObject
        {
            ["name"] = request.Developer,
            ["websiteUrl"] = request.Website,
            ["privacyUrl"] = request.Privacy,
            ["termsOfUseUrl"] = request.Terms,
        },
        ["localizationInfo"] = Languages(),
        ["name"] = new JsonObject { ["short"] = AppText.English.Name, ["full"] = AppText.English.FullName },
        ["description"] = new JsonObject { ["short"] = AppText.English.Short, ["full"] = AppText.English.Full },
        ["icons"] = new JsonObject { ["color"] = ColourIcon, ["outline"] = OutlineIcon },
        ["accentColor"] = AppIcons.Accent,
        ["defaultInstallScope"] = "personal",
        ["bots"] = new JsonArray(Bot(request.AppId, starters)),
        ["composeExtensions"] = new JsonArray(MessageAction(request.AppId)),
        ["validDomains"] = new JsonArray(request.Domain),
    };

    /// <summary>The file of one language: each text under its path in the manifest.</summary>
    public static JsonObject Write(AppText text, IReadOnlyList<string> starters)
    {
        var file = new JsonObject
        {
            ["$schema"] = Schemas + "MicrosoftTeams.Localization.schema.json",
            ["name.short"] = text.Name,
            ["name.full"] = text.FullName,
            ["description.short"] = text.Short,
            ["description.full"] = text.Full,
        };
        for (var list = 0; list < Scopes.Length; list++)
        {
            for (var place = 0; place < starters.Count; place++)
            {
                var command = $"bots[0].commandLists[{list}].commands[{place}]";
                file[command + ".title"] = Title(starters[place]);
                file[command + ".description"] = text.Starter;
                file[command + ".prompt"] = starters[place];
            }
        }

        file["composeExtensions[0].commands[0].title"] = text.Check;
        file["composeExtensions[0].commands[0].description"] = text.CheckDescription;
        return file;
    }

    private static JsonObject Languages() => new()
    {
        ["defaultLanguageTag"] = AppText.English.Tag,
        ["defaultLanguageFile"] = AppText.English.File,
        ["additionalLanguages"] = new JsonArray(
            [.. AppText.All.Skip(1).Select(text => new JsonObject { ["languageTag"] = text.Tag, ["file"] = text.File })]),
    };

    private static JsonObject Bot(string appId, IReadOnlyList<string> starters) => new()
    {
        ["botId"] = appId,
        ["scopes"] = new JsonArray([.. Scopes.Select(scope => JsonValue.Create(scope))]),
        ["isNotificationOnly"] = false,
        ["supportsFiles"] = false,
        ["commandLists"] = new JsonArray([.. Scopes.Select(scope => CommandList(scope, starters))]),
    };

    private static JsonObject CommandList(string scope, IReadOnlyList<string> starters) => new()
    {
        ["scopes"] = new JsonArray(scope),
        ["commands"] = new JsonArray([.. starters.Select(question => new JsonObject
        {
            ["title"] = Title(question),
            ["description"] = AppText.English.Starter,
            ["type"] = "prompt",
            ["prompt"] = question,
        })]),
    };

    /// <summary>Clients may show the title alone; what they put into the message box is the whole question.</summary>
    private static string Title(string question) => question.Length <= LongestTitle ? question : question[..(LongestTitle - 1)] + "…";

    /// <summary>Offered on every message; the bot answers with a dialog, so that only the asker sees the verdict.</summary>
    private static JsonObject MessageAction(string appId) => new()
    {
        ["botId"] = appId,
        ["commands"] = new JsonArray(new JsonObject
        {
            ["id"] = ClaimChecks.Command,
            ["type"] = "action",
            ["context"] = new JsonArray("message"),
            ["title"] = AppText.English.Check,
            ["description"] = AppText.English.CheckDescription,
            ["fetchTask"] = true,
        }),
    };
}
