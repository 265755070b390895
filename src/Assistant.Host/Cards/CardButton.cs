using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Assistant.Host.Cards;

/// <summary>A button of a card. A closed set.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Execute), "Action.Execute")]
[JsonDerivedType(typeof(Submit), "Action.Submit")]
[JsonDerivedType(typeof(OpenUrl), "Action.OpenUrl")]
internal abstract record CardButton(string Title)
{
    /// <summary>Calls the bot, which answers with another card; clients that know no such action take the fallback.</summary>
    public sealed record Execute(string Title, string Verb, JsonObject Data) : CardButton(Title)
    {
        public CardButton? Fallback { get; init; }
    }

    /// <summary>Sends the data to the bot.</summary>
    public sealed record Submit(string Title, JsonObject Data) : CardButton(Title);

    public sealed record OpenUrl(string Title, string Url) : CardButton(Title);
}
