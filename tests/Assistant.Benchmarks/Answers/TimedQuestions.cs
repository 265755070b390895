using System.Text.Json;
using Assistant.Facts;
using Assistant.Language;

namespace Assistant.Benchmarks.Answers;

/// <summary>The questions that are timed.</summary>
internal static class TimedQuestions
{
    /// <summary>The golden questions in three scripts; their kind is that of the fact that answers them.</summary>
    public static IEnumerable<Question> Golden(FactBase facts)
    {
        foreach (var golden in facts.Golden)
        {
            var kind = $"golden, {facts.Find(golden.Facts[0])!.Kind}";
            foreach (var english in golden.English)
                yield return new Question(kind, Tongue.English, [english]);
            foreach (var chinese in golden.Chinese)
            {
                yield return new Question(kind, Tongue.TraditionalChinese, [chinese]);
                yield return new Question(kind, Tongue.SimplifiedChinese, [Simplifier.Simplify(chinese)]);
            }
        }
    }

    /// <summary>The bank of the evaluation, with follow-ups and what the article does not say; the name of a file is a kind.</summary>
    public static IEnumerable<Question> Bank()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Bank"), "*.jsonl").Order(StringComparer.Ordinal))
            foreach (var line in File.ReadLines(file))
                yield return Read(Path.GetFileNameWithoutExtension(file), line);
    }

    private static Question Read(string kind, string line)
    {
        using var item = JsonDocument.Parse(line);
        var tongue = item.RootElement.GetProperty("script").GetString() switch
        {
            "en" => Tongue.English,
            "hant" => Tongue.TraditionalChinese,
            _ => Tongue.SimplifiedChinese,
        };
        return new Question(kind, tongue, [.. item.RootElement.GetProperty("turns").EnumerateArray().Select(turn => turn.GetString()!)]);
    }
}
