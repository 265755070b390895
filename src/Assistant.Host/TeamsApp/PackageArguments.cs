using System.Text.RegularExpressions;

namespace Assistant.Host.TeamsApp;

/// <summary>Reads the command line into a <see cref="PackageRequest"/>, or tells everything that is wrong with it.</summary>
internal sealed partial class PackageArguments
{
    private const int LongestDeveloper = 32;
    private static readonly string[] Names = ["--app-id", "--domain", "--out", "--version", "--developer", "--privacy", "--terms"];

    private readonly Dictionary<string, string> given = new(StringComparer.Ordinal);
    private readonly List<string> faults = [];

    private PackageArguments()
    {
    }

    /// <summary>The request, or null and the faults, one sentence each.</summary>
    public static (PackageRequest? Request, IReadOnlyList<string> Faults) Read(IReadOnlyList<string> arguments)
    {
        var reading = new PackageArguments();
        reading.Collect(arguments);
        var request = reading.Request();
        return reading.faults.Count == 0 ? (request, []) : (null, reading.faults);
    }

    private void Collect(IReadOnlyList<string> arguments)
    {
        for (var at = 0; at < arguments.Count; at++)
        {
            var (name, value) = Split(arguments[at]);
            if (!Names.Contains(name))
            {
                faults.Add($"\"{name}\" is not known here.");
                continue;
            }

            if (value is null && at + 1 < arguments.Count && !arguments[at + 1].StartsWith("--", StringComparison.Ordinal))
                value = arguments[++at];
            if (!given.TryAdd(name, value ?? ""))
                faults.Add($"{name} is given twice.");
        }
    }

    private static (string Name, string? Value) Split(string argument)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (argument, null) : (argument[..equals], argument[(equals + 1)..]);
    }

    private PackageRequest Request()
    {
        var domain = Required("--domain", "the name of the host that the bot is reached at, such as bot.example.org", IsDomain);
        var website = $"https://{domain}/";
        return new PackageRequest
        {
            AppId = Required("--app-id", "the id of the bot's app registration, a GUID", IsGuid).ToLowerInvariant(),
            Domain = domain,
            Out = Required("--out", "the file to write, such as assistant.zip, in a folder that exists", IsFile),
            Version = Optional("--version", "1.0.0", "three numbers, such as 1.0.1", VersionShape().IsMatch),
            Developer = Optional("--developer", AppText.English.Name, $"a name of 1 to {LongestDeveloper} characters", IsName),
            Privacy = Optional("--privacy", website, "an address that starts with https://", IsPage),
            Terms = Optional("--terms", website, "an address that starts with https://", IsPage),
        };
    }

    private string Required(string name, string meaning, Func<string, bool> isValid)
    {
        if (given.TryGetValue(name, out var value))
            return Checked(name, value, meaning, isValid);
        faults.Add($"{name} is missing: give {meaning}.");
        return "";
    }

    private string Optional(string name, string otherwise, string meaning, Func<string, bool> isValid) =>
        given.TryGetValue(name, out var value) ? Checked(name, value, meaning, isValid) : otherwise;

    private string Checked(string name, string value, string meaning, Func<string, bool> isValid)
    {
        if (!isValid(value))
            faults.Add($"{name} is \"{value}\": give {meaning}.");
        return value;
    }

    private static bool IsGuid(string value) => Guid.TryParseExact(value, "D", out var id) && id != Guid.Empty;

    /// <summary>A full name of a public host: Teams reaches neither an address nor this machine.</summary>
    private static bool IsDomain(string value) => value.Length <= 253 && DomainShape().IsMatch(value);

    private static bool IsFile(string value) =>
        value.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
        && Path.GetFileNameWithoutExtension(value).Length > 0
        && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(value)));

    private static bool IsName(string value) => !string.IsNullOrWhiteSpace(value) && value.Length <= LongestDeveloper;

    private static bool IsPage(string value) =>
        value.Length <= 2048 && Uri.TryCreate(value, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps;

    [GeneratedRegex(@"^([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\z")]
    private static partial Regex DomainShape();

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\z")]
    private static partial Regex VersionShape();
}
