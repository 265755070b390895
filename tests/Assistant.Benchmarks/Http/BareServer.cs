using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.Benchmarks.Http;

/// <summary>
/// The least that a bot can do: reads the activity with source-generated JSON and replies in the response, or to the channel's
/// service through one shared client. No authentication, no checks.
/// </summary>
internal static class BareServer
{
    private static readonly HttpClient Channel = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });

    public static async Task RunAsync(string[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(settings);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapPost("/api/messages", AnswerAsync);
        await app.RunAsync();
    }

    private static async Task AnswerAsync(HttpContext http)
    {
        var activity = await JsonSerializer.DeserializeAsync(http.Request.Body, BareJson.Default.BareActivity, http.RequestAborted)
            ?? throw new BadHttpRequestException("The body holds no activity.");
        if (activity.DeliveryMode == "expectReplies")
        {
            await http.Response.WriteAsJsonAsync(new BareReplies([activity.Reply()]), BareJson.Default.BareReplies);
            return;
        }

        var address = $"{activity.ServiceUrl}v3/conversations/{activity.Conversation!.Id}/activities/{activity.Id}";
        using var posted = await Channel.PostAsJsonAsync(address, activity.Reply(), BareJson.Default.BareActivity, http.RequestAborted);
        await posted.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(http.RequestAborted);
    }
}
