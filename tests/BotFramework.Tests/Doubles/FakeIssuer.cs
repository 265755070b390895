using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BotFramework.Tests.Doubles;

/// <summary>A token issuer on real HTTP: serves OpenID metadata and keys, and signs what a test wants.</summary>
internal sealed class FakeIssuer : IAsyncDisposable
{
    private static readonly Key First = new("key-1", ["msteams", "directline", "webchat"]);

    private readonly WebApplication _app;
    private int _metadataRequests;

    private FakeIssuer(WebApplication app) => _app = app;

    public List<Key> Keys { get; } = [First];

    public bool IsDown { get; set; }

    public int MetadataRequests => _metadataRequests;

    public string MetadataUrl => $"{_app.Urls.First()}/.well-known/openidconfiguration";

    public static async Task<FakeIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var issuer = new FakeIssuer(app);
        app.MapGet("/.well-known/openidconfiguration", issuer.Metadata);
        app.MapGet("/keys", () => Results.Text(issuer.KeySet(), "application/json"));
        await app.StartAsync();
        return issuer;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private IResult Metadata()
    {
        Interlocked.Increment(ref _metadataRequests);
        if (IsDown)
            return Results.StatusCode(500);

        var metadata = new { issuer = "https://api.botframework.com", jwks_uri = $"{_app.Urls.First()}/keys" };
        return Results.Text(JsonSerializer.Serialize(metadata), "application/json");
    }

    private string KeySet() => new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(key => key.ToJson())]) }.ToJsonString();

    /// <summary>An RSA key and what it is endorsed for; null is a key without a list.</summary>
    internal sealed class Key(string id, string[]? endorsements, int bits = 2048)
    {
        public string Id { get; } = id;

        public RSA Rsa { get; } = RSA.Create(bits);

        public JsonNode ToJson()
        {
            var parameters = Rsa.ExportParameters(false);
            var json = new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = Id,
                ["n"] = Base64Url.EncodeToString(parameters.Modulus),
                ["e"] = Base64Url.EncodeToString(parameters.Exponent),
            };
            if (endorsements is not null)
                json["endorsements"] = new JsonArray([.. endorsements.Select(name => JsonValue.Create(name))]);
            return json;
        }

        /// <summary>A compact JWT; the algorithm that signs follows the header's unless another is asked for.</summary>
        public string Sign(JsonObject header, JsonObject payload, string? algorithm = null)
        {
            var head = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header.ToJsonString()));
            var body = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload.ToJsonString()));
            var signed = Encoding.ASCII.GetBytes($"{head}.{body}");
            var signature = Signature(signed, algorithm ?? header["alg"]?.ToString() ?? "RS256");
            return $"{head}.{body}.{Base64Url.EncodeToString(signature)}";
        }

        private byte[] Signature(byte[] data, string algorithm) => algorithm switch
        {
            "RS384" => Rsa.SignData(data, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
            "RS512" => Rsa.SignData(data, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            "PS256" => Rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(Rsa.ExportRSAPublicKeyPem()), data),
            "none" => [],
            _ => Rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
    }
}
