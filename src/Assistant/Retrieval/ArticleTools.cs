using Assistant.Questions;
using Microsoft.SemanticKernel;

namespace Assistant.Retrieval;

/// <summary>Calls <see cref="ArticlePlugin"/> through the kernel, so that filters and telemetry see every call.</summary>
internal sealed class ArticleTools(Kernel kernel)
{
    private readonly KernelFunction search = kernel.Plugins.GetFunction(ArticlePlugin.Name, "search");
    private readonly KernelFunction compare = kernel.Plugins.GetFunction(ArticlePlugin.Name, "compare");

    /// <summary>Facts for the question, best first.</summary>
    public async Task<IReadOnlyList<Ranked>> SearchAsync(Question question, CancellationToken cancellationToken)
    {
        var result = await search.InvokeAsync(kernel, Arguments(question), cancellationToken).ConfigureAwait(false);
        return result.GetValue<IReadOnlyList<Ranked>>() ?? [];
    }

    /// <summary>The comparison that the question asks for, or null.</summary>
    public async Task<Evidence?> CompareAsync(Question question, CancellationToken cancellationToken)
    {
        var result = await compare.InvokeAsync(kernel, Arguments(question), cancellationToken).ConfigureAwait(false);
        return result.GetValue<Evidence>();
    }

    private static KernelArguments Arguments(Question question) => new() { ["query"] = new FactQuery { Question = question } };
}
