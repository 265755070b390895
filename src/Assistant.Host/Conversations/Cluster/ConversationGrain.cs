using System.Text.Json.Nodes;
using Assistant.Host.Conversations.Redis;
using Orleans.Concurrency;
using StackExchange.Redis;

namespace Assistant.Host.Conversations.Cluster;

/// <summary>A mailbox for as long as Orleans keeps the conversation on this host. What waits when it leaves is answered where it goes on.</summary>
[Reentrant]
internal sealed partial class ConversationGrain : Grain, IConversationGrain, IDisposable
{
    private static readonly TimeSpan LastMoment = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource stopping = new();
    private readonly IConversationStore store;
    private readonly TurnRunner run;
    private readonly MailboxHost host;
    private Task<Mailbox>? taken;

    public ConversationGrain(IConversationStore store, TurnRunner run, IConnectionMultiplexer redis, TimeProvider time, ILogger<ConversationGrain> logger)
    {
        this.store = store;
        this.run = run;
        var news = redis.GetSubscriber();
        host = new MailboxHost(
            time,
            (mailbox, fault) => CommitFailed(logger, fault, mailbox.Id),
            mailbox => TurnPostponed(logger, mailbox.Id),
            (mailbox, fault) => TurnFailed(logger, fault, mailbox.Id),
            (mailbox, passing) => news.Publish(RedisKeys.News(mailbox.Id), ConversationNews.Write(passing), CommandFlags.FireAndForget),
            stopping.Token);
    }

    public async Task<string?> ReceiveAsync(byte[] activity) => await (await TakeAsync()).ReceiveAsync(JsonNode.Parse(activity)!.AsObject());

    public async Task<string> NewIdAsync() => await (await TakeAsync()).NewIdAsync();

    public async Task EndAsync() => await (await TakeAsync()).EndAsync();

    public async Task ResumeAsync() => (await TakeAsync()).Resume();

    /// <summary>Turns that wait get a moment, and what was decided here before counts no more.</summary>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        stopping.CancelAfter(LastMoment);
        if (taken is not { IsCompletedSuccessfully: true, Result: var mailbox })
            return;
        while (!mailbox.Working.IsCompleted)
            await mailbox.Working.WaitAsync(cancellationToken);
        mailbox.Abandon();
    }

    public void Dispose() => stopping.Dispose();

    /// <summary>The conversation as it runs here, or as it is stored when a commit of it has failed.</summary>
    private Task<Mailbox> TakeAsync()
    {
        if (taken is null or { IsFaulted: true } or { IsCompletedSuccessfully: true, Result.IsLost: true })
            taken = LoadAsync();
        return taken;
    }

    private async Task<Mailbox> LoadAsync()
    {
        var id = this.GetPrimaryKeyString();
        var stored = await store.LoadAsync(id) ?? throw new StoreFaultException($"Conversation {id} is gone.");
        var mailbox = new Mailbox(new Conversation(stored, Conversation.NewActivation()), store, run, host);
        mailbox.Resume();
        return mailbox;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A turn of conversation {Conversation} waits for the host that goes on with it")]
    private static partial void TurnPostponed(ILogger logger, string conversation);

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn of conversation {Conversation} failed; it is tried again when the conversation is taken up anew")]
    private static partial void TurnFailed(ILogger logger, Exception fault, string conversation);

    [LoggerMessage(Level = LogLevel.Error, Message = "A commit of conversation {Conversation} failed; the conversation is taken up anew as it is stored")]
    private static partial void CommitFailed(ILogger logger, Exception fault, string conversation);
}
