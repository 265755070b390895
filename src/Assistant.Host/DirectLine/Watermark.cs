using System.Globalization;

namespace Assistant.Host.DirectLine;

/// <summary>A client's cursor: the sequence of the last line it has seen, 0 for none.</summary>
internal sealed record Watermark(long After)
{
    public static Answer Refused { get; } = Answer.Bad("The watermark is not one of this endpoint.");

    public string Text => After == 0 ? "" : After.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads <c>?watermark=</c>; absent, empty or <c>-</c> is the start, anything but a number is null.</summary>
    public static Watermark? Read(HttpRequest request)
    {
        var text = request.Query["watermark"].ToString();
        if (text is "" or "-")
            return new Watermark(0);
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? new Watermark(after) : null;
    }
}
