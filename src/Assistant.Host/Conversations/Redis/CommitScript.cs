using StackExchange.Redis;

namespace Assistant.Host.Conversations.Redis;

/// <summary>Carries out a <see cref="Commit"/> as one script, which Redis runs wholly and alone, or refuses before it has changed anything.</summary>
internal static class CommitScript
{
    /// <summary>Stands for any version, also none.</summary>
    private const string Any = "*";

    /// <summary>
    /// Keys: the conversation, its inbox, those that wait. Arguments: id of the conversation, the version that it has to have, then commands,
    /// each behind the number of its words. Returns 1, or 0 where the version is another.
    /// </summary>
    private const string Text =
        """
        local id, after = ARGV[1], ARGV[2]
        local conversation, inbox, waiting = KEYS[1], KEYS[2], KEYS[3]
        if after ~= '*' and (redis.call('HGET', conversation, 'version') or '') ~= after then
            return 0
        end
        local at = 3
        while at <= #ARGV do
            local words = tonumber(ARGV[at])
            redis.call(unpack(ARGV, at + 1, at + words))
            at = at + words + 1
        end
        if redis.call('EXISTS', inbox) == 1 then
            redis.call('ZADD', waiting, redis.call('TIME')[1], id)
        else
            redis.call('ZREM', waiting, id)
        end
        return 1
        """;

    /// <summary>Whether the conversation had the version that the commit follows, so that it was carried out.</summary>
    public static async Task<bool> RunAsync(IDatabase database, Commit commit) =>
        (bool)await database.ScriptEvaluateAsync(Text, [RedisKeys.Conversation(commit.Conversation), RedisKeys.Inbox(commit.Conversation), RedisKeys.Waiting], [.. Arguments(commit)]);

    private static List<RedisValue> Arguments(Commit commit)
    {
        var id = commit.Conversation;
        var words = new List<RedisValue> { id, commit.StartedBy is null ? commit.After ?? Any : "" };
        void Add(params ReadOnlySpan<RedisValue> command)
        {
            words.Add(command.Length);
            words.AddRange(command);
        }

        if (commit.StartedBy is { } user)
        {
            Add("HSET", RedisKeys.Conversation(id), "user", user);
            Add("SADD", RedisKeys.User(user), id);
        }

        if (commit.Version is { } version)
            Add("HSET", RedisKeys.Conversation(id), "version", version);
        foreach (var line in commit.Shown)
            Add("XADD", RedisKeys.Log(id), LogLine.Place(line.Sequence), "number", line.Number, "at", line.At, "activity", line.Activity);
        if (commit.Received is { } received)
            Add("HSET", RedisKeys.Inbox(id), received.Number, received.Activity);
        if (commit.Answered is { } number)
            Add("HDEL", RedisKeys.Inbox(id), number);
        if (commit.Undelivered is { } undelivered)
            Add("XADD", RedisKeys.Undelivered(id), "*", "activity", undelivered);
        if (commit.Offered is { } offered)
            Add("XTRIM", RedisKeys.Undelivered(id), "MINID", StreamNumber.Place(offered + 1));
        if (commit.Feedback is { } given)
            Add("XADD", RedisKeys.Feedback, "*", "conversation", id, "message", given.Message, "user", given.User, "reaction", given.Reaction, "reasons", given.Reasons, "comment", given.Comment, "at", given.At.ToUnixTimeMilliseconds());
        if (commit.Memory is { } memory)
        {
            Add("HSET", RedisKeys.Memory(id), "focus", memory.Focus.Value, "greeted", memory.Greeted, "user", commit.User ?? "");
            if (commit.User is { Length: > 0 } only)
                Add("SADD", RedisKeys.User(only), id);
        }

        if (commit.Delivered is { } delivered)
            Add("SET", RedisKeys.Delivered(delivered.Key), delivered.Outcome, "PX", (long)Delivered.Window.TotalMilliseconds);
        if (commit.Unanswered is { } asked)
            Add("XADD", RedisKeys.Unanswered, "*", "conversation", id, "user", asked.User, "question", asked.Question, "at", asked.At.ToUnixTimeMilliseconds());
        if (commit.Ended)
            Add("HSET", RedisKeys.Conversation(id), "ended", 1);
        if (commit.Shown.Count > 0)
            Add("PUBLISH", (byte[])RedisKeys.News(id)!, RedisValue.EmptyString);
        return words;
    }
}
