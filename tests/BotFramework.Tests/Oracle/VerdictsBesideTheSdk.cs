using BotFramework.Tests.Authentication;

namespace BotFramework.Tests.Oracle;

public class VerdictsBesideTheSdk(AuthenticatedHost.Shared shared) : IClassFixture<AuthenticatedHost.Shared>
{
    /// <summary>What the SDK for JavaScript accepts and this library refuses; nothing else may differ.</summary>
    private static readonly string[] Stricter =
    [
        "very long", "issuer of the emulator", "expiry missing", "channel empty", "key without endorsements",
        "key endorsed for nothing",
    ];

    [Fact]
    public async Task AreTheSameOrStricter()
    {
        if (!await JavaScriptSdk.InstallAsync())
            Assert.Skip("Node.js or the npm registry is not at hand.");

        var requests = TokenCases.All.Select(one =>
        {
            var request = shared.Host.Request();
            one.Change(request);
            return request;
        });
        var theirs = await JavaScriptSdk.JudgeAsync(shared.Host.Issuer.MetadataUrl, requests);
        Assert.Equal(TokenCases.All.Length, theirs.Count);
        var pairs = TokenCases.All.Zip(theirs, (one, accepted) => (one.Name, Ours: one.Status == 200, Theirs: accepted)).ToList();
        Assert.Empty(pairs.Where(pair => pair.Ours && !pair.Theirs).Select(pair => pair.Name));
        Assert.Equal(Stricter, pairs.Where(pair => pair.Theirs && !pair.Ours).Select(pair => pair.Name));
    }
}
