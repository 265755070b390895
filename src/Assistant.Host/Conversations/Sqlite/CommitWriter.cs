using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Assistant.Host.Conversations.Sqlite;

/// <summary>
/// The one writer of the database. Commits that wait together share one transaction, and so one flush to the disk;
/// they become visible in the order in which they were handed in, and what they remember with them. Owns its connection.
/// </summary>
internal sealed class CommitWriter : IAsyncDisposable
{
    private const int BatchLimit = 256;
    private const int PurgeAttempts = 20;
    private static readonly TimeSpan PurgePause = TimeSpan.FromMilliseconds(50);

    private readonly Channel<Pending> queue = Channel.CreateUnbounded<Pending>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SqliteConnection connection;
    private readonly RecentMemories recent;
    private readonly CommitStatements statements;
    private readonly Task writing;

    public CommitWriter(SqliteConnection connection, RecentMemories recent)
    {
        this.connection = connection;
        this.recent = recent;
        statements = new CommitStatements(connection);
        writing = Task.Run(WriteAllAsync);
    }

    /// <summary>Completes when the commit is on the disk; fails with a <see cref="StoreFaultException"/> when it is not and never will be.</summary>
    public Task WriteAsync(Commit commit)
    {
        var pending = new Pending(commit);
        return queue.Writer.TryWrite(pending) ? pending.Done.Task : Task.FromException(new StoreFaultException("The store is closed."));
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await writing;
        statements.Dispose();
        await connection.DisposeAsync();
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<Pending>();
        while (await queue.Reader.WaitToReadAsync())
        {
            while (batch.Count < BatchLimit && queue.Reader.TryRead(out var pending))
                batch.Add(pending);
            Write(batch);
            batch.Clear();
        }
    }

    /// <summary>A batch that fails by one of its commits is tried again one by one, so that nobody pays for a neighbour.</summary>
    private void Write(List<Pending> batch)
    {
        var fault = TryWrite(batch);
        if (fault is null)
            batch.ForEach(Finish);
        else if (batch.Count == 1 || IsOfStore(fault))
            batch.ForEach(pending => pending.Done.SetException(new StoreFaultException("The conversation database took no commit.", fault)));
        else
            batch.ForEach(pending => Write([pending]));
    }

    private Exception? TryWrite(List<Pending> batch)
    {
        try
        {
            statements.Begin();
            foreach (var pending in batch)
                statements.Apply(pending.Commit);
            statements.End();
            foreach (var pending in batch)
                recent.Keep(pending.Commit);
            return null;
        }
#pragma warning disable CA1031 // Whatever went wrong belongs to those who wait for the commit; the writer lives on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
                _ = raw.sqlite3_exec(connection.Handle, "ROLLBACK");
            return fault;
        }
    }

    /// <summary>A commit is done when it is durable; one that erases, when the write-ahead log holds nothing of it either.</summary>
    private void Finish(Pending pending)
    {
        if (pending.Commit.Erased is null || IsPurged())
            pending.Done.SetResult();
        else
            pending.Done.SetException(new StoreFaultException("What was erased is still in the write-ahead log."));
    }

    /// <summary>Empties the write-ahead log, for which those who read have to pause.</summary>
    private bool IsPurged()
    {
        using var command = connection.Prepare("PRAGMA wal_checkpoint(TRUNCATE)");
        for (var attempt = 0; attempt < PurgeAttempts; attempt++)
        {
            if ((long)command.ExecuteScalar()! == 0)
                return true;
            Thread.Sleep(PurgePause);
        }

        return false;
    }

    /// <summary>Whether any commit would fail: the database is locked, the disk is full, broken or read-only.</summary>
    private static bool IsOfStore(Exception fault) => fault is SqliteException
    {
        SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_READONLY or raw.SQLITE_IOERR or raw.SQLITE_CORRUPT
            or raw.SQLITE_FULL or raw.SQLITE_CANTOPEN or raw.SQLITE_NOTADB,
    };

    private sealed record Pending(Commit Commit)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
