using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The signing keys that OpenID metadata names. They are fetched again every half hour while they are in use, and once
/// in five minutes at most for a key id that is not among them; when the metadata cannot be had, the last ones serve
/// for another 24 hours.
/// </summary>
internal sealed partial class SigningKeys(string metadataUrl, HttpClient http, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan OutageFor = TimeSpan.FromHours(24);
    private static readonly TimeSpan BetweenFetches = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenFirstFetches = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly ILogger _logger = logger ?? NullLogger.Instance;
    private volatile Snapshot _snapshot;
    private DateTimeOffset _lastFetch = DateTimeOffset.MinValue;
    private Task _fetching = Task.CompletedTask;

    /// <summary>Null when the issuer has no such key; <see cref="KeysUnavailable"/> when that cannot be known.</summary>
    public async ValueTask<SigningKey> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var snapshot = Usable();
        if (snapshot is not null && snapshot.Keys.TryGetValue(keyId, out var key))
        {
            if (time.GetUtcNow() - snapshot.FetchedAt >= FreshFor)
                _ = Fetch(BetweenFetches);
            return key;
        }

        await Fetch(snapshot is null ? BetweenFirstFetches : BetweenFetches).WaitAsync(cancellationToken);
        snapshot = Usable() ?? throw new KeysUnavailable();
        return snapshot.Keys.GetValueOrDefault(keyId);
    }

    private Snapshot Usable() =>
        _snapshot is { } snapshot && time.GetUtcNow() - snapshot.FetchedAt <= FreshFor + OutageFor ? snapshot : null;

    /// <summary>Joins the fetch under way; starts none sooner after the last than <paramref name="interval"/>.</summary>
    private Task Fetch(TimeSpan interval)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (!_fetching.IsCompleted || (_lastFetch > DateTimeOffset.MinValue && now - _lastFetch < interval))
                return _fetching;

            _lastFetch = now;
            return _fetching = Task.Run(FetchAsync);
        }
    }

    private async Task FetchAsync()
    {
        try
        {
            var documents = new HttpDocumentRetriever(http) { RequireHttps = false };
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(metadataUrl, documents, default);
            var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
            foreach (var key in metadata.JsonWebKeySet?.Keys ?? [])
            {
                if (key.Kty == "RSA" && !string.IsNullOrEmpty(key.Kid))
                    keys.TryAdd(key.Kid, new SigningKey(key));
            }

            if (keys.Count > 0)
                _snapshot = new Snapshot(keys.ToFrozenDictionary(StringComparer.Ordinal), time.GetUtcNow());
            else
                LogNoKeys(_logger, metadataUrl);
        }
        catch (Exception e)
        {
            LogUnreachable(_logger, metadataUrl, e);
        }
    }

    [LoggerMessage(EventId = 10, Level = LogLevel.Error, Message = "The signing keys at {Url} could not be fetched")]
    private static partial void LogUnreachable(ILogger logger, string url, Exception exception);

    [LoggerMessage(EventId = 11, Level = LogLevel.Error, Message = "The metadata at {Url} names no signing key")]
    private static partial void LogNoKeys(ILogger logger, string url);

    private sealed record Snapshot(FrozenDictionary<string, SigningKey> Keys, DateTimeOffset FetchedAt);
}
