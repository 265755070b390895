using System.Buffers;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Assistant.Host.Operations;

/// <summary>
/// Serves the chat page and the widget from <c>wwwroot</c>. The build lays compressed copies beside the files
/// (<c>name.br</c>, <c>name.gz</c>); a client that takes one gets it under the file's own address.
/// </summary>
internal static class ChatPage
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const string AskAgain = "no-cache";

    private static readonly SearchValues<char> HashLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
    private static readonly (string Encoding, string Suffix)[] Copies = [("br", ".br"), ("gzip", ".gz")];

    /// <summary>The page at <c>/</c>; files with a hash in their name are kept for good, all others are asked for again.</summary>
    public static void MapWebChat(this WebApplication app)
    {
        app.UseDefaultFiles();
        app.Use((http, next) =>
        {
            PreferCopy(http.Request, app.Environment);
            return next(http);
        });
        app.UseStaticFiles(new StaticFileOptions { ContentTypeProvider = new CopyTypes(), OnPrepareResponse = Prepare });
    }

    private static void PreferCopy(HttpRequest request, IWebHostEnvironment environment)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return;
        foreach (var (encoding, suffix) in Copies)
        {
            if (!Takes(request, encoding) || !environment.WebRootFileProvider.GetFileInfo(request.Path + suffix).Exists)
                continue;
            request.Path += suffix;
            return;
        }
    }

    private static bool Takes(HttpRequest request, string encoding) => request.GetTypedHeaders().AcceptEncoding.Any(
        accepted => accepted.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && accepted.Quality is not 0);

    private static void Prepare(StaticFileResponseContext file)
    {
        var headers = file.Context.Response.Headers;
        var (name, encoding) = Original(file.File.Name);
        headers.CacheControl = IsHashed(name) ? Forever : AskAgain;
        headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (encoding is not null)
            headers.ContentEncoding = encoding;
    }

    private static (string Name, string? Encoding) Original(string name)
    {
        foreach (var (encoding, suffix) in Copies)
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal))
                return (name[..^suffix.Length], encoding);
        }

        return (name, null);
    }

    /// <summary>Names as the bundler gives them: <c>chat-4VCNCMP5.js</c>.</summary>
    private static bool IsHashed(string name)
    {
        var stem = name.Split('.')[0];
        var hash = stem.AsSpan(stem.LastIndexOf('-') + 1);
        return hash.Length == 8 && hash.Length < stem.Length && !hash.ContainsAnyExcept(HashLetters);
    }

    /// <summary>A compressed copy is of its original's type.</summary>
    private sealed class CopyTypes : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider types = new();

        public bool TryGetContentType(string subpath, out string contentType) =>
            types.TryGetContentType(Original(subpath).Name, out contentType!);
    }
}
