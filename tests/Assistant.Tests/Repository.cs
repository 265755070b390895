using Xunit;

namespace Assistant.Tests;

/// <summary>Places in the working copy that the tests run in.</summary>
internal static class Repository
{
    /// <summary>The top, where the solution lies.</summary>
    public static string Top { get; } = Above(folder => File.Exists(Path.Combine(folder, "Assistant.sln")))
        ?? throw new DirectoryNotFoundException($"No Assistant.sln above {AppContext.BaseDirectory}.");

    /// <summary>The seeds of the article.</summary>
    public static string Seeds { get; } = Path.Combine(Top, "seeds", "guangdong-2025");

    /// <summary>Path of the article's text beside a folder above, or null where it is not at hand.</summary>
    public static string? Article { get; } = Above(folder => File.Exists(ArticleBeside(folder))) is { } folder ? ArticleBeside(folder) : null;

    /// <summary>The non-empty lines of the article, paragraph 1 first; skips the test where the text is not at hand.</summary>
    public static IReadOnlyList<string> Paragraphs()
    {
        Assert.SkipUnless(Article is not null, "The article's text is not at hand.");
        return [.. File.ReadLines(Article!).Where(line => !string.IsNullOrWhiteSpace(line))];
    }

    private static string ArticleBeside(string folder) => Path.Combine(folder, "shared", "article", "guangdong-2025.txt");

    private static string? Above(Func<string, bool> isIt)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (isIt(folder.FullName))
                return folder.FullName;
        }

        return null;
    }
}
