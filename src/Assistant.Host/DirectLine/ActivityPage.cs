using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Assistant.Host.Conversations;

namespace Assistant.Host.DirectLine;

/// <summary>Writes lines of a log as clients expect them: <c>{"activities":[…],"watermark":"12"}</c>.</summary>
internal static class ActivityPage
{
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<LogEntry> lines, long after)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("activities");
            foreach (var line in lines)
                json.WriteRawValue(line.Activity.Span, skipInputValidation: true);
            json.WriteEndArray();
            var last = lines.Count == 0 ? after : lines[^1].Sequence;
            json.WriteString("watermark", last.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
