using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Assistant.Browser;

/// <summary>A person at the chat page, in a browser profile of their own, who notes every console error and every request.</summary>
internal sealed class Reader : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> errors = [];
    private readonly List<string> requests = [];

    private Reader(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) => Note(errors, message.Type == "error" ? message.Text : null);
        page.PageError += (_, error) => Note(errors, error);
        page.Request += (_, request) => Note(requests, request.Url);
        page.WebSocket += (_, socket) => Note(requests, socket.Url);
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Errors => errors;

    public IReadOnlyList<string> Requests => requests;

    public ILocator Suggestions => Page.Locator(".webchat__suggested-action");

    public ILocator Messages => Page.Locator(".webchat__stacked-layout__message:not(.webchat__bubble--from-user)");

    /// <summary>The marks in the text that point to sources.</summary>
    public ILocator Marks => Page.Locator(".webchat__render-markdown__citation");

    /// <summary>The line below the last answer.</summary>
    public ILocator Foot => Page.Locator(".foot").Last;

    public ILocator Source => Page.Locator("#source");

    public ILocator Questions => Page.Locator(".webchat__bubble--from-user");

    public ILocator QuestionBox => Page.Locator("[data-id=webchat-sendbox-input]");

    public static async Task<Reader> OpenAsync(IBrowser browser, Uri address, string locale, Action<BrowserNewContextOptions>? change = null)
    {
        var options = new BrowserNewContextOptions { Locale = locale, ViewportSize = new() { Width = 1100, Height = 760 } };
        change?.Invoke(options);
        var context = await browser.NewContextAsync(options);
        var reader = new Reader(context, await context.NewPageAsync());
        await reader.Page.GotoAsync(address.AbsoluteUri);
        return reader;
    }

    /// <summary>Waits for the greeting, types the question and waits for the answer.</summary>
    public async Task AskAsync(string question)
    {
        await Assertions.Expect(Messages).Not.ToHaveCountAsync(0);
        var answers = await Messages.CountAsync();
        await QuestionBox.FillAsync(question);
        await QuestionBox.PressAsync("Enter");
        await Assertions.Expect(Messages).ToHaveCountAsync(answers + 1);
    }

    /// <summary>Keeps what is on the screen for people to look at.</summary>
    public Task KeepAsync(string name) =>
        Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Artifacts, $"{name}.png"), Animations = ScreenshotAnimations.Disabled });

    public async Task<int> OverflowAsync() =>
        await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public ValueTask DisposeAsync() => context.DisposeAsync();

    /// <summary>The requests that did not go to the host.</summary>
    public IEnumerable<string> RequestsElsewhere(Uri address) => Requests.Where(request =>
        !Regex.IsMatch(request, "^(data|blob):") && new Uri(request).Authority != address.Authority);

    private static void Note(List<string> notes, string? note)
    {
        if (note is not null)
            notes.Add(note);
    }
}
