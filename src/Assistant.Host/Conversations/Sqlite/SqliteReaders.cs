using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Assistant.Host.Conversations.Sqlite;

/// <summary>Reads from the database. Connections and their prepared statements are kept for the next read. Safe for concurrent use.</summary>
internal sealed class SqliteReaders(string connectionString) : IDisposable
{
    private readonly ConcurrentBag<Reader> idle = [];
    private volatile bool isClosed;

    /// <summary>The rows of <paramref name="query"/>, each as <paramref name="shape"/> makes it; its parameters are <c>$1</c>, <c>$2</c> and so on.</summary>
    public List<T> Read<T>(string query, Func<SqliteDataReader, T> shape, params ReadOnlySpan<object> values)
    {
        try
        {
            var reader = idle.TryTake(out var kept) ? kept : new Reader(connectionString);
            var rows = reader.Read(query, shape, values);
            idle.Add(reader);
            if (isClosed)
                Dispose();
            return rows;
        }
        catch (SqliteException fault)
        {
            // Its connection is left to the collector; the next read opens one anew.
            throw new StoreFaultException("The conversation database cannot be read.", fault);
        }
    }

    /// <summary>A read that is under way closes its connection itself.</summary>
    public void Dispose()
    {
        isClosed = true;
        while (idle.TryTake(out var reader))
            reader.Dispose();
    }

    /// <summary>One connection; for one read at a time.</summary>
    private sealed class Reader : IDisposable
    {
        private readonly Dictionary<string, SqliteCommand> statements = new(StringComparer.Ordinal);
        private readonly SqliteConnection connection;

        public Reader(string connectionString)
        {
            connection = new SqliteConnection(connectionString);
            connection.Open();
        }

        public List<T> Read<T>(string query, Func<SqliteDataReader, T> shape, ReadOnlySpan<object> values)
        {
            if (!statements.TryGetValue(query, out var statement))
                statements[query] = statement = connection.Prepare(query, values.Length);
            using var row = statement.With(values).ExecuteReader();
            var rows = new List<T>();
            while (row.Read())
                rows.Add(shape(row));
            return rows;
        }

        public void Dispose()
        {
            foreach (var statement in statements.Values)
                statement.Dispose();
            connection.Dispose();
        }
    }
}
