namespace Assistant;

/// <summary>Finds folders that lie at the top of a clone or beside a published program.</summary>
internal static class NearbyFolder
{
    /// <summary>The folder as configured, looked for in the working folder, beside the program and in the folders above both.</summary>
    public static string Find(string relative)
    {
        if (Path.IsPathRooted(relative))
            return relative;
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
                if (Directory.Exists(Path.Combine(folder.FullName, relative)))
                    return Path.Combine(folder.FullName, relative);
        return relative;
    }
}
