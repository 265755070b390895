using Microsoft.Playwright;

namespace Assistant.Browser;

/// <summary>The Chromium of this machine; nothing is downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    public static Task<IBrowser> StartAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = Flags });

    private static string Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var places = from folder in folders from name in Names select Path.Combine(folder, name);
        return places.FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException("No Chromium on the PATH. Run tests/run, which installs it, or install the package 'chromium'.");
    }
}
