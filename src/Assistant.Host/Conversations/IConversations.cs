using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Assistant.Host.Conversations;

/// <summary>The conversations that the host keeps the log of, as endpoints deal with them, whichever host runs them. Safe for concurrent use.</summary>
internal interface IConversations
{
    /// <summary>The conversation with this id, or null when it never started. What waits in it for an answer is answered.</summary>
    ValueTask<IConversation?> FindAsync(string id);

    /// <summary>Finds a conversation or starts it; in a start the bot is told <paramref name="arrival"/>. Safe for racing callers.</summary>
    Task<(IConversation Conversation, bool Started)> OpenAsync(string id, string user, JsonObject arrival);

    /// <summary>Forgets a user and all conversations that are the user's alone; completes when nothing of it is kept.</summary>
    Task EraseAsync(string user);
}

/// <summary>One conversation, as endpoints deal with it.</summary>
internal interface IConversation
{
    string Id { get; }

    /// <summary>The only user of the conversation.</summary>
    string User { get; }

    /// <summary>Whether nobody may take part any more.</summary>
    bool HasEnded { get; }

    /// <summary>Stores and shows an activity and lets the bot answer it in its turn. Returns its id, or null when the inbox is full.</summary>
    Task<string?> ReceiveAsync(JsonObject activity);

    /// <summary>An id for an activity that is not kept.</summary>
    ValueTask<string> NewIdAsync();

    /// <summary>Ends the conversation: its tokens open nothing any more.</summary>
    Task EndAsync();

    /// <summary>Lines of the log behind the cursor, oldest first.</summary>
    ValueTask<IReadOnlyList<LogEntry>> ReadAsync(long after, int limit);

    /// <summary>Looks on until the result is disposed of.</summary>
    IWatch Watch();
}

/// <summary>Somebody looks on at a conversation.</summary>
internal interface IWatch : IDisposable
{
    /// <summary>Whether nothing will be added any more to what is watched here; to be looked up anew.</summary>
    bool IsOver { get; }

    /// <summary>What passes from now on without being kept; a slow reader misses the oldest.</summary>
    ChannelReader<PassingActivity> Passing { get; }

    /// <summary>A task that completes when lines were added after this call, or none will be; take it before reading, so that none is missed.</summary>
    Task News();
}
