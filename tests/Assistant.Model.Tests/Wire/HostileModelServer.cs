using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistant.Model.Tests.Wire;

/// <summary>A model's endpoint on loopback that does what a scenario says: it speaks the chat-completions protocol of Azure OpenAI and of OpenAI, and breaks it.</summary>
internal sealed class HostileModelServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Lock gate = new();
    private List<(Step Step, int Left)> steps = [];
    private Func<string, Step>? model;
    private StrongBox<int> holding = new();

    private HostileModelServer(WebApplication app) => this.app = app;

    /// <summary>Requests in their order.</summary>
    public ConcurrentQueue<RecordedRequest> Requests { get; } = [];

    /// <summary>Whether a request of the scenario is being kept waiting without end; one of a scenario before may take its time to go.</summary>
    public bool IsHolding => Volatile.Read(ref Volatile.Read(ref holding).Value) > 0;

    public Uri Address => new(app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<HostileModelServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AllowSynchronousIO = false);
        var app = builder.Build();
        var server = new HostileModelServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>Plays these steps from now on.</summary>
    public void Play(params IEnumerable<Step> scenario)
    {
        lock (gate)
            (steps, model) = ([.. scenario.Select(step => (step, step.Times == 0 ? int.MaxValue : step.Times))], null);
        Volatile.Write(ref holding, new StrongBox<int>());
        Requests.Clear();
    }

    /// <summary>Answers every request as a model would that reads it.</summary>
    public void Play(Func<string, Step> reader)
    {
        lock (gate)
            (steps, model) = ([], reader);
        Volatile.Write(ref holding, new StrongBox<int>());
        Requests.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        Requests.Enqueue(new RecordedRequest(context.Request.Path, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()), body));
        var step = Next(body);
        var streams = body.Contains("\"stream\":true", StringComparison.Ordinal);
        try
        {
            await SendAsync(context, step, streams);
        }
        catch (OperationCanceledException)
        {
        }
    }

    private Step Next(string body)
    {
        lock (gate)
        {
            if (model is not null)
                return model(body);
            for (var at = 0; at < steps.Count; at++)
            {
                if (steps[at].Left == 0 || !body.Contains(steps[at].Step.Match, StringComparison.Ordinal))
                    continue;
                steps[at] = (steps[at].Step, steps[at].Left - 1);
                return steps[at].Step;
            }

            return new Step { Status = 418, Body = "The scenario is over." };
        }
    }

    private async Task SendAsync(HttpContext context, Step step, bool streams)
    {
        if (step.Hold == "head")
            await HoldAsync(context);
        context.Response.StatusCode = step.Status;
        context.Response.ContentType = streams && step.Status == 200 ? "text/event-stream" : "application/json";
        foreach (var (name, value) in step.Headers)
            context.Response.Headers[name] = value;
        var body = streams && step.Chunks is { } chunks ? string.Concat(chunks) : step.Body ?? (streams ? Completion.Stream(step) : Completion.Plain(step));
        var bytes = Encoding.UTF8.GetBytes(body);
        if (step.Cut || step.Hold == "body")
        {
            await context.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            if (step.Hold == "body")
                await HoldAsync(context);
            context.Abort();
            return;
        }

        do
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
        while (step.Hold == "loop");
    }

    private async Task HoldAsync(HttpContext context)
    {
        var held = Volatile.Read(ref holding);
        Interlocked.Increment(ref held.Value);
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(20), context.RequestAborted);
        }
        finally
        {
            Interlocked.Decrement(ref held.Value);
        }
    }
}

/// <summary>A request as it came.</summary>
internal sealed record RecordedRequest(string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The text of the messages, without JSON escapes.</summary>
    public string Messages
    {
        get
        {
            using var document = JsonDocument.Parse(Body);
            return string.Join("\n", document.RootElement.GetProperty("messages").EnumerateArray()
                .Select(message => message.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.String ? content.GetString() : ""));
        }
    }
}
