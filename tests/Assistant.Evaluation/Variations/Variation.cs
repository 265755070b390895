using Assistant.Evaluation.Bank;
using Assistant.Language;

namespace Assistant.Evaluation.Variations;

/// <summary>Another way to write a conversation that asks the same.</summary>
public sealed record Variation(string Name, Func<Item, bool> Suits, Func<string, string> Rewrite)
{
    /// <summary>Every variation, by name.</summary>
    public static IReadOnlyDictionary<string, Variation> All { get; } = new[]
    {
        new Variation("in Simplified Chinese", item => item.Script == Tongue.TraditionalChinese, Simplifier.Simplify),
        new Variation("in capitals", item => item.Script == Tongue.English, text => text.ToUpperInvariant()),
        new Variation("in small letters", item => item.Script == Tongue.English, text => text.ToLowerInvariant()),
        new Variation("in full width", _ => true, Widen),
        new Variation("after a greeting in English", item => item.Script == Tongue.English, text => "Hi, " + text),
        new Variation("after a greeting in Chinese", item => item.Script != Tongue.English, text => "你好," + text),
        new Variation("among noise words in English", item => item.Script == Tongue.English, text => "um so, " + text + " please, thanks"),
        new Variation("among noise words in Chinese", item => item.Script != Tongue.English, text => "嗯,那个," + text + "谢谢"),
    }.ToDictionary(variation => variation.Name);

    /// <summary>The script of the rewritten conversation.</summary>
    public Tongue ScriptOf(Item item) => Rewrite == Simplifier.Simplify ? Tongue.SimplifiedChinese : item.Script;

    /// <summary>Letters and digits as East Asian keyboards write them in full width.</summary>
    private static string Widen(string text) => string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? (char)(c - '!' + '!') : c));
}
