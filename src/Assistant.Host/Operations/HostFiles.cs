namespace Assistant.Host.Operations;

/// <summary>Where the host finds its files, whether it runs from the repository or from a published folder.</summary>
internal static class HostFiles
{
    private const string Settings = "appsettings.json";

    /// <summary>
    /// The content root is the working folder when the settings lie there (a clone, where <c>data/</c> belongs at the top),
    /// else the folder of the program. The chat page always lies beside the program, where the build puts it. Settings are read once:
    /// to notice changes the platform would watch every folder below the content root, which takes longer than the rest of the start.
    /// </summary>
    public static WebApplicationOptions Options(string[] args) => new()
    {
        Args = ["--hostBuilder:reloadConfigOnChange=false", .. args],
        ContentRootPath = File.Exists(Settings) ? Directory.GetCurrentDirectory() : AppContext.BaseDirectory,
        WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
    };
}
