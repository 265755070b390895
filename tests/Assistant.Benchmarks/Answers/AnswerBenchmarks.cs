using Assistant.Turns;
using BenchmarkDotNet.Attributes;

namespace Assistant.Benchmarks.Answers;

/// <summary>One question of each kind; of a conversation, its last turn.</summary>
[InProcess]
[MemoryDiagnoser]
public class AnswerBenchmarks
{
    private static readonly Library Started = new();
    private static readonly Question[] All = [.. TimedQuestions.Golden(Started.Facts), .. TimedQuestions.Bank()];

    private Question question = null!;
    private Focus focus = Focus.None;

    [ParamsSource(nameof(Kinds))]
    public string Kind { get; set; } = "";

    public static IEnumerable<string> Kinds => All.Select(question => question.Kind).Distinct();

    [GlobalSetup]
    public async Task StartAsync()
    {
        question = All.First(candidate => candidate.Kind == Kind);
        focus = Focus.None;
        foreach (var text in question.Turns.SkipLast(1))
            focus = (await Started.AskAsync(question, text, focus)).Focus;
    }

    [Benchmark]
    public Task<Reply> Answer() => Started.AskAsync(question, question.Turns[^1], focus);
}
