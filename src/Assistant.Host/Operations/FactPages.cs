using System.Net;
using System.Text.RegularExpressions;
using Assistant.Host.Cards;
using Assistant.Language;
using Assistant.Turns;

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
        var result = explainer.Explain([(string)http.Request.RouteValues["id"]!], [], tongue).Facts is [var fact]
            ? Results.Content(Page(fact, tongue), "text/html; charset=utf-8")
            : Results.NotFound();
        return result.ExecuteAsync(http);
    }

    private static string? Language(HttpRequest request) =>
        request.Query["lang"].FirstOrDefault() ?? request.GetTypedHeaders().AcceptLanguage.MaxBy(language => language.Quality ?? 1)?.Value.Value;

    private static string Page(SourceFact fact, Tongue tongue)
    {
        var phrases = CardPhrases.In(tongue);
        var tag = tongue switch { Tongue.English => "en", Tongue.TraditionalChinese => "zh-Hant", _ => "zh-Hans" };
        return $$"""
            <!doctype html>
            <html lang="{{tag}}">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{Encode(fact.Article)}}</title>
            <style>
              :root { color-scheme: light dark; font: 1.05rem/1.6 system-ui, sans-serif; }
              body { max-width: 42rem; margin: 3rem auto; padding: 0 1.25rem; }
              h1 { font-size: 1.15rem; }
              main { border-left: .25rem solid #0f6cbd; padding-left: 1.25rem; }
            </style>
            <h1>{{Encode(fact.Article)}}</h1>
            <main>
              <h2>{{Encode(phrases.Paragraph(fact.Paragraph))}}</h2>
              <p>{{Encode(fact.Digest)}}</p>
              <p>{{Body(fact.Text)}}</p>
            </main>
            </html>
            """;
    }

    private static string Body(string text) => Bold().Replace(Encode(text), "<strong>$1</strong>").Replace("\n", "<br>", StringComparison.Ordinal);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex(@"\*\*(.+?)\*\*")]
    private static partial Regex Bold();
}
