using System.Text.Json.Nodes;
using BotFramework.Tests.Doubles;

namespace BotFramework.Tests.Authentication;

/// <summary>Ways to present a token, and the status each gets.</summary>
internal static class TokenCases
{
    private static readonly FakeIssuer.Key Stranger = new("key-1", ["msteams"]);
    private static readonly FakeIssuer.Key Weak = new("key-1", ["msteams"], 1024);

    public static readonly (string Name, int Status, Action<TokenRequest> Change)[] All =
    [
        ("as it should be", 200, _ => { }),
        ("signed with SHA-384", 200, r => r.Header["alg"] = "RS384"),
        ("signed with SHA-512", 200, r => r.Header["alg"] = "RS512"),
        ("expired four minutes ago", 200, r => r.Payload["exp"] = Minutes(-4)),
        ("valid from in four minutes", 200, r => r.Payload["nbf"] = Minutes(4)),
        ("without a start", 200, r => r.Payload.Remove("nbf")),
        ("without a type", 200, r => r.Header.Remove("typ")),
        ("with another type", 200, r => r.Header["typ"] = "at+jwt"),
        ("with more claims", 200, r => r.Payload["tid"] = "tenant-1"),
        ("for Direct Line", 200, r => r.ChannelId = "directline"),

        ("no header", 401, r => r.Authorization = _ => null),
        ("empty header", 401, r => r.Authorization = _ => ""),
        ("a blank header", 401, r => r.Authorization = _ => "  "),
        ("scheme alone", 401, r => r.Authorization = _ => "Bearer"),
        ("scheme and a space", 401, r => r.Authorization = _ => "Bearer "),
        ("token alone", 401, r => r.Authorization = token => token),
        ("scheme in lower case", 401, r => r.Authorization = token => $"bearer {token}"),
        ("scheme in upper case", 401, r => r.Authorization = token => $"BEARER {token}"),
        ("another scheme", 401, r => r.Authorization = token => $"Basic {token}"),
        ("two spaces", 401, r => r.Authorization = token => $"Bearer  {token}"),
        ("something behind", 401, r => r.Authorization = token => $"Bearer {token} more"),
        ("two tokens", 401, r => r.Authorization = token => $"Bearer {token}, Bearer {token}"),
        ("garbage", 401, r => r.Finish = _ => "garbage"),
        ("dots only", 401, r => r.Finish = _ => ".."),
        ("no base64", 401, r => r.Finish = _ => "a!.b!.c!"),
        ("JSON instead", 401, r => r.Finish = _ => "{}.{}.{}"),
        ("two parts", 401, r => r.Finish = token => token[..token.LastIndexOf('.')]),
        ("four parts", 401, r => r.Finish = token => token + ".e30"),
        ("five parts", 401, r => r.Finish = token => token + ".e30.e30"),
        ("very long", 401, r => r.Payload["filler"] = new string('x', 20_000)),

        ("signature missing", 401, r => r.Finish = token => token[..(token.LastIndexOf('.') + 1)]),
        ("signature cut", 401, r => r.Finish = token => token[..^8]),
        ("signature changed", 401, r => r.Finish = token => token[..^8] + "AAAAAAAA"),
        ("payload changed", 401, r => r.Finish = ChangePayload),
        ("signed by a stranger under our key's id", 401, r => r.Key = Stranger),
        ("signed by a weak stranger", 401, r => r.Key = Weak),
        ("key id unknown", 401, r => r.Header["kid"] = "key-9"),
        ("key id of another key", 401, r => r.Header["kid"] = "key-2"),
        ("key id in another case", 401, r => r.Header["kid"] = "KEY-1"),
        ("key id empty", 401, r => r.Header["kid"] = ""),
        ("key id missing", 401, r => r.Header.Remove("kid")),
        ("key id a number", 401, r => r.Header["kid"] = 1),
        ("key inside the header", 401, Smuggle),
        ("algorithm none", 401, r => r.Header["alg"] = "none"),
        ("algorithm none with a signature", 401, r => (r.Header["alg"], r.SignedBy) = ("none", "RS256")),
        ("algorithm None", 401, r => (r.Header["alg"], r.SignedBy) = ("None", "none")),
        ("algorithm PS256", 401, r => r.Header["alg"] = "PS256"),
        ("algorithm HS256 with the public key", 401, r => r.Header["alg"] = "HS256"),
        ("algorithm ES256", 401, r => (r.Header["alg"], r.SignedBy) = ("ES256", "RS256")),
        ("algorithm in lower case", 401, r => r.Header["alg"] = "rs256"),
        ("algorithm missing", 401, r => r.Header.Remove("alg")),
        ("algorithm other than signed", 401, r => (r.Header["alg"], r.SignedBy) = ("RS512", "RS256")),
        ("algorithm by its address", 401, r => r.Header["alg"] = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"),

        ("issuer missing", 401, r => r.Payload.Remove("iss")),
        ("issuer another", 401, r => r.Payload["iss"] = "https://api.botframework.us"),
        ("issuer with a slash", 401, r => r.Payload["iss"] = "https://api.botframework.com/"),
        ("issuer in upper case", 401, r => r.Payload["iss"] = "HTTPS://API.BOTFRAMEWORK.COM"),
        ("issuer a list", 401, r => r.Payload["iss"] = new JsonArray("https://api.botframework.com")),
        ("issuer of the emulator", 401, Emulator),
        ("issuer of a bot", 401, Skill),
        ("audience missing", 401, r => r.Payload.Remove("aud")),
        ("audience empty", 401, r => r.Payload["aud"] = ""),
        ("audience null", 401, r => r.Payload["aud"] = null),
        ("audience another", 401, r => r.Payload["aud"] = "99999999-2222-3333-4444-555555555555"),
        ("audience in another case", 401, r => r.Payload["aud"] = "11111111-2222-3333-4444-55555555555A"),
        ("audience in a list", 401, r => r.Payload["aud"] = new JsonArray(TokenRequest.AppId)),
        ("audience ours and another", 401, r => r.Payload["aud"] = new JsonArray(TokenRequest.AppId, "other")),
        ("audience a number", 401, r => r.Payload["aud"] = 5),
        ("audience the channel service", 401, r => r.Payload["aud"] = "https://api.botframework.com"),

        ("expired six minutes ago", 401, r => r.Payload["exp"] = Minutes(-6)),
        ("expired years ago", 401, r => r.Payload["exp"] = 1),
        ("expiry missing", 401, r => r.Payload.Remove("exp")),
        ("expiry null", 401, r => r.Payload["exp"] = null),
        ("expiry negative", 401, r => r.Payload["exp"] = -1),
        ("expiry no number", 401, r => r.Payload["exp"] = "tomorrow"),
        ("valid from in six minutes", 401, r => r.Payload["nbf"] = Minutes(6)),
        ("start no number", 401, r => r.Payload["nbf"] = "yesterday"),

        ("service URL missing", 401, r => r.Payload.Remove("serviceurl")),
        ("service URL empty", 401, r => r.Payload["serviceurl"] = ""),
        ("service URL another", 401, r => r.Payload["serviceurl"] = "https://smba.trafficmanager.net/amer/"),
        ("service URL without its slash", 401, r => r.Payload["serviceurl"] = "https://smba.trafficmanager.net/teams"),
        ("service URL in another case", 401, r => r.ActivityServiceUrl = "https://SMBA.trafficmanager.net/Teams/"),
        ("service URL claim in another case", 401, r => (r.Payload["serviceUrl"], _) = (TokenRequest.ServiceUrl, r.Payload.Remove("serviceurl"))),
        ("service URL of the activity another", 401, r => r.ActivityServiceUrl = "https://evil.example/"),
        ("channel not endorsed", 401, r => r.ChannelId = "slack"),
        ("channel in another case", 401, r => r.ChannelId = "MSTEAMS"),
        ("channel empty", 401, r => r.ChannelId = ""),
        ("channel emulator", 401, r => r.ChannelId = "emulator"),
        ("key without endorsements", 401, r => Use(r, "key-3")),
        ("key endorsed for nothing", 401, r => Use(r, "key-4")),
        ("key endorsed for another channel", 401, r => Use(r, "key-2")),
    ];

    /// <summary>Served beside the first key, in this order.</summary>
    public static readonly FakeIssuer.Key[] OtherKeys =
        [new("key-2", ["slack"]), new("key-3", null), new("key-4", [])];

    private static long Minutes(int fromNow) => TokenRequest.At(TimeSpan.FromMinutes(fromNow));

    private static void Use(TokenRequest request, string keyId)
    {
        request.Key = OtherKeys.Single(key => key.Id == keyId);
        request.Header["kid"] = keyId;
    }

    private static string ChangePayload(string token)
    {
        var parts = token.Split('.');
        var other = parts[1][..^4] + (parts[1].EndsWith("fQ", StringComparison.Ordinal) ? "MDB9" : "MH0");
        return $"{parts[0]}.{other}.{parts[2]}";
    }

    private static void Smuggle(TokenRequest request)
    {
        request.Key = Stranger;
        request.Header["jwk"] = Stranger.ToJson();
        request.Header["jku"] = "http://127.0.0.1:9/keys";
        request.Header.Remove("kid");
    }

    private static void Emulator(TokenRequest request)
    {
        request.Payload["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
        request.Payload["ver"] = "1.0";
        request.Payload["appid"] = TokenRequest.AppId;
    }

    private static void Skill(TokenRequest request)
    {
        request.Payload["iss"] = "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0";
        request.Payload["ver"] = "2.0";
        request.Payload["azp"] = "99999999-2222-3333-4444-555555555555";
    }
}
