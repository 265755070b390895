using System.Text.RegularExpressions;
using Xunit;

namespace Assistant.Tests.Structure;

/// <summary>The direction of the data: a folder of the library may use the folders before it in the flow, never those behind it.</summary>
public sealed partial class FolderDirectionTests
{
    private static readonly string[] Flow =
        ["Language", "Figures", "Facts", "Questions", "Retrieval", "Answers", "Grounding", "Model", "Turns"];

    private static readonly string Source = Path.Combine(Repository.Top, "src", "Assistant");

    [Fact]
    public void AFolderUsesOnlyFoldersBeforeItInTheFlow()
    {
        var against = from folder in Flow
                      from file in Directory.EnumerateFiles(Path.Combine(Source, folder), "*.cs", SearchOption.AllDirectories)
                      from used in FoldersUsedBy(File.ReadAllText(file))
                      where Array.IndexOf(Flow, used) > Array.IndexOf(Flow, folder)
                      select $"{folder}/{Path.GetFileName(file)} uses {used}";

        Culprits.AssertNone(against);
    }

    [Fact]
    public void EveryFolderHasItsPlaceInTheFlow() => Assert.Equal(
        Flow.Order(),
        Directory.EnumerateDirectories(Source).Select(path => Path.GetFileName(path)!).Where(name => name is not ("bin" or "obj")).Order());

    [Theory]
    [InlineData("using Assistant.Turns;", "Turns")]
    [InlineData("using Topic = Assistant.Retrieval.Topic;", "Retrieval")]
    [InlineData("private Facts.Term? term;", "Facts")]
    [InlineData("private global::Assistant.Grounding.Guard guard;", "Grounding")]
    [InlineData("question.Facts.Count, \"Turns.Turn\", // Answers.Draft", null)]
    [InlineData("namespace Assistant.Turns;", null)]
    public void AUseIsFoundHoweverItIsWritten(string code, string? folder) =>
        Assert.Equal(folder is null ? [] : [folder], FoldersUsedBy(code));

    private static IEnumerable<string> FoldersUsedBy(string code)
    {
        var bare = NoCode().Replace(code, "");
        return Uses().Matches(bare).Select(match => match.Groups["folder"].Value).Where(Flow.Contains).Distinct();
    }

    /// <summary>Remarks, texts and the file's own namespace.</summary>
    [GeneratedRegex("""//.*|"(\\.|[^"\\])*"|^\s*namespace .*$""", RegexOptions.Multiline)]
    private static partial Regex NoCode();

    /// <summary>A folder's name that is qualified by the library's alone and qualifies a type.</summary>
    [GeneratedRegex(@"(?<=\bAssistant\.|(?<![\w.]))(?<folder>[A-Z]\w+)(?=\.[A-Z]|\s*;)")]
    private static partial Regex Uses();
}
