using System.Diagnostics;
using System.Globalization;
using Assistant.Benchmarks.Http;

namespace Assistant.Benchmarks.Web;

/// <summary>A Redis on a free loopback port that has every write on the disk before it answers; ended by its id.</summary>
internal sealed class RedisProcess : IDisposable
{
    private readonly Process process;

    public RedisProcess(string folder) => process = Process.Start(new ProcessStartInfo("redis-server")
    {
        ArgumentList = { "--bind", "127.0.0.1", "--port", Port.ToString(CultureInfo.InvariantCulture), "--dir", folder, "--appendonly", "yes", "--appendfsync", "always", "--save", "", "--loglevel", "warning" },
        RedirectStandardOutput = true,
    })!;

    public int Port { get; } = ServerProcess.FreePort();

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
