using System.Globalization;
using System.Text.Json;
using Assistant.Benchmarks.Answers;

namespace Assistant.Benchmarks.Http;

/// <summary>Messages of about 1.2 KB as Teams sends them.</summary>
internal static class Messages
{
    private const int Conversations = 500;

    /// <summary>One message a question; several to each conversation.</summary>
    public static IReadOnlyList<byte[]> Of(IEnumerable<Question> questions, string serviceUrl, string deliveryMode) =>
        [.. questions.Select((question, at) => Of(question, at, serviceUrl, deliveryMode))];

    private static byte[] Of(Question question, int at, string serviceUrl, string deliveryMode) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        text = question.Turns[0],
        textFormat = "plain",
        attachments = new[] { new { contentType = "text/html", content = $"<p>{question.Turns[0]}</p>" } },
        type = "message",
        timestamp = "2025-01-02T03:04:05.6780000Z",
        localTimestamp = "2025-01-02T11:04:05.6780000+08:00",
        localTimezone = "Asia/Hong_Kong",
        id = (1700000000000 + at).ToString(CultureInfo.InvariantCulture),
        channelId = "msteams",
        serviceUrl,
        deliveryMode,
        locale = question.Locale,
        from = new { id = "29:1bSnHZ7Js2STWrgk6ScEErLk1Lp2zQuD5H2qQ085q3Vw", name = "Chan Tai Man", aadObjectId = "8a1f0c1e-0000-0000-0000-000000000001" },
        conversation = new { conversationType = "personal", tenantId = "72f988bf-0000-0000-0000-000000000002", id = $"a:benchmark-{at % Conversations}" },
        recipient = new { id = "28:11111111-2222-3333-4444-555555555555", name = "Assistant" },
        entities = new[] { new { type = "clientInfo", locale = question.Locale, country = "HK", platform = "Web", timezone = "Asia/Hong_Kong" } },
        channelData = new { tenant = new { id = "72f988bf-0000-0000-0000-000000000002" } },
    });
}
