using System.Text;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace BotFramework.Tests.Authentication;

public class MutatedTokens(AuthenticatedHost.Shared shared) : IClassFixture<AuthenticatedHost.Shared>
{
    private const int Tokens = 100_000;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ {}\"\\,:é\0";

    [Fact]
    public async Task NoneOfAHundredThousandIsAcceptedAndNoneDoesHarm()
    {
        var good = shared.Host.Request().Write()!["Bearer ".Length..];
        var authentication = new ConfigurationBotFrameworkAuthentication(Settings(), timeProvider: shared.Host.Clock);
        var activity = ProtocolJson.Deserialize<Activity>(shared.Host.Request().Body());
        await authentication.AuthenticateRequestAsync(activity, $"Bearer {good}", TestContext.Current.CancellationToken);

        var random = new Random(20250301);
        for (var i = 0; i < Tokens; i++)
        {
            var token = Mutate(good, random);
            await Assert.ThrowsAnyAsync<UnauthorizedAccessException>(() => authentication.AuthenticateRequestAsync(
                activity, $"Bearer {token}", TestContext.Current.CancellationToken));
        }
    }

    /// <summary>One to three changes, of which at least one changes what the token says or how it is signed.</summary>
    private static string Mutate(string good, Random random)
    {
        string token;
        do
        {
            token = good;
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                token = Change(token, random);
        }
        while (SaysTheSame(token, good));

        return token;
    }

    private static string Change(string token, Random random)
    {
        if (token.Length == 0)
            return ".";

        var at = random.Next(token.Length);
        var letter = Alphabet[random.Next(Alphabet.Length)];
        return random.Next(8) switch
        {
            0 => token.Remove(at, 1),
            1 => token.Insert(at, letter.ToString()),
            2 => token[..at],
            3 => Swap(token, random),
            4 => InPayload(token, random),
            5 => token + token[at..],
            _ => token[..at] + letter + token[(at + 1)..],
        };
    }

    private static string Swap(string token, Random random)
    {
        var parts = token.Split('.');
        var (a, b) = (random.Next(parts.Length), random.Next(parts.Length));
        (parts[a], parts[b]) = (parts[b], parts[a]);
        return string.Join('.', parts);
    }

    /// <summary>A byte of the JSON of a part, so that the base64 stays well formed.</summary>
    private static string InPayload(string token, Random random)
    {
        var parts = token.Split('.');
        var part = random.Next(Math.Min(2, parts.Length));
        try
        {
            var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(parts[part]);
            if (bytes.Length > 0)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            parts[part] = System.Buffers.Text.Base64Url.EncodeToString(bytes);
        }
        catch (FormatException)
        {
            parts[part] = Convert.ToHexString(Encoding.UTF8.GetBytes(parts[part]));
        }

        return string.Join('.', parts);
    }

    /// <summary>The last character of a part holds unused bits, so two texts can be the same token.</summary>
    private static bool SaysTheSame(string token, string good)
    {
        var (mine, theirs) = (token.Split('.'), good.Split('.'));
        return mine.Length == 3 && mine[0] == theirs[0] && mine[1] == theirs[1]
            && (mine[2].Length == 0 || mine[2].Length == theirs[2].Length)
            && mine[2].Length > 0 && mine[2][..^1] == theirs[2][..^1];
    }

    private IConfiguration Settings()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection().Build();
        settings["MicrosoftAppId"] = TokenRequest.AppId;
        settings["MicrosoftAppPassword"] = "a secret of the tests";
        settings["ToBotFromChannelOpenIdMetadataUrl"] = shared.Host.Issuer.MetadataUrl;
        return settings;
    }
}
