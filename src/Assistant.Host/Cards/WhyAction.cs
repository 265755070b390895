using System.Text.Json.Nodes;
using Assistant.Language;
using Assistant.Turns;

namespace Assistant.Host.Cards;

/// <summary>What the button "why this figure?" asks for. It travels with the card and comes back when the button is pressed.</summary>
/// <param name="Facts">Ids of facts.</param>
/// <param name="Workings">Keys of calculations.</param>
/// <param name="Tongue">Language of the card.</param>
internal sealed record WhyAction(IReadOnlyList<string> Facts, IReadOnlyList<string> Workings, Tongue Tongue)
{
    public const string Verb = "why";
    private const int Most = 10;

    public static WhyAction Of(Reply reply) =>
        new([.. reply.Citations.Select(citation => citation.FactId)], [.. reply.Workings.Select(working => working.Key)], reply.Tongue);

    /// <summary>Reads what came back, or null where it is another action's. Whatever it names is looked up again, so nothing in it is believed.</summary>
    public static WhyAction? Read(JsonObject? data)
    {
        if (JsonText.Of(data?["verb"]) != Verb)
            return null;
        var tongue = Enum.TryParse<Tongue>(JsonText.Of(data!["tongue"]), out var named) && Enum.IsDefined(named) ? named : Tongue.English;
        return new WhyAction(Texts(data["facts"]), Texts(data["workings"]), tongue);
    }

    /// <summary>Clients that know no Action.Execute open the answer as a dialog.</summary>
    public CardButton Button() => new CardButton.Execute(CardPhrases.In(Tongue).Why, Verb, Data())
    {
        Fallback = new CardButton.Submit(CardPhrases.In(Tongue).Why, Dialog()),
    };

    private JsonObject Data() => new()
    {
        ["verb"] = Verb,
        ["facts"] = new JsonArray([.. Facts.Take(Most).Select(id => JsonValue.Create(id))]),
        ["workings"] = new JsonArray([.. Workings.Take(Most).Select(key => JsonValue.Create(key))]),
        ["tongue"] = Tongue.ToString(),
    };

    private JsonObject Dialog()
    {
        var data = Data();
        data["msteams"] = new JsonObject { ["type"] = "task/fetch" };
        return data;
    }

    private static List<string> Texts(JsonNode? node) => node is JsonArray array ? [.. array.Select(JsonText.Of).OfType<string>().Take(Most)] : [];
}
