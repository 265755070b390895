using System.Text.Json.Nodes;
using BotFramework.Tests.Doubles;

namespace BotFramework.Tests.Authentication;

/// <summary>A good token and the activity that it comes with, to be spoilt in one way by each case.</summary>
internal sealed class TokenRequest
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string ServiceUrl = "https://smba.trafficmanager.net/teams/";
    public static readonly DateTimeOffset Now = new(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public required FakeIssuer.Key Key { get; set; }

    public JsonObject Header { get; } = new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = "key-1" };

    public JsonObject Payload { get; } = new()
    {
        ["iss"] = "https://api.botframework.com",
        ["aud"] = AppId,
        ["serviceurl"] = ServiceUrl,
        ["nbf"] = Now.AddMinutes(-10).ToUnixTimeSeconds(),
        ["exp"] = Now.AddMinutes(50).ToUnixTimeSeconds(),
    };

    /// <summary>The algorithm that really signs, when the header lies.</summary>
    public string? SignedBy { get; set; }

    /// <summary>What is done to the finished token.</summary>
    public Func<string, string> Finish { get; set; } = token => token;

    /// <summary>The header around the token; null sends none.</summary>
    public Func<string, string?> Authorization { get; set; } = token => $"Bearer {token}";

    public string ChannelId { get; set; } = "msteams";

    public string ActivityServiceUrl { get; set; } = ServiceUrl;

    public string? Write() => Authorization(Finish(Key.Sign(Header, Payload, SignedBy)));

    public string Body(string deliveryMode = "expectReplies") =>
        Some.Message(ActivityServiceUrl, deliveryMode: deliveryMode, channelId: ChannelId);

    public static long At(TimeSpan fromNow) => (Now + fromNow).ToUnixTimeSeconds();
}
