namespace Assistant;

/// <summary>Where the seeds of the configured article are.</summary>
internal static class SeedFolder
{
    /// <summary>The folder as configured, looked for in the working folder, beside the program and in the folders above both.</summary>
    public static string Find(AssistantOptions options)
    {
        var relative = Path.Combine(options.Seeds, options.Article);
        if (Path.IsPathRooted(relative))
            return relative;
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
                if (Directory.Exists(Path.Combine(folder.FullName, relative)))
                    return Path.Combine(folder.FullName, relative);
        return relative;
    }
}
