using System.Diagnostics;
using Assistant.Benchmarks.Measuring;
using Assistant.Turns;

namespace Assistant.Benchmarks.Answers;

/// <summary>
/// Times every turn of every question after a warm-up, one after the other, and counts what it allocates. Nothing is left out:
/// pauses of the garbage collector and of a busy machine are in the times.
/// </summary>
internal static class AnswerTimes
{
    private const int WarmUps = 4;
    private const int Passes = 5;
    private const double MeanLimit = 0.5;
    private const double SlowestPercentLimit = 3;

    public static async Task<int> RunAsync(TextWriter output)
    {
        using var library = new Library();
        var kinds = TimedQuestions.Golden(library.Facts).Concat(TimedQuestions.Bank()).GroupBy(question => question.Kind)
            .Select(group => new Kind(group.Key, [.. group])).ToList();
        for (var pass = 0; pass < WarmUps + Passes; pass++)
        {
            foreach (var kind in kinds)
                await AskAsync(library, kind, isMeasured: pass >= WarmUps);
        }

        var all = new Kind("total", []);
        kinds.ForEach(all.Include);
        await output.WriteLineAsync(TableOf([.. kinds, all]).ToString());
        await output.WriteLineAsync();
        var times = new Times(all.Ticks);
        return await Gate.CheckAsync(
            output,
            [
                new("mean of an answer", times.MeanMilliseconds, MeanLimit, " ms"),
                new("p99 of an answer", times.PercentileMilliseconds(99), SlowestPercentLimit, " ms"),
            ]);
    }

    private static async Task AskAsync(Library library, Kind kind, bool isMeasured)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        foreach (var question in kind.Questions)
        {
            var focus = Focus.None;
            foreach (var text in question.Turns)
            {
                var start = Stopwatch.GetTimestamp();
                var reply = await library.AskAsync(question, text, focus);
                if (isMeasured)
                    kind.Ticks.Add(Stopwatch.GetTimestamp() - start);
                focus = reply.Focus;
            }
        }

        if (isMeasured)
            kind.Bytes += GC.GetTotalAllocatedBytes(precise: true) - allocated;
    }

    private static Table TableOf(IEnumerable<Kind> kinds)
    {
        var table = new Table("kind of question", " answers", "mean ms", "p50 ms", "p99 ms", "KB each");
        foreach (var kind in kinds)
        {
            var times = new Times(kind.Ticks);
            table.Add(
                kind.Name,
                Table.Show(times.Count / Passes, "0"),
                Table.Show(times.MeanMilliseconds, "0.000"),
                Table.Show(times.PercentileMilliseconds(50), "0.000"),
                Table.Show(times.PercentileMilliseconds(99), "0.000"),
                Table.Show(kind.Bytes / 1024.0 / times.Count, "0.0"));
        }

        return table;
    }

    private sealed class Kind(string name, IReadOnlyList<Question> questions)
    {
        public string Name => name;

        public IReadOnlyList<Question> Questions => questions;

        public List<long> Ticks { get; } = new(Passes * questions.Sum(question => question.Turns.Count));

        public long Bytes { get; set; }

        public void Include(Kind other)
        {
            Ticks.AddRange(other.Ticks);
            Bytes += other.Bytes;
        }
    }
}
