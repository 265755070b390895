using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BotFramework.Tests.Authentication;

namespace BotFramework.Tests.Oracle;

/// <summary>The Bot Framework's SDK for JavaScript, asked about tokens in a process of its own.</summary>
internal static class JavaScriptSdk
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Oracle");

    /// <summary>Installs the packages that the lock file names; false without Node or without the registry.</summary>
    public static async Task<bool> InstallAsync()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "botframework-connector")))
            return true;

        try
        {
            using var npm = Start("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
            await npm.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await npm.WaitForExitAsync(TestContext.Current.CancellationToken);
            return npm.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>For each request whether it is accepted.</summary>
    public static async Task<List<bool>> JudgeAsync(string metadataUrl, IEnumerable<TokenRequest> requests)
    {
        var now = TokenRequest.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var node = Start("node", "oracle.mjs", metadataUrl, TokenRequest.AppId, now);
        foreach (var request in requests)
        {
            var line = new JsonObject
            {
                ["activity"] = JsonNode.Parse(request.Body()),
                ["authorization"] = request.Write(),
            };
            await node.StandardInput.WriteLineAsync(line.ToJsonString(JsonSerializerOptions.Default));
        }

        node.StandardInput.Close();
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(verdict => verdict == "accepted")];
    }

    private static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return Process.Start(start)!;
    }
}
