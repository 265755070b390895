using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Assistant.Host.Tests;

/// <summary>A channel's service on loopback: takes what the bot sends and keeps it.</summary>
internal sealed class FakeChannel : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Channel<(string Path, JsonObject Activity)> taken = Channel.CreateUnbounded<(string, JsonObject)>();

    private FakeChannel(WebApplication app) => this.app = app;

    /// <summary>What the channel does instead of taking a message (not: a sign of typing); null where it takes all.</summary>
    public Func<HttpContext, Task>? Refusal { get; set; }

    /// <summary>What the channel does instead of taking a sign of typing or words on the way; null where it takes all.</summary>
    public Func<HttpContext, Task>? RefusalOfSigns { get; set; }

    /// <summary>What activities of this channel name as their <c>serviceUrl</c>.</summary>
    public string ServiceUrl => app.Urls.Single() + "/";

    public static async Task<FakeChannel> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        var channel = new FakeChannel(builder.Build());
        channel.app.Urls.Add("http://127.0.0.1:0");
        channel.app.Run(channel.TakeAsync);
        await channel.app.StartAsync();
        return channel;
    }

    /// <summary>The next message that the bot sent, with the path it was sent to; signs of typing are passed over.</summary>
    public async Task<(string Path, JsonObject Activity)> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
            if (await taken.Reader.ReadAsync(patience.Token) is var next && (string?)next.Activity["type"] != "typing")
                return next;
    }

    /// <summary>Everything up to the next message, that included.</summary>
    public async Task<IReadOnlyList<JsonObject>> NextWithSignsAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var read = new List<JsonObject>();
        while (read.Count == 0 || (string?)read[^1]["type"] != "message")
            read.Add((await taken.Reader.ReadAsync(patience.Token)).Activity);
        return read;
    }

    /// <summary>Whether nothing but signs of typing came since the last message that was read.</summary>
    public bool HasNoMore()
    {
        while (taken.Reader.TryRead(out var next))
            if ((string?)next.Activity["type"] == "message")
                return false;
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext http)
    {
        var activity = await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
        taken.Writer.TryWrite((http.Request.Path, activity!.AsObject()));
        if (Refusal is { } refuse && (string?)activity["type"] == "message")
        {
            await refuse(http);
            return;
        }

        if (RefusalOfSigns is { } refuseSign && (string?)activity["type"] == "typing")
        {
            await refuseSign(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status201Created;
        await http.Response.WriteAsync("""{"id":"from-the-channel"}""");
    }
}
