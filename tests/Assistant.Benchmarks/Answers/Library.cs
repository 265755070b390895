using Assistant.Facts;
using Assistant.Grounding;
using Assistant.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Benchmarks.Answers;

/// <summary>The library as a host registers it, on the seeds of the repository.</summary>
internal sealed class Library : IDisposable
{
    private readonly ServiceProvider provider;

    public Library()
    {
        var configuration = new ConfigurationBuilder().Build();
        provider = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddAssistant(configuration).BuildServiceProvider();
        Facts = provider.GetRequiredService<FactBase>();
        Respondent = provider.GetRequiredService<Respondent>();
        Binder = provider.GetRequiredService<Binder>();
        ReplyGuard = provider.GetRequiredService<ReplyGuard>();
    }

    public FactBase Facts { get; }

    public Respondent Respondent { get; }

    public Binder Binder { get; }

    public ReplyGuard ReplyGuard { get; }

    public async Task<Reply> AskAsync(Question question, string text, Focus focus) =>
        await Respondent.AnswerAsync(new Turn("benchmark", text, question.Locale, focus), CancellationToken.None);

    public void Dispose() => provider.Dispose();
}
