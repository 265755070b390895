using System.Text.Json.Nodes;
using Assistant.Figures;
using Assistant.Host.Cards;
using Assistant.Model.Tests.Wire;
using Assistant.Turns;
using Microsoft.Bot.Schema;

namespace Assistant.Model.Tests;

/// <summary>Every figure of everything that leaves for a channel is one of the reply's facts or calculations, whoever worded it.</summary>
public sealed class ActivityTests(Library library) : IAsyncLifetime
{
    /// <summary>Members whose values are for clients and hold no words.</summary>
    private static readonly HashSet<string> Technical =
        ["@id", "@type", "@context", "type", "url", "version", "$schema", "id", "verb", "position", "width", "color", "textFormat", "inputHint", "data", "contentType", "name", "height", "x", "y", "factBase", "factIds", "prompts", "question"];

    private HostileModelServer server = null!;

    public async ValueTask InitializeAsync() => server = await HostileModelServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("directline", false)]
    [InlineData("directline", true)]
    [InlineData("msteams", false)]
    [InlineData("msteams", true)]
    public async Task NoFieldOfAnActivityHoldsAFigureOfNoFact(string channel, bool chinese)
    {
        await using var connected = new Connected(library, server, limits: new ModelLimits { TurnsPerHour = int.MaxValue, TokensPerDay = long.MaxValue });
        server.Play(FaithfulModel.Answer);
        var writer = new ReplyActivities(new ReplyCards(library.Get<Explainer>()), new SourceLinks(""));
        var incoming = new Activity { ChannelId = channel, Conversation = new ConversationAccount { ConversationType = "personal", Id = "some-conversation" } };
        var culprits = new List<string>();
        foreach (var question in library.Facts.Golden.Select(golden => chinese ? golden.Chinese[0] : golden.English[0]))
        {
            var reply = await connected.AskAsync(question);
            var allowed = Allowed(reply);
            var texts = writer.Write(reply, incoming).SelectMany(activity => Texts(ActivityJson.Write(activity), ""));
            culprits.AddRange(from text in texts
                              where !reply.Suggestions.Contains(text)
                              from span in FigureScanner.Scan(text.Replace("*", "", StringComparison.Ordinal))
                              where !allowed.Exists(figure => Figure.Same(figure, span.Figure))
                              select $"{question}: {span.Figure} in '{text}'");
        }

        Assert.Equal("", string.Join(Environment.NewLine, culprits.Take(20)));
    }

    private List<Figure> Allowed(Reply reply)
    {
        var facts = reply.Receipt.FactIds.Select(id => library.Facts.Find(id)!).ToList();
        var texts = facts.SelectMany(fact => new[] { fact.Text.English, fact.Text.Traditional })
            .Concat(facts.SelectMany(fact => new[] { library.Facts.Article.Digests[fact.Paragraph - 1].English, library.Facts.Article.Digests[fact.Paragraph - 1].Traditional }))
            .Concat(reply.Workings.SelectMany(working => new[] { working.Formula, working.Result }))
            .Append(library.Facts.Article.Title.English).Append(library.Facts.Article.Title.Traditional);
        List<Figure> figures = [.. texts.SelectMany(text => FigureScanner.Scan(text.Replace("*", "", StringComparison.Ordinal))).Select(span => span.Figure)];
        foreach (var fact in facts)
        {
            figures.Add(new Figure(FigureKind.Number, fact.Paragraph, null, "", Bound.Exact));
            figures.Add(new Figure(FigureKind.Ordinal, fact.Paragraph, null, "", Bound.Exact));
            if (fact.Year is { } year)
                figures.Add(new Figure(FigureKind.Year, year, null, "", Bound.Exact));
            if (fact.Value is { } value)
                figures.Add(value);
            figures.AddRange(fact.Others);
        }

        return figures;
    }

    private static IEnumerable<string> Texts(JsonNode? node, string name) => node switch
    {
        JsonObject fields => fields.Where(field => !Technical.Contains(field.Key)).SelectMany(field => Texts(field.Value, field.Key)),
        JsonArray items => items.SelectMany(item => Texts(item, name)),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
