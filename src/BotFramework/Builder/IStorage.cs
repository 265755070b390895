namespace Microsoft.Bot.Builder;

/// <summary>Keeps objects under keys.</summary>
public interface IStorage
{
    /// <summary>What is kept under the keys; keys without anything are absent.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}

/// <summary>An object that is written only when nobody else wrote it in between.</summary>
public interface IStoreItem
{
    /// <summary>The version that was read; null or <c>*</c> writes whatever is there.</summary>
    string ETag { get; set; }
}
