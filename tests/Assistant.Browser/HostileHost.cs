using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Assistant.Browser;

/// <summary>
/// A host on loopback that serves the built chat page and lays a payload into everything that the page shows: texts of both sides, names, cards,
/// suggestions, citations and sources.
/// </summary>
internal sealed class HostileHost : IAsyncDisposable
{
    private const string Conversation = "some-conversation";

    private readonly WebApplication app;
    private readonly IReadOnlyList<string> payloads;

    private HostileHost(WebApplication app, IReadOnlyList<string> payloads) => (this.app, this.payloads) = (app, payloads);

    public Uri Address => new(app.Urls.Single());

    /// <summary>Starts it with the page's own policy, or without any.</summary>
    public static async Task<HostileHost> StartAsync(IReadOnlyList<string> payloads, string? policy)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var host = new HostileHost(builder.Build(), payloads);
        host.Map(policy);
        await host.app.StartAsync();
        return host;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private void Map(string? policy)
    {
        var files = new PhysicalFileProvider(Path.Combine(Repository.Top, "src", "Assistant.Host", "wwwroot"));
        app.Use((http, next) =>
        {
            if (policy is not null)
                http.Response.Headers.ContentSecurityPolicy = policy.Replace("SOCKET", $"ws://{http.Request.Host}", StringComparison.Ordinal);
            return next(http);
        });
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files });
        app.UseWebSockets();
        app.MapPost("/chat/token", () => Json(Ticket()));
        app.MapPost("/v3/directline/conversations", (HttpContext http) => Json(Ticket($"ws://{http.Request.Host}/stream")));
        app.MapGet("/facts/{id}", () => Json(Source()));
        app.Map("/stream", StreamAsync);
    }

    private static IResult Json(JsonObject body) => Results.Text(body.ToJsonString(), "application/json");

    private static JsonObject Ticket(string? stream = null) => new() { ["conversationId"] = Conversation, ["token"] = "some-token", ["expires_in"] = 1800, ["streamUrl"] = stream };

    private async Task StreamAsync(HttpContext http)
    {
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var activities = new JsonArray([.. payloads.SelectMany((payload, at) => new[] { Answer(payload, at), Question(payload, at) })]);
        var set = new JsonObject { ["activities"] = activities, ["watermark"] = "1" };
        await socket.SendAsync(Encoding.UTF8.GetBytes(set.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, http.RequestAborted);
        await socket.ReceiveAsync(new byte[16], http.RequestAborted);
    }

    private static JsonObject Question(string payload, int at) => new()
    {
        ["type"] = "message",
        ["id"] = $"q{at}",
        ["timestamp"] = Time(at),
        ["text"] = payload,
        ["textFormat"] = "plain",
        ["from"] = new JsonObject { ["id"] = "dl_some-user", ["name"] = payload, ["role"] = "user" },
        ["conversation"] = new JsonObject { ["id"] = Conversation },
    };

    private static JsonObject Answer(string payload, int at) => new()
    {
        ["type"] = "message",
        ["id"] = $"a{at}",
        ["timestamp"] = Time(at),
        ["textFormat"] = "markdown",
        ["text"] = $"{payload} [1]\n\n- **{payload}**\n\n[1]: cite:some-fact-{at}",
        ["from"] = new JsonObject { ["id"] = "bot", ["name"] = payload, ["role"] = "bot" },
        ["conversation"] = new JsonObject { ["id"] = Conversation },
        ["channelData"] = new JsonObject { ["receipt"] = new JsonObject { ["engine"] = "embedded", ["figures"] = 1, ["factIds"] = new JsonArray(payload), ["calculations"] = new JsonArray(payload) } },
        ["entities"] = new JsonArray(Root(payload, at)),
        ["suggestedActions"] = new JsonObject { ["to"] = new JsonArray(), ["actions"] = new JsonArray(new JsonObject { ["type"] = "imBack", ["title"] = payload, ["value"] = payload }) },
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["name"] = payload, ["content"] = Card(payload) }),
    };

    private static JsonObject Root(string payload, int at) => new()
    {
        ["type"] = "https://schema.org/Message",
        ["@context"] = "https://schema.org",
        ["@type"] = "Message",
        ["@id"] = "",
        ["citation"] = new JsonArray(new JsonObject
        {
            ["@type"] = "Claim",
            ["@id"] = $"cite:some-fact-{at}",
            ["position"] = 1,
            ["appearance"] = new JsonObject { ["@type"] = "DigitalDocument", ["name"] = payload, ["abstract"] = payload, ["text"] = payload },
        }),
    };

    private static JsonObject Card(string payload) => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["speak"] = payload,
        ["body"] = new JsonArray(
            new JsonObject { ["type"] = "TextBlock", ["text"] = payload, ["wrap"] = true },
            new JsonObject { ["type"] = "Chart.HorizontalBar", ["title"] = payload, ["data"] = new JsonArray(new JsonObject { ["x"] = payload, ["y"] = 1 }), ["fallback"] = Facts(payload) }),
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.Submit", ["title"] = payload }),
    };

    private static JsonObject Facts(string payload) =>
        new() { ["type"] = "FactSet", ["facts"] = new JsonArray(new JsonObject { ["title"] = payload, ["value"] = payload }) };

    /// <summary>A source whose every text is a payload, each payload as a fact of it.</summary>
    private JsonObject Source() => new()
    {
        ["number"] = 1,
        ["digest"] = payloads[0],
        ["original"] = payloads[^1],
        ["title"] = payloads[0],
        ["publisher"] = payloads[^1],
        ["facts"] = new JsonArray([.. payloads.Select((payload, at) => new JsonObject { ["id"] = $"some-fact-{at}", ["text"] = $"{payload} **{payload}**", ["question"] = payload })]),
    };

    private static string Time(int at) => DateTimeOffset.UnixEpoch.AddYears(56).AddSeconds(at).ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
