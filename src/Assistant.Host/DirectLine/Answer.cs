using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Assistant.Host.DirectLine;

/// <summary>What a call to the endpoint is answered with: a status and a JSON body.</summary>
internal sealed record Answer(int Status, ReadOnlyMemory<byte> Body)
{
    /// <summary>Seconds after which a call that came too often may be repeated.</summary>
    public int RetryAfter { get; private init; } = 1;

    public static Answer Of<T>(int status, T body, JsonTypeInfo<T> shape) => new(status, JsonSerializer.SerializeToUtf8Bytes(body, shape));

    public static Answer Error(int status, string code, string message) =>
        Of(status, new ErrorAnswer(new ErrorDetail(code, message)), DirectLineJson.Default.ErrorAnswer);

    /// <summary>What was asked for is done, and there is nothing to tell.</summary>
    public static Answer Nothing { get; } = new(StatusCodes.Status204NoContent, ReadOnlyMemory<byte>.Empty);

    /// <summary>The call holds something that the endpoint cannot read.</summary>
    public static Answer Bad(string message) => Error(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static Answer Unauthorized { get; } =
        Error(StatusCodes.Status401Unauthorized, "Unauthorized", "A valid token or secret is needed.");

    /// <summary>The same for every conversation but the token's own, whether it exists or not.</summary>
    public static Answer Forbidden { get; } =
        Error(StatusCodes.Status403Forbidden, "Forbidden", "The token is not for this conversation.");

    public static Answer Expired { get; } = Error(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.");

    public static Answer Ended { get; } = Error(StatusCodes.Status403Forbidden, "ConversationEnded", "The conversation has ended.");

    public static Answer ForeignOrigin { get; } =
        Error(StatusCodes.Status403Forbidden, "OriginNotAllowed", "Pages of this origin may not call.");

    public static Answer NotFound { get; } =
        Error(StatusCodes.Status404NotFound, "ConversationNotFound", "The conversation does not exist.");

    public static Answer TooLarge { get; } =
        Error(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The body is larger than 256 kB.");

    /// <summary>The caller calls too often, and may call again after a while.</summary>
    public static Answer TooOften(TimeSpan after) =>
        Error(StatusCodes.Status429TooManyRequests, "TooManyRequests", "That was too often; wait a little and try again.") with { RetryAfter = (int)Math.Ceiling(after.TotalSeconds) };

    public static Answer Busy { get; } =
        Error(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many messages of this conversation wait for an answer.");

    public async Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.StatusCode = Status;
        response.Headers.CacheControl = "no-store";
        if (Status == StatusCodes.Status204NoContent)
            return;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = Body.Length;
        if (Status == StatusCodes.Status429TooManyRequests)
            response.Headers.RetryAfter = RetryAfter.ToString(CultureInfo.InvariantCulture);
        if (Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Bearer";
        if (Status == StatusCodes.Status413PayloadTooLarge)
            response.Headers.Connection = "close"; // The rest of the body stays unread.
        await response.Body.WriteAsync(Body, cancellationToken);
    }
}
