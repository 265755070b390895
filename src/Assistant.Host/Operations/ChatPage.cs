using Microsoft.AspNetCore.StaticFiles;

namespace Assistant.Host.Operations;

/// <summary>Serves the chat page and the widget from <c>wwwroot</c>.</summary>
internal static class ChatPage
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const string Ask = "no-cache";

    /// <summary>The page at <c>/</c>; files with a hash in their name are kept for good, all others are asked for again.</summary>
    public static void MapWebChat(this WebApplication app)
    {
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = SetCaching });
    }

    private static void SetCaching(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl = IsHashed(file.File.Name) ? Forever : Ask;

    /// <summary>Names as the bundler gives them: <c>chat-3F9A2BC1.js</c> or <c>chat.3f9a2bc1.js</c>.</summary>
    private static bool IsHashed(string name)
    {
        var stem = Path.GetFileNameWithoutExtension(name.EndsWith(".map", StringComparison.Ordinal) ? name[..^4] : name);
        var start = stem.LastIndexOfAny(['-', '.']) + 1;
        return start > 0 && stem.Length - start >= 8 && stem.AsSpan(start).ContainsAnyInRange('0', '9') && stem[start..].All(char.IsAsciiLetterOrDigit);
    }
}
