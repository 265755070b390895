using System.Net;

namespace Microsoft.Bot.Connector;

/// <summary>When one call may be made again, and how long to wait before: at most three times and thirty seconds.</summary>
internal sealed class RetryRules(bool repeatable, TimeProvider time)
{
    private const int MostRetries = 3;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private int _retries;
    private bool _renewed;
    private TimeSpan? _asked;

    /// <summary>True once.</summary>
    public bool MayRenewToken
    {
        get
        {
            var first = !_renewed;
            _renewed = true;
            return first;
        }
    }

    /// <summary>412 and 429 say that the call was not taken; of other answers that is not known.</summary>
    public bool MayRepeat(HttpResponseMessage response)
    {
        var refused = response.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests;
        var passing = response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
        if (!refused && !(repeatable && passing))
            return false;

        _asked = AskedOf(response);
        return _retries < MostRetries && (_asked is null || _asked <= LongestWait);
    }

    /// <summary>A connection that could not be made has carried nothing.</summary>
    public bool MayRepeat(HttpRequestException exception)
    {
        _asked = null;
        var unsent = exception.HttpRequestError is HttpRequestError.ConnectionError
            or HttpRequestError.NameResolutionError or HttpRequestError.ProxyTunnelError;
        return _retries < MostRetries && (unsent || repeatable);
    }

    /// <summary>As long as the channel asked for, else half a second, doubled each time, with some jitter.</summary>
    public Task WaitAsync(CancellationToken cancellationToken)
    {
        var growing = TimeSpan.FromMilliseconds(500 << _retries++) * (0.8 + (Random.Shared.NextDouble() * 0.4));
        return Task.Delay(_asked ?? growing, time, cancellationToken);
    }

    private TimeSpan? AskedOf(HttpResponseMessage response)
    {
        var after = response.Headers.RetryAfter;
        var wait = after?.Delta ?? (after?.Date is { } date ? date - time.GetUtcNow() : null);
        return wait is null || wait >= TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
