namespace Assistant.Model.Tests;

/// <summary>Places in the working copy that the tests run in.</summary>
internal static class Repository
{
    /// <summary>The top, where the solution lies.</summary>
    public static string Top { get; } = Above()
        ?? throw new DirectoryNotFoundException($"No Assistant.sln above {AppContext.BaseDirectory}.");

    private static string? Above()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Assistant.sln")))
                return folder.FullName;
        return null;
    }
}
