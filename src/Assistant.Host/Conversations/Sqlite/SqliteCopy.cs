using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Assistant.Host.Conversations.Sqlite;

/// <summary>
/// Copies all that is kept out of a store and into another, as lines of JSON: <c>{"table":"log","row":{"conversation":"…", …}}</c>. What is
/// stored as bytes is JSON in UTF-8 and stands as text.
/// </summary>
internal sealed class SqliteCopy(SqliteConnection connection)
{
    /// <summary>Writes every row; how many there were.</summary>
    public async Task<int> WriteAsync(TextWriter output)
    {
        var count = 0;
        await using var snapshot = connection.BeginTransaction(deferred: true);
        foreach (var table in Schema.Tables)
        {
            await using var command = connection.Prepare($"SELECT * FROM {table}");
            command.Transaction = snapshot;
            await using var row = await command.ExecuteReaderAsync();
            for (; await row.ReadAsync(); count++)
                await output.WriteLineAsync(new JsonObject { ["table"] = table, ["row"] = Read(row) }.ToJsonString());
        }

        return count;
    }

    /// <summary>Takes every line in, or none; how many there were.</summary>
    /// <exception cref="InvalidOperationException">The store is not empty, or a line cannot be read; says which and why.</exception>
    public async Task<int> ReadAsync(TextReader input)
    {
        await using var transaction = connection.BeginTransaction();
        DemandEmpty(transaction);
        var columns = Schema.Tables.ToDictionary(table => table, table => Columns(table, transaction));
        var count = 0;
        while (await input.ReadLineAsync() is { } line)
        {
            count++;
            try
            {
                Insert(JsonNode.Parse(line)!.AsObject(), columns, transaction);
            }
            catch (Exception fault) when (fault is JsonException or SqliteException or InvalidOperationException or FormatException or NullReferenceException)
            {
                throw new InvalidOperationException($"Line {count} is no row of a conversation store; nothing was imported. {fault.Message}", fault);
            }
        }

        await transaction.CommitAsync();
        return count;
    }

    private static JsonObject Read(SqliteDataReader row)
    {
        var values = new JsonObject();
        for (var i = 0; i < row.FieldCount; i++)
            values[row.GetName(i)] = row.GetValue(i) switch
            {
                long whole => whole,
                byte[] bytes => Encoding.UTF8.GetString(bytes),
                DBNull => null,
                var text => (string)text,
            };
        return values;
    }

    private void Insert(JsonObject line, Dictionary<string, Dictionary<string, string>> columns, SqliteTransaction transaction)
    {
        if (!columns.TryGetValue((string?)line["table"] ?? "", out var known))
            throw new FormatException($"There is no table {line["table"]}.");
        var row = line["row"]!.AsObject();
        if (row.Select(one => one.Key).FirstOrDefault(name => !known.ContainsKey(name)) is { } unknown)
            throw new FormatException($"The table {line["table"]} has no column {unknown}.");
        var names = row.Select(one => one.Key).ToList();
        using var command = connection.Prepare(
            $"INSERT INTO {line["table"]} ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"${i + 1}")))})",
            names.Count);
        command.Transaction = transaction;
        command.With([.. row.Select(one => Value(one.Value, known[one.Key]))]).ExecuteNonQuery();
    }

    private static object Value(JsonNode? value, string type) => value?.GetValueKind() switch
    {
        null => DBNull.Value,
        JsonValueKind.Number => (long)value,
        _ => type == "BLOB" ? Encoding.UTF8.GetBytes((string)value!) : (string)value!,
    };

    /// <summary>The types of a table's columns, by their names.</summary>
    private Dictionary<string, string> Columns(string table, SqliteTransaction transaction)
    {
        using var command = connection.Prepare("SELECT name, type FROM pragma_table_info($1)", 1);
        command.Transaction = transaction;
        using var row = command.With(table).ExecuteReader();
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        while (row.Read())
            columns[row.GetString(0)] = row.GetString(1);
        return columns;
    }

    private void DemandEmpty(SqliteTransaction transaction)
    {
        foreach (var table in Schema.Tables)
        {
            using var command = connection.Prepare($"SELECT EXISTS (SELECT 1 FROM {table})");
            command.Transaction = transaction;
            if ((long)command.ExecuteScalar()! != 0)
                throw new InvalidOperationException("The conversation store is not empty; set Conversations:Folder to a new folder and import into that.");
        }
    }
}
