using System.Diagnostics;
using System.Text;
using Assistant.Answers;
using Assistant.Benchmarks.Measuring;
using Assistant.Facts;
using Assistant.Figures;
using Assistant.Grounding;
using Assistant.Language;
using Assistant.Retrieval;
using Assistant.Turns;
using Table = Assistant.Benchmarks.Measuring.Table;

namespace Assistant.Benchmarks.Answers;

/// <summary>Times how long it takes to bind a draft that makes a reply of 8 kB, in both languages, to refuse it, and to look through the reply before it leaves.</summary>
internal static class BindingTimes
{
    private const int Bytes = 8192;

    /// <summary>Room for the citations and marks that the reply has beside the draft.</summary>
    private const int Room = 2000;
    private const int WarmUps = 500;
    private const int Passes = 1000;
    private const double Limit = 1;
    private static readonly string[] Grounds = ["rd-spending", "transfer-contracts-guangdong", "transfer-contracts-beijing", "transfer-contracts-jiangsu", "transfer-income", "transfer-items-value", "high-tech-enterprises", "unicorns"];

    public static async Task<int> RunAsync(TextWriter output)
    {
        using var library = new Library();
        var table = new Table("reply of 8 kB", "mean ms", "p50 ms", "p99 ms", "KB each");
        var gates = new List<Gate>();
        foreach (var tongue in new[] { Tongue.English, Tongue.TraditionalChinese })
        {
            var ground = GroundOf(library.Facts, tongue);
            var draft = Draft(library, ground);
            Measure($"bound, {tongue}", () => library.Binder.Bind(draft, ground) is Verdict.Bound, table, gates);
            var wrong = draft + (tongue == Tongue.English ? "\n\nIt was 999 billion yuan." : "\n\n其值為999億元。");
            Measure($"refused at its end, {tongue}", () => library.Binder.Bind(wrong, ground) is Verdict.Refused, table, gates);
            var reply = Reply(library, (Verdict.Bound)library.Binder.Bind(draft, ground), tongue);
            Measure($"looked through, {tongue}", () => library.ReplyGuard.Strays(reply, [reply.Text]).Count == 0, table, gates);
        }

        await output.WriteLineAsync(table.ToString());
        await output.WriteLineAsync();
        return await Gate.CheckAsync(output, gates);
    }

    private static void Measure(string name, Func<bool> bind, Table table, List<Gate> gates)
    {
        for (var pass = 0; pass < WarmUps; pass++)
            if (!bind())
                throw new InvalidOperationException($"{name}: the verdict is another.");
        var ticks = new List<long>(Passes);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        for (var pass = 0; pass < Passes; pass++)
        {
            var start = Stopwatch.GetTimestamp();
            bind();
            ticks.Add(Stopwatch.GetTimestamp() - start);
        }

        var kilobytes = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1024.0 / Passes;
        var times = new Times(ticks);
        table.Add(name, Table.Show(times.MeanMilliseconds, "0.000"), Table.Show(times.PercentileMilliseconds(50), "0.000"), Table.Show(times.PercentileMilliseconds(99), "0.000"), Table.Show(kilobytes, "0"));
        gates.Add(new Gate($"{name}: p50", times.PercentileMilliseconds(50), Limit, " ms"));
    }

    private static Ground GroundOf(FactBase facts, Tongue tongue)
    {
        List<Fact> known = [.. Grounds.Select(id => facts.Find(id)!)];
        var evidence = new Evidence.Answer { Facts = known };
        return new Ground { Tongue = tongue, Evidence = [evidence], Parts = [new Draft(tongue, [], [])], Facts = known, Calculations = [] };
    }

    private static Reply Reply(Library library, Verdict.Bound bound, Tongue tongue) => library.Respondent.Greet(tongue == Tongue.English ? "en" : "zh-Hant") with
    {
        Text = bound.Text,
        Receipt = new Receipt([], [.. bound.Cited.Select(fact => fact.Id)], [], library.Facts.Version),
    };

    /// <summary>Sentences with figures in words, over and over, up to the length.</summary>
    private static string Draft(Library library, Ground ground)
    {
        List<string> sentences = [.. ground.Facts.Where(fact => fact.Value!.Kind == FigureKind.Money).Select(fact => Sentence(fact, library.Facts, ground.Tongue)).Where(sentence => library.Binder.Bind(sentence, ground) is Verdict.Bound)];
        var text = new StringBuilder(Bytes);
        for (var (at, room) = (0, Bytes - Room); room > 0; at++)
        {
            var sentence = sentences[at % sentences.Count] + "\n\n";
            text.Append(sentence);
            room -= Encoding.UTF8.GetByteCount(sentence);
        }

        return text.ToString().TrimEnd();
    }

    private static string Sentence(Fact fact, FactBase facts, Tongue tongue)
    {
        var (subject, metric, value) = (facts.Term(fact.Subject!), facts.Term(fact.Metric!), FigureWriter.Write(fact.Value!, tongue));
        return tongue == Tongue.English ? $"In {fact.Year}, {subject.English}'s {metric.English} was {value}." : $"{fact.Year}年{subject.Chinese}的{metric.Chinese}為{value}。";
    }
}
