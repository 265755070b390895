using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Assistant.Host.Conversations;

namespace Assistant.Host.DirectLine;

/// <summary>Writes lines of a log as clients expect them: <c>{"activities":[…],"watermark":"12"}</c>.</summary>
internal static class ActivityPage
{
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<LogEntry> lines, long after) =>
        Write(lines.Select(line => line.Activity), lines.Count == 0 ? after : lines[^1].Sequence);

    /// <summary>A page of an activity that is no line of the log, so that the watermark stays.</summary>
    public static ReadOnlyMemory<byte> Write(PassingActivity passing) => Write([passing.Activity], passing.After);

    private static ReadOnlyMemory<byte> Write(IEnumerable<ReadOnlyMemory<byte>> activities, long watermark)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("activities");
            foreach (var activity in activities)
                json.WriteRawValue(activity.Span, skipInputValidation: true);
            json.WriteEndArray();
            json.WriteString("watermark", watermark.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
