using Assistant.Benchmarks.Answers;
using Assistant.Benchmarks.Http;
using Assistant.Benchmarks.Web;
using BenchmarkDotNet.Running;

namespace Assistant.Benchmarks;

/// <summary>The command line of the benchmarks.</summary>
internal static class Commands
{
    private const string Usage = """
        answers                        time and allocations of an answer in process, by kind of question; a minute
        binder                         time to bind or refuse the longest draft of a language model; ten seconds
        http [load|start]              rate, cost and start of echo bot and full answer beside a bare endpoint; three minutes
        web                            chats over Direct Line with SQLite: 1000 turns/s, overload, 10,000 idle sockets; two minutes
        cluster                        chats over Direct Line with Redis and three hosts: 500 turns/s, one host killed; needs redis-server; a minute
        microbench [options]           one question of each kind under BenchmarkDotNet
        serve bare|echo|answer [...]   one of the servers that "http" starts, until its standard input ends; takes --urls
        """;

    /// <summary>Exit code 0 when every gate holds, 1 when one does not, 2 for a command line that cannot be read.</summary>
    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["answers"]:
                return await AnswerTimes.RunAsync(Console.Out);
            case ["binder"]:
                return await BindingTimes.RunAsync(Console.Out);
            case ["http"]:
                return await HttpComparison.RunAsync(Console.Out, LoadComparison.RunAsync, StartComparison.RunAsync);
            case ["http", "load"]:
                return await HttpComparison.RunAsync(Console.Out, LoadComparison.RunAsync);
            case ["http", "start"]:
                return await HttpComparison.RunAsync(Console.Out, StartComparison.RunAsync);
            case ["web"]:
                return await WebLoadTimes.RunAsync(Console.Out);
            case ["cluster"]:
                return await ClusterLoadTimes.RunAsync(Console.Out);
            case ["microbench", .. var options]:
                BenchmarkRunner.Run<AnswerBenchmarks>(args: options);
                return 0;
            case ["serve", var server, .. var settings] when Server.IsKnown(server):
                await Server.RunAsync(server, settings);
                return 0;
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }
}
