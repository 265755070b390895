namespace Assistant.Tests.Language;

/// <summary>Reads the tables of right answers that lie beside the tests.</summary>
internal static class GoldTable
{
    /// <summary>The rows of a table under this project's folder, columns parted by tabs, remarks left out.</summary>
    public static IEnumerable<string[]> Rows(string path) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, path))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t'));
}
