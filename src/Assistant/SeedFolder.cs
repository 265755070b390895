namespace Assistant;

/// <summary>Where the seeds of the configured article are.</summary>
internal static class SeedFolder
{
    public static string Find(AssistantOptions options) => NearbyFolder.Find(Path.Combine(options.Seeds, options.Article));
}
