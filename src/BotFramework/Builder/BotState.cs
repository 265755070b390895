using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Properties that are read once in a turn and written at its end when they changed. Whoever writes last wins. Whether
/// they changed is only looked at when a property was asked for.
/// </summary>
public abstract class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    protected BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new ArgumentNullException(nameof(name));

        return new Accessor<T>(this, name);
    }

    public virtual async Task LoadAsync(
        ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && Cached(turnContext) is not null)
            return;

        var key = GetStorageKey(turnContext);
        var found = await _storage.ReadAsync([key], cancellationToken);
        var values = found.TryGetValue(key, out var value) ? value as IDictionary<string, object> : null;
        turnContext.TurnState.Set(_contextServiceKey, new CachedBotState(values));
    }

    public virtual async Task SaveChangesAsync(
        ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var cached = Cached(turnContext);
        if (cached is null || (!force && !cached.IsChanged()))
            return;

        var changes = new Dictionary<string, object> { [GetStorageKey(turnContext)] = cached.State };
        await _storage.WriteAsync(changes, cancellationToken);
        cached.Remember();
    }

    /// <summary>Forgets all properties; saving writes that.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var empty = new CachedBotState();
        empty.MarkChanged();
        turnContext.TurnState.Set(_contextServiceKey, empty);
        return Task.CompletedTask;
    }

    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        return _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return Cached(turnContext);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);

    private CachedBotState Cached(ITurnContext turnContext) => turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);

    /// <summary>The properties of one turn, and how they were when they were read.</summary>
    public class CachedBotState
    {
        private byte[] _before;

        public CachedBotState(IDictionary<string, object> state = null)
        {
            State = state ?? new Dictionary<string, object>();
        }

        public IDictionary<string, object> State { get; set; }

        public bool IsChanged() => _before is not null && !_before.AsSpan().SequenceEqual(ProtocolJson.Serialize(State));

        /// <summary>To be called before a property leaves, since its owner may change it in place.</summary>
        internal void RememberOnce() => _before ??= ProtocolJson.Serialize(State);

        internal void Remember() => _before = ProtocolJson.Serialize(State);

        internal void MarkChanged() => _before = [];
    }

    private sealed class Accessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name { get; set; } = name;

        public async Task<T> GetAsync(
            ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            var values = await LoadAsync(turnContext, cancellationToken);
            if (values.TryGetValue(Name, out var value) && value is not null)
            {
                var typed = ProtocolJson.Convert<T>(value);
                values[Name] = typed;
                return typed;
            }

            if (defaultValueFactory is null)
                return default;

            var made = defaultValueFactory();
            values[Name] = made;
            return made;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default) =>
            (await LoadAsync(turnContext, cancellationToken))[Name] = value;

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            (await LoadAsync(turnContext, cancellationToken)).Remove(Name);

        private async Task<IDictionary<string, object>> LoadAsync(
            ITurnContext turnContext, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            var cached = state.Cached(turnContext);
            cached.RememberOnce();
            return cached.State;
        }
    }
}
