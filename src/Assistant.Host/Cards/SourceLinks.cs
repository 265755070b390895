namespace Assistant.Host.Cards;

/// <summary>Addresses of the pages that show a fact, where people can reach this host.</summary>
/// <param name="Origin">The host's public origin, or empty where it has none.</param>
internal sealed record SourceLinks(string Origin)
{
    public const string Path = "/facts";

    /// <summary>No page can be reached from outside.</summary>
    public static SourceLinks None { get; } = new("");

    /// <summary>The address of a fact's page, or null.</summary>
    public string? To(string factId) => Origin.Length == 0 ? null : $"{Origin.TrimEnd('/')}{Path}/{Uri.EscapeDataString(factId)}";
}
