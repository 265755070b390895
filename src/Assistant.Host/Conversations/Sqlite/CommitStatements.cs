using Microsoft.Data.Sqlite;

namespace Assistant.Host.Conversations.Sqlite;

/// <summary>The prepared statements that carry out a <see cref="Commit"/> inside the writer's transaction.</summary>
internal sealed class CommitStatements(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand begin = connection.Prepare("BEGIN IMMEDIATE");
    private readonly SqliteCommand end = connection.Prepare("COMMIT");
    private readonly SqliteCommand start = connection.Prepare("INSERT INTO conversation (id, user, version) VALUES ($1, $2, $3)", 3);
    private readonly SqliteCommand advance = connection.Prepare("UPDATE conversation SET version = $2 WHERE id = $1 AND version = $3", 3);
    private readonly SqliteCommand show = connection.Prepare(
        "INSERT INTO log (conversation, sequence, number, at, activity) VALUES ($1, $2, $3, $4, $5)", 5);

    private readonly SqliteCommand receive = connection.Prepare(
        "INSERT INTO inbox (conversation, number, activity) VALUES ($1, $2, $3)", 3);

    private readonly SqliteCommand answer = connection.Prepare("DELETE FROM inbox WHERE conversation = $1 AND number = $2", 2);
    private readonly SqliteCommand remember = connection.Prepare(
        """
        INSERT INTO memory (conversation, focus, greeted, user) VALUES ($1, $2, $3, $4)
        ON CONFLICT (conversation) DO UPDATE SET focus = excluded.focus, greeted = excluded.greeted, user = excluded.user
        """, 4);

    private readonly SqliteCommand opine = connection.Prepare(
        "INSERT INTO feedback (conversation, message, user, reaction, reasons, comment, at) VALUES ($1, $2, $3, $4, $5, $6, $7)", 7);

    private readonly SqliteCommand keep = connection.Prepare("INSERT INTO undelivered (conversation, activity) VALUES ($1, $2)", 2);
    private readonly SqliteCommand offer = connection.Prepare("DELETE FROM undelivered WHERE conversation = $1 AND number <= $2", 2);

    private readonly SqliteCommand deliver = connection.Prepare("INSERT OR REPLACE INTO delivered (key, outcome, at) VALUES ($1, $2, $3)", 3);
    private readonly SqliteCommand forget = connection.Prepare("DELETE FROM delivered WHERE at < $1", 1);
    private readonly SqliteCommand ask = connection.Prepare("INSERT INTO unanswered (conversation, user, question, at) VALUES ($1, $2, $3, $4)", 4);
    private readonly SqliteCommand close = connection.Prepare("UPDATE conversation SET ended = 1 WHERE id = $1", 1);

    public void Begin() => _ = Execute(begin);

    /// <summary>Returns when all since <see cref="Begin"/> is on the disk.</summary>
    public void End() => _ = Execute(end);

    public void Apply(Commit commit)
    {
        var id = commit.Conversation;
        if (commit.StartedBy is { } user)
            Execute(start, id, user, commit.Version!);
        else if (commit.After is { } before && Execute(advance, id, commit.Version!, before) == 0)
            throw new StoreFaultException($"Conversation {id} has gone on elsewhere, or is gone.");
        foreach (var entry in commit.Shown)
            Execute(show, id, entry.Sequence, entry.Number, entry.At, entry.Activity.ToArray());
        if (commit.Received is { } received)
            Execute(receive, id, received.Number, received.Activity.ToArray());
        if (commit.Answered is { } number)
            Execute(answer, id, number);
        if (commit.Undelivered is { } undelivered)
            Execute(keep, id, undelivered.ToArray());
        if (commit.Offered is { } offered)
            Execute(offer, id, offered);
        if (commit.Feedback is { } given)
            Execute(opine, id, given.Message, given.User, given.Reaction, given.Reasons, given.Comment, given.At.ToUnixTimeMilliseconds());
        if (commit.Memory is { } memory)
            Execute(remember, id, memory.Focus.Value, memory.Greeted, commit.User ?? "");
        if (commit.Delivered is { } delivered)
        {
            Execute(deliver, delivered.Key, delivered.Outcome.ToArray(), delivered.At.ToUnixTimeMilliseconds());
            Execute(forget, (delivered.At - Delivered.Window).ToUnixTimeMilliseconds());
        }

        if (commit.Unanswered is { } asked)
            Execute(ask, id, asked.User, asked.Question, asked.At.ToUnixTimeMilliseconds());
        if (commit.Ended)
            Execute(close, id);
        if (commit.Erased is { } erased)
            Erase(erased);
    }

    public void Dispose()
    {
        foreach (var statement in (SqliteCommand[])[begin, end, start, advance, show, receive, answer, remember, opine, keep, offer, deliver, forget, ask, close])
            statement.Dispose();
    }

    /// <summary>
    /// Deletes the user's conversations, what else is kept of them, and what the user said elsewhere. Runs rarely, so its statements are not kept.
    /// </summary>
    private void Erase(string user)
    {
        using var command = connection.Prepare(
            """
            CREATE TEMP TABLE erased AS SELECT id FROM conversation WHERE user = $1 UNION SELECT conversation FROM memory WHERE user = $1;
            DELETE FROM delivered WHERE EXISTS (SELECT 1 FROM erased WHERE instr(key, substr(id, instr(id, '/') + 1)) > 0) OR instr(key, $1) > 0;
            DELETE FROM log WHERE conversation IN erased;
            DELETE FROM inbox WHERE conversation IN erased;
            DELETE FROM memory WHERE conversation IN erased;
            DELETE FROM undelivered WHERE conversation IN erased;
            DELETE FROM feedback WHERE conversation IN erased OR user = $1;
            DELETE FROM unanswered WHERE conversation IN erased OR user = $1;
            DELETE FROM conversation WHERE id IN erased;
            DROP TABLE erased;
            """,
            1);
        Execute(command, user);
    }

    private static int Execute(SqliteCommand command, params ReadOnlySpan<object> values) => command.With(values).ExecuteNonQuery();
}
