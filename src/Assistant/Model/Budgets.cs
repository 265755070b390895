namespace Assistant.Model;

/// <summary>What conversations and all of them together may take of the model: turns per hour and tokens per day.</summary>
internal sealed class Budgets(ModelLimits limits, TimeProvider time)
{
    private const int MostConversations = 10_000;
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> turns = [];
    private long hour = -1;
    private long day = -1;
    private long tokens;

    /// <summary>Takes one turn of a conversation, or nothing where a budget is used up.</summary>
    public bool TryTake(string conversation)
    {
        lock (gate)
        {
            Renew();
            if (tokens >= limits.TokensPerDay || turns.GetValueOrDefault(conversation) >= limits.TurnsPerHour || (turns.Count >= MostConversations && !turns.ContainsKey(conversation)))
                return false;
            turns[conversation] = turns.GetValueOrDefault(conversation) + 1;
            return true;
        }
    }

    public void Spend(int used)
    {
        lock (gate)
        {
            Renew();
            tokens += used;
        }
    }

    private void Renew()
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        if (now / 3600 != hour)
            turns.Clear();
        if (now / 86400 != day)
            tokens = 0;
        (hour, day) = (now / 3600, now / 86400);
    }
}
