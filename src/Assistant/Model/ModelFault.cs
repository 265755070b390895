using System.ClientModel;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.SemanticKernel;

namespace Assistant.Model;

/// <summary>Why a model did not word a reply.</summary>
internal enum ModelFault
{
    /// <summary>All places at the model are taken.</summary>
    Busy,

    /// <summary>The conversation has had its turns of the hour, or all of them their tokens of the day.</summary>
    OverBudget,

    /// <summary>The time of the turn is over.</summary>
    Deadline,

    /// <summary>No answer came from the endpoint, or its circuit is open.</summary>
    Unreachable,

    /// <summary>The endpoint sends elsewhere.</summary>
    Redirected,

    /// <summary>The endpoint does not take the key (401, 403).</summary>
    KeyRefused,

    /// <summary>The deployment is not there (404).</summary>
    NotFound,

    /// <summary>Too many requests (429).</summary>
    Throttled,

    /// <summary>The endpoint's content filter stopped it.</summary>
    Filtered,

    /// <summary>Another status of the endpoint.</summary>
    BadStatus,

    /// <summary>The answer cannot be read.</summary>
    Unreadable,

    /// <summary>The answer ended before it was complete.</summary>
    CutShort,

    /// <summary>The answer holds no text.</summary>
    Empty,

    /// <summary>The model asked for more rounds or calls than a turn has.</summary>
    TooManyCalls,

    /// <summary>The turn has used its tokens.</summary>
    TooManyTokens,

    /// <summary>What the model wrote is not bound to the facts, also after its repair.</summary>
    Ungrounded,
}

/// <summary>Turns what Semantic Kernel and its connectors throw into one reason each.</summary>
internal static class ModelFaults
{
    public static ModelFault Of(Exception exception) => exception switch
    {
        OperationCanceledException or TimeoutException => ModelFault.Deadline,
        not OperationCanceledException when IsBroken(exception) => ModelFault.CutShort,
        ClientResultException client => OfStatus(client.Status == 0 ? null : (HttpStatusCode)client.Status, client.Message),
        HttpOperationException http => OfStatus(http.StatusCode, http.ResponseContent ?? http.Message),
        HttpRequestException http => OfStatus(http.StatusCode, ""),
        ModelException model => model.Fault,
        JsonException or FormatException or ArgumentException or InvalidOperationException or NotSupportedException or KeyNotFoundException or NullReferenceException or IndexOutOfRangeException or InvalidCastException => ModelFault.Unreadable,
        KernelException => ModelFault.Unreadable,
        _ => ModelFault.Unreachable,
    };

    /// <summary>Whether a connection broke off; one that was never made did not.</summary>
    private static bool IsBroken(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
            if (inner is IOException or SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted } or HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded })
                return true;
        return false;
    }

    private static ModelFault OfStatus(HttpStatusCode? status, string content) => (int?)status switch
    {
        null => ModelFault.Unreachable,
        >= 300 and < 400 => ModelFault.Redirected,
        401 or 403 => ModelFault.KeyRefused,
        404 => ModelFault.NotFound,
        429 => ModelFault.Throttled,
        400 when content.Contains("content_filter", StringComparison.Ordinal) => ModelFault.Filtered,
        >= 200 and < 300 => ModelFault.Unreadable,
        _ => ModelFault.BadStatus,
    };
}

/// <summary>An answer of a model that cannot be used.</summary>
internal sealed class ModelException(ModelFault fault) : Exception(fault.ToString())
{
    public ModelFault Fault { get; } = fault;
}
