using Assistant.Language;

namespace Assistant.Benchmarks.Answers;

/// <summary>What a user writes, turn by turn, and what kind of question it is.</summary>
internal sealed record Question(string Kind, Tongue Tongue, IReadOnlyList<string> Turns)
{
    public string Locale => Tongue switch
    {
        Tongue.English => "en-US",
        Tongue.TraditionalChinese => "zh-HK",
        _ => "zh-CN",
    };
}
