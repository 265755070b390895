using Assistant.Figures;
using Assistant.Model.Tests.Wire;
using Assistant.Turns;

namespace Assistant.Model.Tests;

/// <summary>Whoever words the reply, it stands on the same facts and gives the same figures.</summary>
public sealed class ParityTests(Library library, ITestOutputHelper output) : IAsyncLifetime
{
    private HostileModelServer server = null!;

    public async ValueTask InitializeAsync() => server = await HostileModelServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task GoldenQuestionsHaveTheSameFactsAndFiguresFromBothEngines(bool chinese)
    {
        await using var connected = new Connected(library, server, limits: new ModelLimits { TurnsPerHour = int.MaxValue, TokensPerDay = long.MaxValue });
        server.Play(FaithfulModel.Answer);
        var (culprits, worded, asked) = (new List<string>(), 0, 0);
        foreach (var question in library.Facts.Golden.SelectMany(golden => (chinese ? golden.Chinese : golden.English).Take(2)))
        {
            var (model, embedded) = (await connected.AskAsync(question), await connected.AskEmbeddedAsync(question));
            asked++;
            worded += model.Engine == Engine.Model ? 1 : 0;
            if (!model.Receipt.FactIds.Order().SequenceEqual(embedded.Receipt.FactIds.Order()))
                culprits.Add($"{question}: facts {string.Join(' ', model.Receipt.FactIds)} instead of {string.Join(' ', embedded.Receipt.FactIds)}");
            else if (Missing(model, embedded) is { Count: > 0 } missing)
                culprits.Add($"{question}: figures {string.Join(' ', missing)} are missing");
        }

        output.WriteLine($"{asked} questions, {worded} worded by the model");
        Assert.True(culprits.Count == 0, string.Join(Environment.NewLine, culprits.Take(30)));
        Assert.True(worded > asked * 3 / 4, $"only {worded} of {asked} were worded by the model");
    }

    /// <summary>Figures of one reply that the other does not give; a year that a sentence leaves to its citation is none.</summary>
    private static List<string> Missing(Reply model, Reply embedded)
    {
        var given = FigureScanner.Scan(model.Text).Select(span => span.Figure).ToList();
        return [.. FigureScanner.Scan(embedded.Text).Select(span => span.Figure).Where(figure => figure.Kind != FigureKind.Year && !given.Exists(other => Figure.Same(other, figure))).Select(figure => figure.ToString())];
    }
}
