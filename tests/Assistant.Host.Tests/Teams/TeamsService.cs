using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Host.Tests.Teams;

/// <summary>Teams as a bot with an app id meets it: it signs each call with a key that it publishes. With it goes the host that it calls.</summary>
public sealed class TeamsService : IAsyncLifetime
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";
    private const string KeyId = "key-of-the-tests";
    private readonly RSA key = RSA.Create(2048);
    private WebApplication app = null!;

    internal RunningHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(http => http.Response.WriteAsync(http.Request.Path == "/keys" ? Keys() : Metadata()));
        await app.StartAsync();
        Host = RunningHost.Start(
            ("Bot:MicrosoftAppId", AppId),
            ("Bot:MicrosoftAppPassword", "a secret of the tests"),
            ("Bot:PublicAddress", "https://assistant.example.org"),
            ("Bot:ToBotFromChannelOpenIdMetadataUrl", app.Urls.Single() + "/metadata"));
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await app.DisposeAsync();
        key.Dispose();
    }

    /// <summary>What the bot answers in the response to a message.</summary>
    internal async Task<IReadOnlyList<JsonObject>> AskAsync(JsonObject message)
    {
        message["deliveryMode"] = "expectReplies";
        var answered = await CallAsync(message);
        Assert.Equal(HttpStatusCode.OK, answered.Status);
        return answered.Activities;
    }

    /// <summary>The response to an activity.</summary>
    internal async Task<ChatResponse> CallAsync(JsonObject activity, bool isSigned = true)
    {
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        return await ChatClient.CallAsync(Host.Http, HttpMethod.Post, "api/messages", isSigned ? Token((string)activity["serviceUrl"]!) : null, content);
    }

    private string Token(string serviceUrl) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = "https://api.botframework.com",
        Audience = AppId,
        Claims = new Dictionary<string, object> { ["serviceurl"] = serviceUrl },
        SigningCredentials = new SigningCredentials(new RsaSecurityKey(key) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256),
    });

    private string Metadata() =>
        new JsonObject { ["issuer"] = "https://api.botframework.com", ["jwks_uri"] = app.Urls.Single() + "/keys" }.ToJsonString();

    private string Keys()
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        var published = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = KeyId,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
            ["endorsements"] = new JsonArray("msteams"),
        };
        return new JsonObject { ["keys"] = new JsonArray(published) }.ToJsonString();
    }
}
