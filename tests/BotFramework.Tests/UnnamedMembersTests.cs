using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests;

public class UnnamedMembersTests
{
    private const string Activity =
        """{"type":"message","from":{"id":"u","tier":null},"entities":[{"type":"t","@id":"","list":[1,{"deep":1.10}]}],"extra":"說明"}""";

    [Fact]
    public void MembersThatNoTypeNamesSurviveARoundTrip() =>
        Assert.Equal(Activity, Written(ProtocolJson.Deserialize<Activity>(Activity)));

    [Fact]
    public void MembersThatWereLookedAtOrChangedAreWrittenToo()
    {
        var activity = ProtocolJson.Deserialize<Activity>(Activity);

        activity.Entities[0].Properties["list"]!.AsArray().RemoveAt(1);
        activity.Properties["more"] = true;

        Assert.Equal(
            """{"type":"message","from":{"id":"u","tier":null},"entities":[{"type":"t","@id":"","list":[1]}],"extra":"說明","more":true}""",
            Written(activity));
    }

    [Fact]
    public void AnEntityOfAnyTypeIsWrittenWithItsMembers()
    {
        var entity = new Entity("https://schema.org/Message") { Properties = new JsonObject { ["@type"] = "Message" } };

        Assert.Equal("""{"type":"https://schema.org/Message","@type":"Message"}""", Written(entity));
    }

    private static string Written(object value) => Encoding.UTF8.GetString(ProtocolJson.Serialize(value));
}
