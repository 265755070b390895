using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistant.Host.DirectLine;

/// <summary>What came of reading the body of a call.</summary>
internal abstract record RequestBody
{
    /// <summary>Largest body that is read, in bytes.</summary>
    public const int Limit = 256 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private RequestBody()
    {
    }

    /// <summary>A JSON object; an absent body or <c>null</c> counts as an empty one.</summary>
    public sealed record Readable(JsonObject Json) : RequestBody;

    /// <summary>Anything else; the answer says what is wrong.</summary>
    public sealed record Unreadable(Answer Answer) : RequestBody;

    public static async Task<RequestBody> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Limit)
            return new Unreadable(Answer.TooLarge);

        using var bytes = new MemoryStream();
        var piece = new byte[8192];
        while (await request.Body.ReadAsync(piece, cancellationToken) is > 0 and var read)
        {
            bytes.Write(piece, 0, read);
            if (bytes.Length > Limit)
                return new Unreadable(Answer.TooLarge);
        }

        return Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private static RequestBody Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Trim(" \t\r\n"u8).IsEmpty)
            return new Readable([]);
        try
        {
            return JsonNode.Parse(bytes, documentOptions: Strict) switch
            {
                null => new Readable([]),
                JsonObject json => new Readable(json),
                _ => new Unreadable(Answer.Bad("The body is not a JSON object.")),
            };
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException) // The latter for half of a surrogate pair.
        {
            return new Unreadable(Answer.Bad("The body is not valid JSON."));
        }
    }
}
