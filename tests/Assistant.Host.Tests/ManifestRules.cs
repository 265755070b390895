using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Assistant.Host.Tests;

/// <summary>What version 1.30 of the manifest's schema asks of the members that this app has; any other member is a fault.</summary>
internal sealed partial class ManifestRules
{
    private static readonly Dictionary<string, Func<string, bool>> Texts = new()
    {
        ["$schema"] = Is("https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json"),
        ["manifestVersion"] = Is("1.30"),
        ["version"] = VersionShape().IsMatch,
        ["id"] = IsGuid,
        ["developer.name"] = UpTo(32),
        ["developer.websiteUrl"] = IsPage,
        ["developer.privacyUrl"] = IsPage,
        ["developer.termsOfUseUrl"] = IsPage,
        ["localizationInfo.defaultLanguageTag"] = IsLanguage,
        ["localizationInfo.defaultLanguageFile"] = UpTo(2048),
        ["localizationInfo.additionalLanguages[].languageTag"] = IsLanguage,
        ["localizationInfo.additionalLanguages[].file"] = UpTo(2048),
        ["name.short"] = UpTo(30),
        ["name.full"] = UpTo(100),
        ["description.short"] = UpTo(80),
        ["description.full"] = UpTo(4000),
        ["icons.color"] = UpTo(2048),
        ["icons.outline"] = UpTo(2048),
        ["accentColor"] = text => ColourShape().IsMatch(text),
        ["defaultInstallScope"] = OneOf("personal", "team", "groupChat", "meetings", "copilot"),
        ["bots[].botId"] = IsGuid,
        ["bots[].scopes[]"] = IsScope,
        ["bots[].isNotificationOnly"] = IsYesOrNo,
        ["bots[].supportsFiles"] = IsYesOrNo,
        ["bots[].commandLists[].scopes[]"] = IsScope,
        ["bots[].commandLists[].commands[].title"] = UpTo(128),
        ["bots[].commandLists[].commands[].description"] = UpTo(4000),
        ["bots[].commandLists[].commands[].type"] = OneOf("basic", "prompt"),
        ["bots[].commandLists[].commands[].prompt"] = UpTo(4000),
        ["composeExtensions[].botId"] = IsGuid,
        ["composeExtensions[].commands[].id"] = UpTo(64),
        ["composeExtensions[].commands[].type"] = OneOf("query", "action"),
        ["composeExtensions[].commands[].context[]"] = OneOf("compose", "commandBox", "message"),
        ["composeExtensions[].commands[].title"] = UpTo(32),
        ["composeExtensions[].commands[].description"] = UpTo(128),
        ["composeExtensions[].commands[].fetchTask"] = IsYesOrNo,
        ["validDomains[]"] = UpTo(2048),
    };

    private static readonly Dictionary<string, int> Most = new()
    {
        ["bots"] = 1,
        ["bots[].scopes"] = 4,
        ["bots[].commandLists"] = 3,
        ["bots[].commandLists[].scopes"] = 4,
        ["bots[].commandLists[].commands"] = 12,
        ["composeExtensions"] = 1,
        ["composeExtensions[].commands"] = 10,
        ["composeExtensions[].commands[].context"] = 3,
        ["validDomains"] = 100,
    };

    private static readonly string[] Required =
    [
        "manifestVersion", "version", "id", "developer.name", "developer.websiteUrl", "developer.privacyUrl",
        "developer.termsOfUseUrl", "name.short", "description.short", "description.full", "icons.color", "icons.outline", "accentColor",
        "localizationInfo.defaultLanguageTag", "bots[0].botId", "bots[0].scopes[0]", "composeExtensions[0].commands[0].id",
    ];

    private readonly List<string> faults = [];

    /// <summary>Every fault of a manifest, each beginning with the member's path.</summary>
    public static IReadOnlyList<string> Faults(JsonObject manifest)
    {
        var rules = new ManifestRules();
        var members = Leaves(manifest, "").ToDictionary(leaf => leaf.Path, leaf => leaf.Value);
        foreach (var (path, value) in members)
            rules.Check(path, value);
        rules.CheckCounts(manifest, "");
        rules.faults.AddRange(Required.Where(path => !members.ContainsKey(path)).Select(path => path + " is missing"));
        return rules.faults;
    }

    /// <summary>Faults of a language's file: a text too long for its place, or not of the manifest, or one of the manifest's missing.</summary>
    public static IReadOnlyList<string> Faults(JsonObject language, JsonObject manifest)
    {
        var here = language.Where(text => text.Key != "$schema").ToDictionary(text => text.Key, text => (string)text.Value!);
        var shown = Leaves(manifest, "").Select(leaf => leaf.Path).Where(path => ShownShape().IsMatch(path)).ToList();
        return
        [
            .. shown.Except(here.Keys).Select(path => path + " is not translated"),
            .. here.Keys.Except(shown).Select(path => path + " is not in the manifest"),
            .. here.Where(text => shown.Contains(text.Key) && !Texts[Rule(text.Key)](text.Value)).Select(text => $"{text.Key} is \"{text.Value}\""),
        ];
    }

    private void Check(string path, string value)
    {
        if (!Texts.TryGetValue(Rule(path), out var isValid))
            faults.Add(path + " is not known");
        else if (!isValid(value))
            faults.Add($"{path} is \"{value}\"");
    }

    private void CheckCounts(JsonNode? node, string path)
    {
        if (node is JsonArray list && Most.TryGetValue(Rule(path), out var most) && list.Count > most)
            faults.Add($"{path} has {list.Count} items");
        foreach (var (name, child) in Children(node, path))
            CheckCounts(child, name);
    }

    private static IEnumerable<(string Path, string Value)> Leaves(JsonNode? node, string path) => node is JsonValue value
        ? [(path, value.ToString())]
        : Children(node, path).SelectMany(child => Leaves(child.Node, child.Path));

    private static IEnumerable<(string Path, JsonNode? Node)> Children(JsonNode? node, string path) => node switch
    {
        JsonObject json => json.Select(member => (path.Length == 0 ? member.Key : $"{path}.{member.Key}", member.Value)),
        JsonArray list => list.Select((item, at) => ($"{path}[{at}]", item)),
        _ => [],
    };

    private static string Rule(string path) => PlaceShape().Replace(path, "[]");

    private static Func<string, bool> Is(string expected) => text => text == expected;

    private static Func<string, bool> OneOf(params string[] values) => text => values.Contains(text);

    private static Func<string, bool> UpTo(int length) => text => !string.IsNullOrWhiteSpace(text) && text.Length <= length;

    private static bool IsScope(string text) => text is "team" or "personal" or "groupChat" or "copilot";

    private static bool IsYesOrNo(string text) => text is "true" or "false";

    private static bool IsGuid(string text) => Guid.TryParseExact(text, "D", out _);

    private static bool IsPage(string text) => text.StartsWith("https://", StringComparison.Ordinal) && text.Length <= 2048;

    private static bool IsLanguage(string text) => LanguageShape().IsMatch(text);

    [GeneratedRegex(@"\[[0-9]+\]")]
    private static partial Regex PlaceShape();

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex ColourShape();

    [GeneratedRegex(@"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$")]
    private static partial Regex VersionShape();

    [GeneratedRegex("^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,2}$")]
    private static partial Regex LanguageShape();

    /// <summary>Texts that a user sees and that the schema of the languages' files knows.</summary>
    [GeneratedRegex(@"^(name|description)\.(short|full)$|\.commands\[[0-9]+\]\.(title|description|prompt)$")]
    private static partial Regex ShownShape();
}
