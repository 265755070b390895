namespace Assistant.Browser;

/// <summary>Folders of the working copy that the tests run in.</summary>
internal static class Repository
{
    /// <summary>The top, where the solution lies.</summary>
    public static string Top { get; } = FindTop();

    /// <summary>Where screenshots are kept for people to look at.</summary>
    public static string Artifacts => Path.Combine(Top, "artifacts", "browser");

    private static string FindTop()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Assistant.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No Assistant.sln above {AppContext.BaseDirectory}.");
    }
}
