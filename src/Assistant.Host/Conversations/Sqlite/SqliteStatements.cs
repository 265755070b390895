using Microsoft.Data.Sqlite;

namespace Assistant.Host.Conversations.Sqlite;

/// <summary>Statements in SQL. Every caller passes a literal of this folder, with names of its tables and columns at most.</summary>
internal static class SqliteStatements
{
    /// <summary>A statement to be run many times, with parameters <c>$1</c>, <c>$2</c> and so on.</summary>
    public static SqliteCommand Prepare(this SqliteConnection connection, string text, int parameters = 0)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = text;
#pragma warning restore CA2100
        for (var i = 1; i <= parameters; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        return command;
    }

    /// <summary>Sets the parameters of a statement, in their order.</summary>
    public static SqliteCommand With(this SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        return command;
    }

    /// <summary>Runs statements once that return nothing.</summary>
    public static void Run(this SqliteConnection connection, string statements, SqliteTransaction? transaction = null)
    {
        using var command = connection.Prepare(statements);
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
