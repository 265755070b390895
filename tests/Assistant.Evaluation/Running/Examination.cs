using Assistant.Evaluation.Bank;
using Assistant.Evaluation.Grading;
using Assistant.Evaluation.Reporting;
using Assistant.Facts;
using Assistant.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

[assembly: AssemblyFixture(typeof(Assistant.Evaluation.Running.Examination))]

namespace Assistant.Evaluation.Running;

/// <summary>The whole bank put to the engine once, for all tests; prints its scoreboard.</summary>
public sealed class Examination : IAsyncLifetime
{
    private readonly ServiceProvider provider;

    public Examination()
    {
        var services = new ServiceCollection();
        services.AddAssistant(new ConfigurationBuilder().Build());
        provider = services.BuildServiceProvider();
        Facts = provider.GetRequiredService<FactBase>();
        Interview = new Interview(provider.GetRequiredService<Respondent>());
    }

    public FactBase Facts { get; }

    public Interview Interview { get; }

    public IReadOnlyList<Item> Bank { get; } = QuestionBank.Read();

    public IReadOnlyList<Grade> Grades { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var grader = new Grader(Facts);
        var grades = new List<Grade>(Bank.Count);
        foreach (var item in Bank)
            grades.Add(grader.Grade(item, await Interview.AskAsync(item.Turns, item.Script, TestContext.Current.CancellationToken)));
        Grades = grades;
        await Console.Out.WriteLineAsync(Scoreboard.Of(grades));
    }

    public ValueTask DisposeAsync() => provider.DisposeAsync();
}
