using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.Browser;

/// <summary>A language model on loopback that speaks the streaming protocol of Azure OpenAI, and keeps its first words back, and its last, until it is told to go on.</summary>
internal sealed class SlowModel : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly SemaphoreSlim goOn = new(0);
    private readonly string first;
    private readonly string last;

    private SlowModel(WebApplication app, string first, string last) => (this.app, this.first, this.last) = (app, first, last);

    public string Address => app.Urls.Single();

    public static async Task<SlowModel> StartAsync(string first, string last)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var model = new SlowModel(builder.Build(), first, last);
        model.app.Run(model.AnswerAsync);
        await model.app.StartAsync();
        return model;
    }

    public void GoOn() => goOn.Release();

    public async ValueTask DisposeAsync()
    {
        goOn.Release(2);
        await app.DisposeAsync();
        goOn.Dispose();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream";
        await goOn.WaitAsync(http.RequestAborted);
        await SayAsync(http, first, null);
        await goOn.WaitAsync(http.RequestAborted);
        await SayAsync(http, last, null);
        await SayAsync(http, "", "stop");
        await http.Response.WriteAsync("data: [DONE]\n\n", http.RequestAborted);
    }

    private static async Task SayAsync(HttpContext http, string text, string? finish)
    {
        var piece = new JsonObject
        {
            ["id"] = "some-completion",
            ["object"] = "chat.completion.chunk",
            ["created"] = 1_700_000_000,
            ["model"] = "some-model",
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = new JsonObject { ["content"] = text }, ["finish_reason"] = finish }),
        };
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"data: {piece.ToJsonString()}\n\n"), http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }
}
