using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Assistant.Host.Tests;

/// <summary>One client of the Direct Line endpoint, as a person's widget is one.</summary>
internal sealed class ChatClient
{
    private const string Base = "v3/directline";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpClient http;

    private ChatClient(HttpClient http, string id, string token)
    {
        this.http = http;
        Id = id;
        Token = token;
    }

    public string Id { get; }

    public string Token { get; set; }

    public string Activities => $"{Base}/conversations/{Id}/activities";

    /// <summary>A client that has a token and has not started its conversation.</summary>
    public static Task<ChatClient> NewAsync(RunningHost host, string user = "dl_user") => NewAsync(host.Http, user);

    /// <summary>The same, with a host that runs as a process of its own.</summary>
    public static async Task<ChatClient> NewAsync(HttpClient http, string user)
    {
        var made = await CallAsync(http, HttpMethod.Post, $"{Base}/tokens/generate", null, new JsonObject { ["user"] = new JsonObject { ["id"] = user } });
        Assert.Equal((HttpStatusCode.OK, ""), (made.Status, made.ErrorCode ?? ""));
        return new ChatClient(http, made.Text("conversationId"), made.Text("token"));
    }

    /// <summary>A client in a conversation that has begun.</summary>
    public static Task<ChatClient> StartedAsync(RunningHost host, string user = "dl_user", string? locale = null) => StartedAsync(host.Http, user, locale);

    /// <summary>The same, with a host that runs as a process of its own.</summary>
    public static async Task<ChatClient> StartedAsync(HttpClient http, string user = "dl_user", string? locale = null)
    {
        var client = await NewAsync(http, user);
        var started = await client.StartAsync(locale);
        Assert.Equal(HttpStatusCode.Created, started.Status);
        return client;
    }

    /// <summary>The same client with a host that was started again.</summary>
    public ChatClient On(RunningHost host) => On(host.Http);

    /// <summary>The same client, calling at another address.</summary>
    public ChatClient On(HttpClient other) => new(other, Id, Token);

    public Task<ChatResponse> StartAsync(string? locale = null) =>
        CallAsync(http, HttpMethod.Post, $"{Base}/conversations", Token, new JsonObject { ["locale"] = locale });

    public Task<ChatResponse> ReconnectAsync(string watermark) =>
        CallAsync(http, HttpMethod.Get, $"{Base}/conversations/{Id}?watermark={watermark}", Token);

    public Task<ChatResponse> RefreshAsync() => CallAsync(http, HttpMethod.Post, $"{Base}/tokens/refresh", Token);

    public Task<ChatResponse> SayAsync(string text, string locale = "en-US") =>
        PostAsync(new JsonObject { ["type"] = "message", ["text"] = text, ["locale"] = locale });

    /// <summary>Says something under a key, by which the host knows it when it comes again.</summary>
    public Task<ChatResponse> SayAsync(string text, int key) => PostAsync(new JsonObject
    {
        ["type"] = "message",
        ["text"] = text,
        ["channelData"] = new JsonObject { ["clientActivityID"] = key.ToString(CultureInfo.InvariantCulture) },
    });

    /// <summary>Says something under a key until it is taken; the id that it got.</summary>
    public async Task<string> DeliverAsync(string text, int key)
    {
        while (true)
        {
            var answer = await SayAsync(text, key);
            if (answer.Status == HttpStatusCode.OK)
                return answer.Text("id");
            Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    public Task<ChatResponse> PostAsync(JsonNode activity) => CallAsync(http, HttpMethod.Post, Activities, Token, activity);

    public Task<ChatResponse> ReadAsync(string watermark = "") =>
        CallAsync(http, HttpMethod.Get, $"{Activities}?watermark={watermark}", Token);

    /// <summary>Says something and waits for what the bot answers to it.</summary>
    public async Task<JsonObject> AskAsync(string text, string locale = "en-US") =>
        await ReplyToAsync((await SayAsync(text, locale)).Text("id"));

    /// <summary>Waits for the bot's answer to an activity.</summary>
    public Task<JsonObject> ReplyToAsync(string id) => WaitForAsync(activity => (string?)activity["replyToId"] == id);

    /// <summary>Waits for the bot's first words.</summary>
    public Task<JsonObject> GreetingAsync() =>
        WaitForAsync(activity => activity["replyToId"] is null && (string?)activity["from"]!["role"] == "bot");

    public static Task<ChatResponse> CallAsync(HttpClient http, HttpMethod method, string path, string? token, JsonNode? body = null) =>
        CallAsync(http, method, path, token, body is null ? null : JsonContent.Create(body));

    public static async Task<ChatResponse> CallAsync(HttpClient http, HttpMethod method, string path, string? token, HttpContent? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new ChatResponse(response.StatusCode, text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject());
    }

    private async Task<JsonObject> WaitForAsync(Predicate<JsonObject> wanted)
    {
        using var patience = new CancellationTokenSource(Patience);
        for (var watermark = ""; ;)
        {
            var page = await ReadAsync(watermark);
            if (page.Activities.FirstOrDefault(activity => wanted(activity)) is { } found)
                return found;
            if (page.Activities.Count == 0)
                await Task.Delay(10, patience.Token);
            watermark = page.Text("watermark");
        }
    }
}

/// <summary>What the endpoint answered.</summary>
internal sealed record ChatResponse(HttpStatusCode Status, JsonObject Body)
{
    public IReadOnlyList<JsonObject> Activities => [.. Body["activities"]!.AsArray().Select(activity => activity!.AsObject())];

    public string? ErrorCode => (string?)Body["error"]?["code"];

    public string Text(string member) => (string)Body[member]!;
}
