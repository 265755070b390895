using System.Net;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Assistant.Host.Cards;
using Assistant.Language;
using Assistant.Turns;
using Microsoft.Net.Http.Headers;

namespace Assistant.Host.Operations;

/// <summary>A page for each fact at <c>/facts/{id}</c>: what citations outside the chat page link to. It needs no script.</summary>
internal static partial class FactPages
{
    public static void MapFactPages(this WebApplication app) => app.MapGet(SourceLinks.Path + "/{id}", ShowAsync);

    /// <summary>Takes its parameters itself: an endpoint whose parameters the platform binds is compiled at the start.</summary>
    private static Task ShowAsync(HttpContext http)
    {
        var tongue = TongueReader.Read("", Language(http.Request), null);
        var explainer = http.RequestServices.GetRequiredService<Explainer>();
        var id = (string)http.Request.RouteValues["id"]!;
        http.Response.Headers.Vary = HeaderNames.Accept + ", " + HeaderNames.AcceptLanguage;
        if (explainer.ParagraphOf(id, tongue) is not { } paragraph)
            return Results.NotFound().ExecuteAsync(http);
        var result = WantsData(http.Request)
            ? Results.Json(paragraph, FactJson.Default.SourceParagraph)
            : Results.Content(Page(id, paragraph, tongue), "text/html; charset=utf-8");
        return result.ExecuteAsync(http);
    }

    /// <summary>The chat page shows the paragraph itself and asks for its data.</summary>
    private static bool WantsData(HttpRequest request) => request.GetTypedHeaders().Accept is [{ MediaType.Value: "application/json" }];

    private static string? Language(HttpRequest request) =>
        request.Query["lang"].FirstOrDefault() ?? request.GetTypedHeaders().AcceptLanguage.MaxBy(language => language.Quality ?? 1)?.Value.Value;

    private static string Page(string id, SourceParagraph paragraph, Tongue tongue)
    {
        var phrases = CardPhrases.In(tongue);
        var tag = tongue switch { Tongue.English => "en", Tongue.TraditionalChinese => "zh-Hant", _ => "zh-Hans" };
        return $$"""
            <!doctype html>
            <html lang="{{tag}}">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{Encode(paragraph.Title)}}</title>
            <style>
              :root { color-scheme: light dark; font: 1.05rem/1.6 system-ui, sans-serif; }
              body { max-width: 42rem; margin: 3rem auto; padding: 0 1.25rem; }
              h1 { font-size: 1.15rem; }
              main { border-left: .25rem solid #0f6cbd; padding-left: 1.25rem; }
              mark { background: color-mix(in srgb, #0f6cbd 18%, transparent); color: inherit; }
            </style>
            <h1>{{Encode(paragraph.Title)}} ({{Encode(paragraph.Publisher)}})</h1>
            <main>
              <h2>{{Encode(phrases.Paragraph(paragraph.Number))}}</h2>
              <p>{{Encode(paragraph.Digest)}}</p>
              {{(paragraph.Original is { } original ? $"<blockquote lang=\"zh\">{Encode(original)}</blockquote>" : "")}}
              {{string.Concat(paragraph.Facts.Select(fact => fact.Id == id ? $"<p><mark>{Body(fact.Text)}</mark></p>" : $"<p>{Body(fact.Text)}</p>"))}}
            </main>
            </html>
            """;
    }

    private static string Body(string text) => Bold().Replace(Encode(text), "<strong>$1</strong>").Replace("\n", "<br>", StringComparison.Ordinal);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex(@"\*\*(.+?)\*\*")]
    private static partial Regex Bold();
}

/// <summary>How a paragraph is written for the chat page.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SourceParagraph))]
internal sealed partial class FactJson : JsonSerializerContext;
