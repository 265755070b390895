using System.Text.Json;

namespace BotFramework.Tests;

/// <summary>Valid data, as a channel sends it.</summary>
internal static class Some
{
    /// <summary>A Teams message in a personal chat.</summary>
    public static string Message(
        string serviceUrl = "http://127.0.0.1:9/", string text = "hello", string deliveryMode = "normal",
        string channelId = "msteams") => $$"""
        {
          "type": "message",
          "id": "1700000000001",
          "timestamp": "2025-01-02T03:04:05.678Z",
          "localTimestamp": "2025-01-02T11:04:05.678+08:00",
          "localTimezone": "Asia/Hong_Kong",
          "serviceUrl": "{{JsonEncodedText.Encode(serviceUrl)}}",
          "channelId": "{{channelId}}",
          "from": { "id": "29:user", "name": "Chan Tai Man", "aadObjectId": "8a1f0c1e-0000-0000-0000-000000000001" },
          "conversation": { "conversationType": "personal", "tenantId": "tenant-1", "id": "a:conversation;messageid=1" },
          "recipient": { "id": "28:bot", "name": "Assistant" },
          "textFormat": "plain",
          "locale": "zh-HK",
          "text": "{{text}}",
          "deliveryMode": "{{deliveryMode}}",
          "entities": [{ "type": "clientInfo", "locale": "zh-HK", "country": "HK", "platform": "Web" }],
          "channelData": { "tenant": { "id": "tenant-1" } }
        }
        """;
}
