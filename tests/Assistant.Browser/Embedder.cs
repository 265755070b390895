using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.Browser;

/// <summary>A site of another origin on loopback whose only page embeds the chat of a host.</summary>
internal sealed class Embedder : IAsyncDisposable
{
    private readonly WebApplication app;

    private Embedder(WebApplication app) => this.app = app;

    public string Origin => app.Urls.Single();

    /// <summary>The host whose chat the page embeds.</summary>
    public Uri? Host { get; set; }

    public static async Task<Embedder> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var embedder = new Embedder(builder.Build());
        embedder.app.MapGet("/", () => Results.Content($"<!doctype html><link rel='icon' href='data:,'><body><script src='{embedder.Host}widget.js' data-mode='inline'></script>", "text/html"));
        await embedder.app.StartAsync();
        return embedder;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
