using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One turn, bound to the adapter that started it.</summary>
public class TurnContext : ITurnContext, IDisposable
{
    private const string LocaleKey = "turn.locale";
    private List<SendActivitiesHandler> _onSendActivities;
    private List<UpdateActivityHandler> _onUpdateActivity;
    private List<DeleteActivityHandler> _onDeleteActivity;
    private List<Activity> _buffered;
    private bool _disposed;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
    }

    /// <summary>The same turn for another activity: state and handlers are shared or carried over.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
        : this((turnContext ?? throw new ArgumentNullException(nameof(turnContext))).Adapter, activity)
    {
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;
        if (turnContext is not TurnContext other)
            return;

        _buffered = other.BufferedReplyActivities;
        _onSendActivities = other._onSendActivities;
        _onUpdateActivity = other._onUpdateActivity;
        _onDeleteActivity = other._onDeleteActivity;
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; } = [];

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    public string Locale
    {
        get => TurnState.Get<string>(LocaleKey);
        set => TurnState.Set(LocaleKey, value);
    }

    /// <summary>What was sent in a turn whose replies go into the response.</summary>
    public List<Activity> BufferedReplyActivities => _buffered ??= [];

    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ObjectDisposedException.ThrowIf(_disposed, this);
        (_onSendActivities ??= []).Add(handler);
        return this;
    }

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ObjectDisposedException.ThrowIf(_disposed, this);
        (_onUpdateActivity ??= []).Add(handler);
        return this;
    }

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ObjectDisposedException.ThrowIf(_disposed, this);
        (_onDeleteActivity ??= []).Add(handler);
        return this;
    }

    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string speak = null, string inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
            throw new ArgumentNullException(nameof(textReplyToSend));

        var message = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
            message.Speak = speak;
        if (!string.IsNullOrEmpty(inputHint))
            message.InputHint = inputHint;

        return SendActivityAsync(message, cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(
        IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(
        IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));

        var reference = Activity.GetConversationReference();
        var outgoing = new List<Activity>(activities.Length);
        foreach (var activity in activities)
            outgoing.Add(activity.ApplyConversationReference(reference));

        return SendThrough(0, outgoing, cancellationToken);
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activity);
        var outgoing = activity.ApplyConversationReference(Activity.GetConversationReference());
        return UpdateThrough(0, outgoing, cancellationToken);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(activityId))
            throw new ArgumentNullException(nameof(activityId));

        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    public Task DeleteActivityAsync(
        ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(conversationReference);
        return DeleteThrough(0, conversationReference, cancellationToken);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
            TurnState.Dispose();
        _disposed = true;
    }

    private Task<ResourceResponse[]> SendThrough(int handler, List<Activity> activities, CancellationToken token) =>
        _onSendActivities is null || handler == _onSendActivities.Count
            ? SendAsync(activities, token)
            : _onSendActivities[handler](this, activities, () => SendThrough(handler + 1, activities, token));

    private async Task<ResourceResponse[]> SendAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        ResourceResponse[] responses;
        if (Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            responses = Buffer(activities);
        }
        else
        {
            responses = await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken);
            for (var i = 0; i < responses.Length; i++)
                activities[i].Id = responses[i].Id;
        }

        Responded |= activities.Exists(activity => activity.Type != ActivityTypes.Trace);
        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        var responses = new ResourceResponse[activities.Count];
        for (var i = 0; i < responses.Length; i++)
        {
            BufferedReplyActivities.Add(activities[i]);
            if (activities[i].Type == ActivityTypesEx.InvokeResponse)
                TurnState.Add(BotAdapter.InvokeResponseKey, activities[i]);
            responses[i] = new ResourceResponse();
        }

        return responses;
    }

    private Task<ResourceResponse> UpdateThrough(int handler, Activity activity, CancellationToken token)
    {
        if (_onUpdateActivity is null || handler == _onUpdateActivity.Count)
            return Adapter.UpdateActivityAsync(this, activity, token);

        return _onUpdateActivity[handler](this, activity, async () =>
        {
            var response = await UpdateThrough(handler + 1, activity, token);
            activity.Id = response.Id;
            return response;
        });
    }

    private Task DeleteThrough(int handler, ConversationReference reference, CancellationToken token) =>
        _onDeleteActivity is null || handler == _onDeleteActivity.Count
            ? Adapter.DeleteActivityAsync(this, reference, token)
            : _onDeleteActivity[handler](this, reference, () => DeleteThrough(handler + 1, reference, token));
}
