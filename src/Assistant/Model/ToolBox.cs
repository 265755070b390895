using System.Text.Json;
using Assistant.Facts;
using Assistant.Language;
using Assistant.Retrieval;
using Microsoft.SemanticKernel;

namespace Assistant.Model;

/// <summary>
/// The functions that a model may call, those of <see cref="ArticlePlugin"/> and no other. Arguments are checked before a call; what does not
/// fit is answered with one sentence and never reaches a function.
/// </summary>
internal sealed class ToolBox(Kernel kernel, FactBase facts)
{
    private const int MostResults = 8;
    private const int MostNames = 8;
    private const int MostYears = 6;
    private const int LongestName = 80;

    private static readonly string[] WithQuery = ["search", "compare", "policies"];

    /// <summary>The functions, for the request to the model.</summary>
    public IReadOnlyList<KernelFunction> Functions { get; } = [.. kernel.Plugins[ArticlePlugin.Name]];

    public Kernel Kernel => kernel;

    /// <summary>Calls a function for the model and adds what it brings to the findings; the text is the result to hand back.</summary>
    public async Task<string> CallAsync(FunctionCallContent call, Findings findings, EvidenceText text, CancellationToken cancellationToken)
    {
        if (call.Exception is not null || call.Arguments is not { } given)
            return "error: the arguments are not JSON";
        if (call.PluginName != ArticlePlugin.Name || Functions.FirstOrDefault(candidate => candidate.Name == call.FunctionName) is not { } function)
            return "error: there is no such function";
        if (Arguments(function.Name, given) is not { } arguments)
            return "error: the arguments do not fit the function";
        var result = await function.InvokeAsync(kernel, arguments, cancellationToken).ConfigureAwait(false);
        return Show(result.GetValue<object>(), findings, text);
    }

    private static string Show(object? result, Findings findings, EvidenceText text)
    {
        var (found, computed) = result switch
        {
            IReadOnlyList<Ranked> ranked => (ranked.Select(row => row.Fact), []),
            IReadOnlyList<Fact> list => (list, []),
            Evidence evidence => (evidence.Facts, evidence.Calculations),
            Fact fact => ([fact], []),
            _ => (Enumerable.Empty<Fact>(), Array.Empty<Calculation>() as IReadOnlyList<Calculation>),
        };
        var shown = found.Take(MostResults).ToList();
        findings.Add(shown);
        findings.Add(computed);
        var all = EvidenceText.Named(findings.Calculations).ToList();
        return text.Of(shown, all.Where(named => computed.Contains(named.Item2)));
    }

    private KernelArguments? Arguments(string function, KernelArguments given)
    {
        if (given.Count != 1)
            return null;
        var (name, value) = given.First();
        if (WithQuery.Contains(function))
            return name == "query" && Query(value) is { } query ? new KernelArguments { ["query"] = query } : null;
        var text = value?.ToString() ?? "";
        var id = (function, name) switch
        {
            ("figures", "metric") => Find(text, TermKind.Metric),
            ("statements", "person") => Find(text, TermKind.Person),
            ("source", "id") => facts.Find(text)?.Id,
            _ => null,
        };
        return id is null ? null : new KernelArguments { [name] = id };
    }

    /// <summary>The id of a term that is named by its id or by its name, as the evidence shows it.</summary>
    private string? Find(string text, TermKind kind) => facts.Terms.FirstOrDefault(term => term.Kind == kind
        && (term.Id == text || term.English.Equals(text, StringComparison.OrdinalIgnoreCase) || Script.Fold(term.Chinese) == Script.Fold(text)))?.Id;

    private static FactQuery? Query(object? value)
    {
        try
        {
            using var document = JsonDocument.Parse(value?.ToString() ?? "");
            return document.RootElement.ValueKind == JsonValueKind.Object ? Query(document.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FactQuery? Query(JsonElement query)
    {
        var (names, years) = (new List<string>(), new List<int>());
        foreach (var property in query.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.Array)
                return null;
            foreach (var item in property.Value.EnumerateArray())
            {
                if (property.NameEquals("names"u8) || property.NameEquals("Names"u8))
                    names.Add(item.ValueKind == JsonValueKind.String && item.GetString() is { Length: <= LongestName } name ? name : "");
                else if ((property.NameEquals("years"u8) || property.NameEquals("Years"u8)) && item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out var year) && year is > 1900 and < 2200)
                    years.Add(year);
                else
                    return null;
            }
        }

        return names.Count is > 0 and <= MostNames && !names.Contains("") && years.Count <= MostYears ? new FactQuery { Names = names, Years = years } : null;
    }
}
