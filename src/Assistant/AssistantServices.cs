using Assistant.Answers;
using Assistant.Facts;
using Assistant.Grounding;
using Assistant.Model;
using Assistant.Questions;
using Assistant.Retrieval;
using Assistant.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.SemanticKernel;

namespace Assistant;

/// <summary>Registers the library.</summary>
public static class AssistantServices
{
    /// <summary>
    /// Adds the fact base, the engine and <see cref="Respondent"/>. Unusable seeds stop the first use with a <see cref="SeedException"/> that
    /// names every fault; hosts resolve <see cref="Respondent"/> at start.
    /// </summary>
    public static IServiceCollection AddAssistant(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        var options = AssistantOptions.Of(configuration);
        services.AddSingleton(_ => SeedReader.Read(SeedFolder.Find(options)));
        services.AddSingleton<Vocabulary>();
        services.AddSingleton<ClauseReader>();
        services.AddSingleton<Reader>();
        services.AddSingleton<TermWeights>();
        services.AddSingleton(provider => Ranking.Of(provider.GetRequiredService<FactBase>(), provider.GetRequiredService<TermWeights>));
        services.AddSingleton<Scope>();
        services.AddSingleton<Comparisons>();
        services.AddSingleton<Claims>();
        services.AddSingleton<ArticlePlugin>();
        services.AddSingleton(provider => new Kernel(provider, [KernelPluginFactory.CreateFromObject(provider.GetRequiredService<ArticlePlugin>(), ArticlePlugin.Name)]));
        services.AddSingleton<ArticleTools>();
        services.AddSingleton<Further>();
        services.AddSingleton<Gaps>();
        services.AddSingleton<Retriever>();
        services.AddSingleton<StatementReader>().AddSingleton<PastedTextReader>();
        services.AddSingleton<FigureCheck>().AddSingleton<GistCheck>().AddSingleton<OrderCheck>().AddSingleton<Checker>().AddSingleton<TextInquirer>();
        services.AddSingleton<EmbeddedWriter>();
        services.AddSingleton<Guard>().AddSingleton<Binder>();
        services.AddSingleton<Suggester>();
        services.AddSingleton<Composer>();
        services.AddSingleton<Inquirer>();
        services.AddSingleton<Recalculator>();
        services.AddSingleton(provider => new Explainer(provider.GetRequiredService<FactBase>(), provider.GetRequiredService<Recalculator>()));
        services.AddSingleton(provider => new ReplyGuard(provider.GetRequiredService<FactBase>(), provider.GetRequiredService<Guard>()));
        services.AddSingleton(Connect);
        return services.AddSingleton(provider => new Respondent(
            provider.GetRequiredService<Inquirer>(),
            provider.GetRequiredService<TextInquirer>(),
            provider.GetRequiredService<EmbeddedWriter>(),
            provider.GetRequiredService<Guard>(),
            provider.GetRequiredService<Composer>(),
            provider.GetService<ModelConnection>() is null ? null : provider.GetRequiredService<ModelEngine>()));
    }

    private static ModelEngine Connect(IServiceProvider provider) => new(
        provider.GetRequiredService<ModelConnection>(),
        Prompts.Read(NearbyFolder.Find(provider.GetRequiredService<ModelConnection>().Prompts)),
        new ToolBox(provider.GetRequiredService<Kernel>(), provider.GetRequiredService<FactBase>()),
        provider.GetRequiredService<FactBase>(),
        provider.GetRequiredService<EmbeddedWriter>(),
        provider.GetRequiredService<Binder>(),
        provider.GetService<TimeProvider>() ?? TimeProvider.System,
        provider.GetService<ILogger<ModelEngine>>() ?? NullLogger<ModelEngine>.Instance);
}
