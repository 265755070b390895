using StackExchange.Redis;

namespace Assistant.Host.Conversations.Redis;

/// <summary>What stands in Redis, and under which names. All names begin with <c>assistant:</c>; ids are those of <see cref="Commit.Conversation"/>.</summary>
internal static class RedisKeys
{
    /// <summary>Begins every name.</summary>
    private const string Prefix = "assistant:";

    /// <summary>Sorted set: the conversations with something in their inbox, by the second of their last commit.</summary>
    public const string Waiting = Prefix + "waiting";

    /// <summary>Stream of all feedback.</summary>
    public const string Feedback = Prefix + "feedback";

    /// <summary>Stream of the questions that were refused.</summary>
    public const string Unanswered = Prefix + "unanswered";

    /// <summary>String: the key that signs the tokens of all hosts.</summary>
    public const string SigningKey = Prefix + "signing-key";

    /// <summary>Matches the names of all of a kind: conversations, memories, logs, inboxes, undelivered messages, outcomes.</summary>
    public static string Any(string kind) => $"{Prefix}{kind}:*";

    /// <summary>Hash: <c>user</c>, <c>version</c>, <c>ended</c>.</summary>
    public static string Conversation(string id) => $"{Prefix}conversation:{id}";

    /// <summary>Stream: one line an entry, with the line's place as its id; <c>number</c>, <c>at</c>, <c>activity</c>.</summary>
    public static string Log(string id) => $"{Prefix}log:{id}";

    /// <summary>Hash: activities by their numbers.</summary>
    public static string Inbox(string id) => $"{Prefix}inbox:{id}";

    /// <summary>Hash: <c>focus</c>, <c>greeted</c>, <c>user</c>.</summary>
    public static string Memory(string id) => $"{Prefix}memory:{id}";

    /// <summary>Stream of activities.</summary>
    public static string Undelivered(string id) => $"{Prefix}undelivered:{id}";

    /// <summary>String that expires: the outcome of an activity that its channel may deliver again.</summary>
    public static string Delivered(string key) => $"{Prefix}delivered:{key}";

    /// <summary>Set: the conversations that are the user's alone.</summary>
    public static string User(string user) => $"{Prefix}user:{user}";

    /// <summary>String that expires: a ticket that was used.</summary>
    public static string Ticket(string id) => $"{Prefix}ticket:{id}";

    /// <summary>Channel on which a conversation's host tells what is new in it.</summary>
    public static RedisChannel News(string id) => RedisChannel.Literal($"{Prefix}news:{id}");

    /// <summary>What stands behind the kind in a name.</summary>
    public static string IdOf(string key) => key[(key.IndexOf(':', Prefix.Length) + 1)..];
}
