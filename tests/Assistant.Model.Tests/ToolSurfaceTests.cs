using Microsoft.SemanticKernel;

namespace Assistant.Model.Tests;

/// <summary>A model can call exactly the functions of a checked-in list, with the parameters that stand there.</summary>
public sealed class ToolSurfaceTests(Library library)
{
    private static readonly string List = Path.Combine(AppContext.BaseDirectory, "tools.txt");

    [Fact]
    public void TheFunctionsAndTheirParametersAreThoseOfTheList()
    {
        var tools = new ToolBox(library.Get<Kernel>(), library.Facts);

        var surface = tools.Functions.Select(function => function.Metadata).OrderBy(function => function.Name, StringComparer.Ordinal)
            .Select(function => $"{function.PluginName}-{function.Name}({string.Join(", ", function.Parameters.Select(parameter => $"{parameter.Name}: {parameter.Schema}"))})").ToList();

        Assert.Equal(File.ReadAllText(List).TrimEnd(), string.Join('\n', surface));
    }

    [Fact]
    public void TheKernelHoldsNoOtherPlugin() => Assert.Equal(["article"], library.Get<Kernel>().Plugins.Select(plugin => plugin.Name));
}
