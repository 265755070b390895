using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Benchmarks.Http;

/// <summary>What a channel brings, on loopback: a connector that takes every reply, signed tokens, and the metadata of their key.</summary>
internal sealed class Channel : IAsyncDisposable
{
    private const string KeyId = "benchmark";

    private readonly RSA key = RSA.Create(2048);
    private readonly WebApplication app;

    private Channel()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/metadata", () => Results.Json(new { issuer = "https://api.botframework.com", jwks_uri = $"{ServiceUrl}keys" }));
        app.MapGet("/keys", Keys);
        app.MapPost("/v3/conversations/{conversation}/activities/{activity}", TakeAsync);
    }

    /// <summary>What activities name when their replies shall come here.</summary>
    public string ServiceUrl => app.Urls.Single() + "/";

    public string MetadataUrl => $"{ServiceUrl}metadata";

    public static async Task<Channel> StartAsync()
    {
        var channel = new Channel();
        await channel.app.StartAsync();
        return channel;
    }

    /// <summary>The Authorization header of a channel that calls the bot <paramref name="appId"/>.</summary>
    public string Authorization(string appId, string serviceUrl) => "Bearer " + new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = "https://api.botframework.com",
        Audience = appId,
        Claims = new Dictionary<string, object> { ["serviceurl"] = serviceUrl },
        SigningCredentials = new SigningCredentials(new RsaSecurityKey(key) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256),
    });

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    private IResult Keys()
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        var (n, e) = (Base64UrlEncoder.Encode(parameters.Modulus), Base64UrlEncoder.Encode(parameters.Exponent));
        return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = KeyId, n, e, endorsements = new[] { "msteams" } } } });
    }

    private static async Task TakeAsync(HttpContext http)
    {
        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync("""{"id":"1700000000002"}""");
    }
}
