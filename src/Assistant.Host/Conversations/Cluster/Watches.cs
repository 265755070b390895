using System.Threading.Channels;
using Assistant.Host.Conversations.Redis;
using StackExchange.Redis;

namespace Assistant.Host.Conversations.Cluster;

/// <summary>
/// Those on this host who look on at conversations that run on any. News come over Redis and may be lost; so everybody looks once a second
/// without any.
/// </summary>
internal sealed class Watches(IConnectionMultiplexer redis, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly HashSet<View> views = [];

    /// <summary>Looks on until the result is disposed of.</summary>
    public IWatch Watch(string id)
    {
        var view = new View(this, id);
        lock (gate)
            views.Add(view);
        redis.GetSubscriber().Subscribe(RedisKeys.News(id), view.Take, CommandFlags.FireAndForget);
        return view;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Poll, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            List<View> all;
            lock (gate)
                all = [.. views];
            all.ForEach(view => view.Ring());
        }
    }

    private void Leave(View view)
    {
        lock (gate)
            views.Remove(view);
        redis.GetSubscriber().Unsubscribe(RedisKeys.News(view.Id), view.Take, CommandFlags.FireAndForget);
    }

    private sealed class View(Watches watches, string id) : IWatch
    {
        private readonly Channel<PassingActivity> passing = Onlookers.NewChannel();
        private TaskCompletionSource news = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private volatile bool isOver;

        public string Id => id;

        public bool IsOver => isOver;

        public ChannelReader<PassingActivity> Passing => passing.Reader;

        public Task News() => Volatile.Read(ref news).Task;

        public void Take(RedisChannel _, RedisValue value)
        {
            if (ConversationNews.Read(value) is { } activity)
            {
                passing.Writer.TryWrite(activity);
                return;
            }

            isOver |= value == ConversationNews.Gone;
            Ring();
        }

        public void Ring() =>
            Interlocked.Exchange(ref news, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();

        public void Dispose() => watches.Leave(this);
    }
}
