using System.Text.Json.Nodes;
using Assistant.Host.Cards;
using Assistant.Model;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Assistant.Host.Bot;

/// <summary>
/// A message that grows in a personal chat of Teams: at most one request a second, each when the last is answered, the newest words only. A
/// request that Teams does not take ends it, and the reply is then a message like any other.
/// </summary>
internal sealed class TeamsLiveReply(ITurnContext turnContext, TimeProvider time) : LiveReply
{
    public const string EntityType = "streaminfo";
    private const string NotAllowed = "ContentStreamNotAllowed";
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly Lock guard = new();
    private (string Type, string Text)? next;
    private Task sending = Task.CompletedTask;
    private long lastSent;
    private string? id;
    private int sequence;
    private bool isOver;
    private bool isStopped;

    /// <summary>Whether something was shown, beside which signs of typing have no place.</summary>
    public bool HasBegun => Volatile.Read(ref sequence) > 0;

    public override void Report(ReplyProgress value)
    {
        lock (guard)
        {
            if (isOver)
                return;
            next = value.Text.Length == 0 ? (Informative, Phrases.In(value.Tongue).Working) : (Streaming, TeamsWriter.Text(value.Text));
            if (sending.IsCompleted)
                sending = Task.Run(SendAsync);
        }
    }

    public override async Task<bool> EndAsync(Activity message, CancellationToken cancellationToken)
    {
        lock (guard)
        {
            next = null;
            isOver = true;
        }

        await sending.WaitAsync(cancellationToken);
        if (isStopped || id is null)
            return !isStopped;
        await WaitAsync(cancellationToken);
        (message.Entities ??= []).Add(Info(Final));
        return true;
    }

    private async Task SendAsync()
    {
        try
        {
            while (Take() is var (type, text))
            {
                await WaitAsync(CancellationToken.None);
                await SendAsync(type, text);
            }
        }
#pragma warning disable CA1031 // Words on the way are a courtesy: whatever keeps them from being shown, the reply comes as a message.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Leave(fault);
        }
    }

    private (string Type, string Text)? Take()
    {
        lock (guard)
        {
            var taken = next;
            next = null;
            if (taken is null)
                sending = Task.CompletedTask;
            return taken;
        }
    }

    private async Task SendAsync(string type, string text)
    {
        Interlocked.Increment(ref sequence);
        var activity = new Activity { Type = ActivityTypes.Typing, Text = text, Entities = [Info(type)] }
            .ApplyConversationReference(turnContext.Activity.GetConversationReference());
        var responses = await turnContext.Adapter.SendActivitiesAsync(turnContext, [activity], CancellationToken.None);
        lastSent = time.GetTimestamp();
        id ??= responses is [{ Id.Length: > 0 } response] ? response.Id : throw new InvalidOperationException("The channel gave the message no id.");
    }

    /// <summary>The user's stop ends the reply; any other refusal ends only its growing.</summary>
    private void Leave(Exception fault)
    {
        lock (guard)
        {
            isOver = true;
            isStopped = fault is ErrorResponseException { Body.Error: { Code: NotAllowed } error } && error.Message?.Contains("cancel", StringComparison.OrdinalIgnoreCase) == true;
            id = null;
        }
    }

    private Task WaitAsync(CancellationToken cancellationToken)
    {
        var rest = lastSent == 0 ? TimeSpan.Zero : Pace - time.GetElapsedTime(lastSent);
        return rest > TimeSpan.Zero ? Task.Delay(rest, time, cancellationToken) : Task.CompletedTask;
    }

    private Entity Info(string type)
    {
        var info = new JsonObject { ["streamType"] = type };
        if (id is not null)
            info["streamId"] = id;
        if (type != Final)
            info["streamSequence"] = sequence;
        return ActivityJson.Entity(EntityType, info);
    }
}
