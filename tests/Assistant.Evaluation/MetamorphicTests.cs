using Assistant.Evaluation.Running;
using Assistant.Evaluation.Variations;
using Xunit;

namespace Assistant.Evaluation;

public sealed class MetamorphicTests(Examination examination)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The share of conversations, in percent, that are answered from the same facts: what the engine has reached.</summary>
    public static TheoryData<string, double> LeastShares => new()
    {
        { "in Simplified Chinese", 100 },
        { "in capitals", 100 },
        { "in small letters", 100 },
        { "in full width", 100 },
        { "after a greeting in English", 99.4 },
        { "after a greeting in Chinese", 98.7 },
        { "among noise words in English", 99.2 },
        { "among noise words in Chinese", 97.5 },
    };

    [Theory]
    [MemberData(nameof(LeastShares))]
    public async Task TheSameQuestionIsAnsweredFromTheSameFacts(string name, double leastShare)
    {
        var variation = Variation.All[name];
        var suited = examination.Grades.Where(grade => grade.Item.Kind != "off-topic" && variation.Suits(grade.Item)).ToList();
        var changed = new List<string>();
        foreach (var grade in suited)
        {
            var reply = await examination.Interview.AskAsync(grade.Item.Turns.Select(variation.Rewrite), variation.ScriptOf(grade.Item), Stop);
            if (!reply.Receipt.FactIds.ToHashSet().SetEquals(grade.Reply.Receipt.FactIds))
                changed.Add(grade.Item.Id);
        }

        var share = 100.0 * (suited.Count - changed.Count) / suited.Count;
        await Console.Out.WriteLineAsync($"{name}: {suited.Count - changed.Count} of {suited.Count} from the same facts; changed: {string.Join(", ", changed)}");
        Assert.True(share >= leastShare, $"{share:0.0} % {name}; changed: {string.Join(", ", changed)}");
    }

    [Fact]
    public async Task AGoldenQuestionIsAnsweredFromACommonFactInEnglishAndChinese()
    {
        var parted = new List<string>();
        foreach (var golden in examination.Facts.Golden)
        {
            var english = await examination.Interview.AskAsync([golden.English[0]], Language.Tongue.English, Stop);
            var chinese = await examination.Interview.AskAsync([golden.Chinese[0]], Language.Tongue.TraditionalChinese, Stop);
            if (!english.Receipt.FactIds.Intersect(chinese.Receipt.FactIds).Any())
                parted.Add($"{golden.English[0]} / {golden.Chinese[0]}");
        }

        await Console.Out.WriteLineAsync($"golden questions apart: {string.Join("; ", parted)}");
        Assert.True(parted.Count <= Thresholds.GoldenPairsApart, string.Join("\n", parted));
    }
}
