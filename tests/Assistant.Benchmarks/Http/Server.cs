using System.Runtime;

namespace Assistant.Benchmarks.Http;

/// <summary>
/// One of the servers under load, in a process of its own. A line on its standard input asks for what the process has used so
/// far; the end of the input ends it.
/// </summary>
internal static class Server
{
    public const string Bare = "bare";
    public const string Echo = "echo";
    public const string Answer = "answer";

    /// <summary>What the line with the allocated bytes and the number of compiled methods begins with.</summary>
    public const string UsageMark = "used ";

    public static bool IsKnown(string name) => name is Bare or Echo or Answer;

    /// <summary>Serves; <paramref name="settings"/> are those of the server, such as <c>--urls http://127.0.0.1:5000</c>.</summary>
    public static Task RunAsync(string name, string[] settings)
    {
        new Thread(ListenToInput) { IsBackground = true }.Start();
        return name switch
        {
            Bare => BareServer.RunAsync(settings),
            Echo => EchoServer.RunAsync(settings),
            _ => Task.Run(() => typeof(global::Program).Assembly.EntryPoint!.Invoke(null, [settings])),
        };
    }

    private static void ListenToInput()
    {
        while (Console.ReadLine() is not null)
            Console.WriteLine($"{UsageMark}{GC.GetTotalAllocatedBytes()} {JitInfo.GetCompiledMethodCount()}");
        Environment.Exit(0);
    }
}
