namespace Assistant.Language;

/// <summary>Reads the tables that travel inside this assembly: one row a line, columns parted by tabs, <c>#</c> before remarks.</summary>
internal static class Table
{
    /// <summary>The rows of <c>Language/Tables/{name}</c>, in its order.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(Table).Assembly.GetManifestResourceStream("Language/" + name)
            ?? throw new InvalidOperationException($"The table {name} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }

    /// <summary>A table of characters as an array over all UTF-16 units; those that the table does not name stay as they are.</summary>
    public static char[] Characters(string name)
    {
        var characters = new char[char.MaxValue + 1];
        for (var unit = 0; unit < characters.Length; unit++)
            characters[unit] = (char)unit;
        foreach (var row in Rows(name))
            characters[row[0][0]] = row[1][0];
        return characters;
    }
}
