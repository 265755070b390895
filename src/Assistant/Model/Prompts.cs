using System.Security.Cryptography;
using System.Text;
using Microsoft.SemanticKernel;

namespace Assistant.Model;

/// <summary>The prompt templates, one file a purpose, in Semantic Kernel's template syntax.</summary>
internal sealed class Prompts
{
    private static readonly string[] Names = ["system", "answer", "follow-up", "repair"];

    private readonly Dictionary<string, IPromptTemplate> templates;
    private readonly Kernel kernel = new();

    private Prompts(IReadOnlyList<(string Name, string Text)> files)
    {
        // What is rendered becomes one message as it is and is never parsed into messages, so that nothing needs to be escaped.
        var factory = new KernelPromptTemplateFactory { AllowDangerouslySetContent = true };
        templates = files.ToDictionary(file => file.Name, file => factory.Create(new PromptTemplateConfig(file.Text) { AllowDangerouslySetContent = true }));
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', files.Select(file => file.Text)))))[..12];
    }

    /// <summary>First 12 hexadecimal digits of the SHA-256 of all templates.</summary>
    public string Version { get; }

    /// <summary>Reads the templates of a folder.</summary>
    /// <exception cref="PromptException">Templates are missing or empty; the message names each.</exception>
    public static Prompts Read(string folder)
    {
        var files = Names.Select(name => (Name: name, Path: Path.Combine(folder, name + ".txt"))).ToList();
        var missing = files.Where(file => !File.Exists(file.Path) || new FileInfo(file.Path).Length == 0).Select(file => $"{file.Name}.txt: the file is missing or empty").ToList();
        return missing.Count > 0
            ? throw new PromptException($"The prompts in '{folder}' have {missing.Count} fault(s); mend them and start again:\n- {string.Join("\n- ", missing)}")
            : new Prompts([.. files.Select(file => (file.Name, File.ReadAllText(file.Path)))]);
    }

    /// <summary>A template with its variables filled in.</summary>
    public Task<string> RenderAsync(string name, IReadOnlyDictionary<string, string> variables, CancellationToken cancellationToken) =>
        templates[name].RenderAsync(kernel, new KernelArguments(variables.ToDictionary(pair => pair.Key, object? (pair) => pair.Value)), cancellationToken);
}

/// <summary>The prompts cannot be used. The message lists every fault.</summary>
public sealed class PromptException : Exception
{
    public PromptException()
    {
    }

    public PromptException(string message)
        : base(message)
    {
    }

    public PromptException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
